/** How the program ends: interrupted, with a reader gone, and without colour in a pipe. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { nextline, ROOT } from "./program.ts";

const PROGRAM = `${ROOT}apps/cli/bin/nextline.js`;
const PERSON = "examples/people/late-relapse/profile.json";

const start = (...args: readonly string[]) =>
  spawn(process.execPath, [PROGRAM, ...args], { cwd: ROOT });

describe("the program", () => {
  it("ends with 130 when it is interrupted while it waits for input", async () => {
    const child = start("options", "-");
    // Whoever reads its input has started.
    child.stdin.write(" ".repeat(1_000_000));
    await once(child.stdin, "drain");
    child.kill("SIGINT");
    const [code] = await once(child, "exit");
    expect(code).toBe(130);
  });

  it.each([["text"], ["json"]])("is quiet when its reader leaves: %s", async (format) => {
    const child = start("options", PERSON, "--format", format);
    let messages = "";
    child.stderr.on("data", (chunk) => (messages += chunk));
    child.stdout.once("data", () => child.stdout.destroy());
    const [code] = await once(child, "close");
    expect(messages).toBe("");
    expect(code).toBe(0);
  });

  it("puts no colour into a pipe", () => {
    expect(nextline(["options", PERSON]).out).not.toMatch(/\p{Cc}\[/u);
  });

  it.each([[["--help"]], [["options", "--help"]], [["--version"]]])("%j ends with 0", (args) => {
    const ran = nextline(args);
    expect(ran).toMatchObject({ status: 0, messages: "" });
    expect(ran.out).not.toBe("");
  });
});
