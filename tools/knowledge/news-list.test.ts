/** The news against the approvals of the evidence beside the project, where they are there: no dated day is left out. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "./compile.ts";

const FOLDER = fileURLToPath(new URL("../../../shared/evidence/", import.meta.url));
const isThere = existsSync(FOLDER);
if (!isThere) console.log("No evidence beside the project: the comparison of news is skipped.");

/** Days that are no news of this disease, each with the reason. */
const OTHER: Readonly<Record<string, string>> = {
  "2023-07-31": "an application was accepted; the licence came later",
  "2025-06-12": "the day of a report, not of what it reports",
  "2025-06-27": "a licence for cancer of the bile ducts",
};

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const DAY = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join("|")})[a-z]* (\\d{4})`, "g");
const two = (part: number | string) => String(part).padStart(2, "0");

const texts = (isThere ? readdirSync(FOLDER) : [])
  .filter((name) => /^approvals_.*\.md$/.test(name))
  .map((name) => readFileSync(`${FOLDER}${name}`, "utf8"))
  // What comes before the first table or heading says when the list was made.
  .map((text) => text.slice(text.indexOf("\n## ")));

const days = texts.flatMap((text) =>
  [...text.matchAll(DAY)].map(
    ([, day = "", month = "", year]) => `${year}-${two(MONTHS.indexOf(month) + 1)}-${two(day)}`,
  ),
);

/** A day that is not sure is told as its month or its year. */
const isTold = (day: string, told: ReadonlySet<string>): boolean =>
  [10, 7, 4].some((length) => told.has(day.slice(0, length)));

describe.skipIf(!isThere)("the news against the approvals of the evidence", () => {
  it("holds each day, as exact as its source is, or says why it is none", () => {
    const told = new Set(compileKnowledge().knowledge.news.items.map(({ date }) => date));
    expect(days.length).toBeGreaterThan(40);
    expect(days.filter((day) => !isTold(day, told) && OTHER[day] === undefined)).toEqual([]);
    expect(Object.keys(OTHER).filter((day) => !days.includes(day))).toEqual([]);
  });
});
