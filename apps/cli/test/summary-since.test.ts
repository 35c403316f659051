/** What is new since the last visit stands in every form of the summary: both registers, and what came before is left out. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nextline } from "./program.ts";

const PERSON = "examples/people/her2-kept/profile.json";
const folder = mkdtempSync(join(tmpdir(), "nextline-since-"));
const hasReader = spawnSync("pdftotext", ["-v"]).error === undefined;
if (!hasReader) console.log("No pdftotext: what the PDF says is not read.");

/** As it is read, on one line. */
function written(end: string, since: readonly string[]): string {
  const file = join(folder, `summary${since.length}${end}`);
  expect(nextline(["summary", PERSON, ...since, "--out", file]).status).toBe(0);
  const text = end === ".pdf" ? pdfText(file) : readFileSync(file, "utf8");
  return text.replace(/\s+/g, " ");
}

const pdfText = (file: string): string =>
  execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });

const HEADING = /New since my last visit|Since the last visit/g;
const SINCE = ["--since", "2026-01-01"];

describe.each([".md", ".html", ".json", ".pdf"])("the summary as %s", (end) => {
  const skip = end === ".pdf" && !hasReader;

  it.skipIf(skip)("says to the person and to the doctor what is new since the visit", () => {
    const text = written(end, SINCE);
    expect(text.match(HEADING)).toHaveLength(2);
    expect(text).toContain("5 February 2026");
    expect(text).not.toContain("October 2025");
  });

  it.skipIf(skip)("says nothing of it where nobody said when that was", () => {
    expect(written(end, [])).not.toMatch(HEADING);
  });
});
