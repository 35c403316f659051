/** Days since the last treatment of a kind. A month without a day is a range; so is a list with an unknown date. */
import { type DayRange, latest } from "../facts/dates.ts";
import { distinctGaps, type Gap } from "../logic/gap.ts";
import { known, type Reading, rangeOf, unknownFor } from "../logic/reading.ts";

/** One dated event, or an event without a known date. */
export interface Event {
  readonly date: DayRange | undefined;
  /** What would have to be learnt to know its date. */
  readonly gap: Gap;
}

/** Events of a kind, and the gaps of lists that could hold more of them. */
export interface Events {
  readonly events: readonly Event[];
  readonly gaps: readonly Gap[];
}

/** Never happened: longer ago than any limit. */
const NEVER = known(Infinity);

export function daysSince(asOf: number | undefined, { events, gaps }: Events): Reading {
  if (asOf === undefined) return unknownFor({ kind: "missing", fact: "asOf" }, ...gaps);
  const open = distinctGaps([
    ...gaps,
    ...events.flatMap((event) => (event.date ? [] : [event.gap])),
  ]);
  const last = latest(events.flatMap((event) => event.date ?? []));
  if (last === undefined) return open.length > 0 ? unknownFor(...open) : NEVER;
  const low = Math.max(0, asOf - last.high);
  const high = Math.max(0, asOf - last.low);
  if (open.length > 0) return rangeOf(0, high, open);
  return rangeOf(
    low,
    high,
    events.slice(0, 1).map((event) => event.gap),
  );
}
