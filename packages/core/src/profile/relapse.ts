/** Time from curative-intent treatment to relapse: months, early relapse, and which drugs the cancer came back on. */
import { type DayRange, daysBetween, latest } from "../facts/dates.ts";
import type { Definitions } from "../facts/vocabulary.ts";
import { type Gap, missing } from "../logic/gap.ts";
import { gapsOf, known, type Reading, rangeOf, unknownFor } from "../logic/reading.ts";
import type { Truth } from "../logic/truth.ts";
import { isCurativeSystemic, type Treatment } from "./input.ts";

const MONTHS = "monthsSincePerioperativeTherapy";

/** Months from one date to another, as the range that the two allow. */
export function monthsBetween(
  from: DayRange,
  to: DayRange,
  { daysPerMonth }: Definitions,
): DayRange {
  const days = daysBetween(from, to);
  return { low: days.low / daysPerMonth, high: days.high / daysPerMonth };
}

/** Whether a range of months lies below a limit. */
export const below = (months: DayRange, limit: number): Truth =>
  months.high < limit ? "yes" : months.low >= limit ? "no" : "unknown";

/** From the latest curative-intent end to recurrence; undefined where a date is missing. */
export function derivedMonths(
  treatments: readonly Treatment[],
  recurrence: DayRange | undefined,
  definitions: Definitions,
): DayRange | undefined {
  const ends = treatments.filter(isCurativeSystemic).map((treatment) => treatment.end);
  const known = ends.filter((end) => end !== undefined);
  const last = known.length === ends.length ? latest(known) : undefined;
  return recurrence && last && monthsBetween(last, recurrence, definitions);
}

/** Early relapse, by facts.json: true needs a curative-intent treatment and few months; false needs either alone. */
export function earlyRelapse(
  treatments: readonly Treatment[] | Gap,
  months: Reading,
  { earlyRelapseMonths }: Definitions,
): Reading {
  const early = monthsBelow(months, earlyRelapseMonths);
  if (early === "no") return known(false);
  if (!isList(treatments)) return unknownFor(treatments);
  if (!treatments.some(isCurativeSystemic)) return known(false);
  return early === "yes" ? known(true) : unknownFor(...monthGaps(months));
}

export const isList = (
  treatments: readonly Treatment[] | Gap,
): treatments is readonly Treatment[] => Array.isArray(treatments);

/** What keeps the months open. */
export const monthGaps = (months: Reading): readonly Gap[] => {
  const gaps = gapsOf(months);
  return gaps.length > 0 ? gaps : [missing(MONTHS)];
};

function monthsBelow(months: Reading, limit: number): Truth {
  if (months.kind === "value") return Number(months.value) < limit ? "yes" : "no";
  return months.kind === "range" ? below(months, limit) : "unknown";
}

/** Whether the cancer came back within the limit after this treatment: by its own end where dates are known. */
export function relapsedSoonAfter(
  treatment: Treatment,
  recurrence: DayRange | undefined,
  months: Reading,
  definitions: Definitions,
): Truth {
  if (recurrence !== undefined && treatment.end !== undefined) {
    return below(
      monthsBetween(treatment.end, recurrence, definitions),
      definitions.earlyRelapseMonths,
    );
  }
  return monthsBelow(months, definitions.earlyRelapseMonths);
}

/** The months as conditions read them: as given, else as the dates give them. */
export function effectiveMonths(given: Reading, derived: DayRange | undefined): Reading {
  const absent = given.kind === "unknown" && given.gaps.every((gap) => gap.kind === "missing");
  return absent && derived ? rangeOf(derived.low, derived.high, [missing(MONTHS)]) : given;
}

/** How far the given months lie outside the derived ones; zero inside. */
export function monthsDifference(
  given: Reading,
  derived: DayRange | undefined,
): Reading | undefined {
  if (given.kind !== "value" || derived === undefined) return undefined;
  const months = Number(given.value);
  return known(Math.max(0, derived.low - months, months - derived.high));
}
