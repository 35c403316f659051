/** How fast eligibility text is read: criteria a second on one core, and beside a reader that only cuts the text. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type EligibilityRecord, type Knowledge, readCriteria } from "@nextline/core";
import { parse } from "yaml";
import { type Measure, perSecond, whole } from "./measure.ts";

const LEAST = 20_000;
const RECORDS = fileURLToPath(new URL("../../shared/data/ctgov/", import.meta.url));
const CASES = new URL("../cases/eligibility/", import.meta.url);

/** Records beside the project where they are; else our own sentences, as records would bring them. */
function records(): readonly EligibilityRecord[] {
  if (!existsSync(RECORDS)) return ownRecords();
  return ["gastric", "solid_tumour"].flatMap((name) =>
    readFileSync(`${RECORDS}${name}.ndjson`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as EligibilityRecord),
  );
}

function ownRecords(): readonly EligibilityRecord[] {
  const rows = parse(readFileSync(new URL("paraphrases.yaml", CASES), "utf8")) as {
    says: readonly string[];
  }[];
  return rows.map(({ says }) => ({
    protocolSection: {
      eligibilityModule: { eligibilityCriteria: `Inclusion Criteria:\n\n* ${says.join("\n* ")}` },
    },
  }));
}

export function readingSpeed(knowledge: Knowledge): Measure {
  const given = records();
  const rate = perSecond(() => {
    let read = 0;
    for (const record of given) read += readCriteria(record, knowledge).criteria.length;
    return read;
  });
  const cut = perSecond(() => given.reduce((sum, record) => sum + cutOnly(record), 0));
  return {
    name: "eligibility text read",
    absolute: `${whole(rate)} criteria/s, ${(rate / cut).toFixed(3)} of only cutting it`,
    bound: `at least ${whole(LEAST)} criteria/s`,
    passed: rate >= LEAST,
  };
}

/** The baseline: lines with a bullet, and nothing more. */
function cutOnly({ protocolSection }: EligibilityRecord): number {
  const text = protocolSection?.eligibilityModule?.eligibilityCriteria;
  if (typeof text !== "string") return 0;
  return text.split("\n").filter((line) => /^\s*(?:[*-]|\d+\.)\s+\S/.test(line)).length;
}
