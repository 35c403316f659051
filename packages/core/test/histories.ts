/** Treatments and procedures: random lists, and histories as they happen, for the stratified profiles. */
import * as fc from "fast-check";
import { drugs } from "./borders.ts";
import { knowledge } from "./knowledge.ts";
import type { RawProcedure, RawTreatment } from "./raw-profile.ts";

export const AS_OF = "2026-11-01";

const DAY_MS = 86_400_000;

/** A date so many days before asOf; a whole month where `length` is 7. */
const daysBack = (days: number, length: 7 | 10): string =>
  new Date(Date.parse(AS_OF) - days * DAY_MS).toISOString().slice(0, length);

// Limits of washouts, of drained fluid, of recent surgery and of six months, and the days beside them.
const BORDER_DAYS = [13, 14, 15, 27, 28, 29, 41, 42, 43, 150, 181, 182, 183, 184, 213, 214];

const days = fc.oneof(fc.constantFrom(...BORDER_DAYS), fc.nat(500), fc.nat(2000));

/** Dates before asOf, with and without a day, near the limits that rules count in days. */
export const dates: fc.Arbitrary<string> = fc
  .tuple(days, fc.constantFrom<7 | 10>(7, 10))
  .map(([back, length]) => daysBack(back, length));

const { treatment: treatmentWords, procedure: procedureWords } = knowledge.compiled.treatment;

const drugList = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.uniqueArray(fc.constantFrom(...drugs), { minLength: 1, maxLength: 4 }),
  },
  { weight: 1, arbitrary: fc.constant<string[]>([]) },
);

/** Intents lean to palliative, from which most derived facts follow. */
const intents = fc.oneof(fc.constant("palliative"), fc.constantFrom(...treatmentWords.intent));

interface Draft extends RawTreatment {
  /** Leaves an impossible order of dates as it was drawn. */
  readonly asDrawn: boolean;
}

const drafts: fc.Arbitrary<Draft> = fc.record(
  {
    intent: intents,
    drugs: drugList,
    start: dates,
    end: dates,
    outcome: fc.constantFrom(...treatmentWords.outcome),
    asDrawn: fc.nat(14).map((place) => place === 14),
  },
  { requiredKeys: ["intent", "drugs", "asDrawn"] },
);

/** Puts dates in order and takes the end off what is still given; one in fifteen keeps its faults. */
function inOrder({ asDrawn, ...drawn }: Draft): RawTreatment {
  if (asDrawn) return drawn;
  const { end, ...open } = drawn;
  if (end === undefined || drawn.outcome === "ongoing") return open;
  const { start } = drawn;
  return start === undefined || start <= end ? drawn : { ...drawn, start: end, end: start };
}

const rawTreatment: fc.Arbitrary<RawTreatment> = drafts.map(inOrder);

/** None to five, in random order; dates may be missing or fall in the wrong order. */
export const treatmentLists: fc.Arbitrary<readonly RawTreatment[]> = fc.array(rawTreatment, {
  maxLength: 5,
  size: "max",
});

const rawProcedure: fc.Arbitrary<RawProcedure> = fc.record(
  {
    kind: fc.constantFrom(...procedureWords.kind),
    date: dates,
    field: fc.constantFrom(...procedureWords.field),
  },
  { requiredKeys: ["kind"] },
);

export const procedureLists: fc.Arbitrary<readonly RawProcedure[]> = fc.array(rawProcedure, {
  maxLength: 3,
  size: "max",
});

const ended = (
  intent: string,
  given: readonly string[],
  [from, to]: readonly [number, number],
  outcome?: string,
): RawTreatment => {
  const base = { intent, drugs: given, start: daysBack(from, 7), end: daysBack(to, 7) };
  return outcome === undefined ? base : { ...base, outcome };
};

const ongoing = (given: readonly string[], from: number): RawTreatment => ({
  intent: "palliative",
  drugs: given,
  start: daysBack(from, 7),
  outcome: "ongoing",
});

const DOUBLET = ["fluorouracil", "oxaliplatin"];
const FIRST: readonly (readonly string[])[] = [
  DOUBLET,
  ["capecitabine", "cisplatin", "trastuzumab"],
  [...DOUBLET, "nivolumab"],
  ["pembrolizumab"],
  [...DOUBLET, "docetaxel"],
  [...DOUBLET, "zolbetuximab"],
];
const LATER: readonly (readonly string[])[] = [
  ["ramucirumab", "paclitaxel"],
  ["fluorouracil", "irinotecan"],
  ["trastuzumab-deruxtecan"],
  ["paclitaxel"],
];

/** Histories as they happen: before and after an operation, one line or two, given now or ended in every way. */
export const histories: readonly (readonly RawTreatment[])[] = [
  [],
  [ended("perioperative", [...DOUBLET, "docetaxel"], [900, 700], "completed")],
  [ended("adjuvant", ["s-1"], [500, 200], "completed")],
  [ended("perioperative", ["pembrolizumab"], [400, 120], "completed")],
  [ended("chemoradiotherapy", ["carboplatin", "paclitaxel"], [260, 215], "completed")],
  ...FIRST.flatMap((given) => [
    ...treatmentWords.outcome
      .filter((outcome) => outcome !== "ongoing")
      .map((outcome) => [ended("palliative", given, [500, 160], outcome)]),
    [ended("palliative", given, [900, 400])],
    [ended("palliative", given, [900, 400], "completed")],
    [ongoing(given, 120)],
  ]),
  ...FIRST.flatMap((given) =>
    LATER.map((next) => [
      ended("palliative", given, [900, 500], "progression"),
      ended("palliative", next, [450, 90], "progression"),
    ]),
  ),
];
