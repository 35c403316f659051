/** Every command of the README that asks no other machine runs as it is printed there. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nextline, ROOT } from "./program.ts";

const ASKS_OTHERS = /\b(?:sync|serve|pack)\b/;
const folder = mkdtempSync(join(tmpdir(), "nextline-readme-"));

const commands = readFileSync(`${ROOT}README.md`, "utf8")
  .split("\n")
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
