/** Every command of the README that asks no other machine runs as it is printed there. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";
import { nextline, ROOT } from "./program.ts";

const README = readFileSync(`${ROOT}README.md`, "utf8");
const ASKS_OTHERS = /\b(?:sync|serve|pack)\b/;
const folder = mkdtempSync(join(tmpdir(), "nextline-readme-"));

const commands = README.split("\n")
  .filter((line) => line.startsWith("./nextline ") && !ASKS_OTHERS.test(line))
  .map((line) => line.replace(/\s+#.*$/, "").replace("./nextline ", ""));

/** What a command writes goes to a folder of its own. */
const argumentsOf = (command: string): string[] =>
  command
    .replace(/--(out|dossier) (\S+)/, (_, name, file) => `--${name} ${join(folder, file)}`)
    .split(/\s+/);

describe("the README", () => {
  it("shows commands", () => {
    expect(commands.length).toBeGreaterThan(10);
  });

  it.each(commands)("nextline %s", { timeout: 60_000 }, (command) => {
    const { status, messages } = nextline(argumentsOf(command));
    expect(`${status} ${messages}`).toMatch(/^0 /);
  });
});

const { pubmed, feeds } = compileKnowledge().knowledge.news.sources;

describe("which public services are asked", () => {
  it.each([pubmed, ...feeds].map(({ address }) => new URL(address).host))(
    "%s is named in the README and in the help of the command that asks it",
    (host) => {
      expect(README).toContain(host);
      expect(nextline(["news", "sync", "--help"]).out).toContain(host);
    },
  );
});
