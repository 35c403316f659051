/** `npm start` and `nextline serve` with the real pages: one line, the same policy in page and header, an end with 0. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { faultsOfSite } from "../../../tools/env/site.mjs";
import { policyOf } from "../src/server.ts";
import { ask } from "./site.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const PAGES = `${ROOT}apps/web/dist`;
const NEXTLINE = "apps/cli/bin/nextline.js";
const areBuilt = existsSync(`${PAGES}/index.html`);
if (!areBuilt) console.log("The pages are not built: tests of the real pages are skipped.");

/** As a page can say it: a frame is the one thing that only a header can forbid. */
const directives = (policy: string): readonly string[] =>
  policy
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "" && !part.startsWith("frame-ancestors"))
    .sort();

const nextline = (...args: readonly string[]) =>
  spawnSync(process.execPath, [NEXTLINE, ...args], { cwd: ROOT, encoding: "utf8" });

describe("nextline serve", () => {
  it.each(["abc", "-1", "65536", "4173.5", ""])("refuses --port %j as wrong usage", (port) => {
    const ran = nextline("serve", `--port=${port}`);
    expect(ran).toMatchObject({ status: 2, stdout: "" });
    expect(ran.stderr).toContain("A port is a whole number from 1 to 65535.");
  });

  it("lists what is built and nothing else", () => {
    const { stdout } = nextline("serve", "--help");
    expect(stdout).toContain("--port <port>");
    expect(stdout).not.toContain("--database");
  });
});

describe.skipIf(!areBuilt)("with the real pages", () => {
  it.each([
    ["npm start", ["tools/start.mjs"]],
    ["nextline serve", [NEXTLINE, "serve"]],
    ["nextline serve --port", [NEXTLINE, "serve", "--port", "0"]],
  ])("%s says where it is, answers there and ends with 0", async (_name, args) => {
    const env = { ...process.env, PORT: "0" };
    const child = spawn(process.execPath, args, { cwd: ROOT, env });
    let out = "";
    const ended = once(child, "close");
    child.stdout.on("data", (text) => (out += text));
    await Promise.race([once(child.stdout, "data"), ended]);
    expect(out).toMatch(/^Nextline: http:\/\/127\.0\.0\.1:\d+\n$/);
    const answer = await ask(Number(out.trim().split(":").at(-1)), "/");
    expect(answer.body.toString()).toBe(readFileSync(`${PAGES}/index.html`, "utf8"));
    child.kill("SIGINT");
    expect((await ended)[0]).toBe(0);
  });

  it("can be served from any path by any host", () => {
    expect(faultsOfSite(PAGES)).toEqual([]);
  });

  it.each(areBuilt ? readdirSync(PAGES).filter((name) => name.endsWith(".html")) : [])(
    "%s brings the policy of the server along",
    (name) => {
      const page = readFileSync(`${PAGES}/${name}`, "utf8");
      const policy = /<meta\s+http-equiv="content-security-policy"\s+content="([^"]*)"/i.exec(page);
      expect(directives(policy?.[1] ?? "")).toEqual(directives(policyOf(name)));
    },
  );
});
