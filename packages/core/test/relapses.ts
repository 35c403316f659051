/** Relapse stories: treatments meant to cure, the cancer back about six months after, told by dates, by months or both. */
import * as fc from "fast-check";
import { AS_OF } from "./histories.ts";
import type { RawTreatment } from "./raw-profile.ts";
import type { Setting } from "./towards.ts";

const DAY_MS = 86_400_000;

const daysBack = (days: number): string =>
  new Date(Date.parse(AS_OF) - days * DAY_MS).toISOString().slice(0, 10);

const curative = (intent: string, drugs: readonly string[], end: number): RawTreatment => ({
  intent,
  drugs,
  start: daysBack(end + 120),
  end: daysBack(end),
  outcome: "completed",
});

const EARLIER: readonly (readonly RawTreatment[])[] = [
  [],
  [curative("chemoradiotherapy", ["carboplatin", "paclitaxel"], 900)],
  [curative("perioperative", ["oxaliplatin", "trastuzumab"], 700)],
];

const LAST: readonly (readonly string[])[] = [
  ["capecitabine"],
  ["s-1", "docetaxel"],
  ["nivolumab"],
];

/** Days from the last dose to the recurrence: on both sides of 5, 6 and 7 months. */
const INTERVALS = [120, 150, 155, 175, 181, 182, 183, 184, 190, 210, 214, 300];

/** The months as somebody might round them; two in three times not told, or the date not told. */
export const relapses: fc.Arbitrary<readonly Setting[]> = fc
  .record({
    earlier: fc.constantFrom(...EARLIER),
    last: fc.constantFrom(...LAST),
    interval: fc.constantFrom(...INTERVALS),
    told: fc.constantFrom("date", "months", "both"),
    rounding: fc.constantFrom(-0.8, 0, 0.3, 0.9),
  })
  .map(({ earlier, last, interval, told, rounding }) => {
    const months = Math.round((interval / 30.4 + rounding) * 10) / 10;
    return [
      ["treatments", [...earlier, curative("adjuvant", last, 40 + interval)]],
      ["recurrenceDate", told === "months" ? undefined : daysBack(40)],
      ["monthsSincePerioperativeTherapy", told === "date" ? undefined : months],
    ];
  });
