/** How an event is judged over a window: `stroke within 6 months` -> months since the stroke. */
//                                             ^
import type { ConceptEntry } from "../../../knowledge/eligibility.ts";
import type { Criterion, SinceKind } from "../../../logic/criterion.ts";
import type { Timed, Window } from "../combine/node.ts";

export interface Timing {
  readonly timed: (window: Window) => Timed;
  readonly untimed?: Timed;
}

const UNREAD: Criterion = { unread: "" };

/** Undefined for what is no event. */
export function timingOf(entry: ConceptEntry): Timing | undefined {
  const judge = judgeOf(entry);
  if (judge === undefined) return undefined;
  const timed = (window: Window) => bounded(window, narrowed(entry, judge(window)));
  const isWhole =
    (entry.months ?? entry.years) !== undefined && entry.means !== undefined && !entry.needs;
  return isWhole && entry.means !== undefined
    ? { timed, untimed: { says: entry.means, isLoose: false } }
    : { timed };
}

type Judge = (window: Window) => Timed;

function judgeOf({
  means,
  withinDays,
  months,
  years,
  days,
  since,
}: ConceptEntry): Judge | undefined {
  const exact =
    withinDays !== undefined && means !== undefined ? lookingBack(means, withinDays) : undefined;
  const counted = countedBy({ months, years, days, since });
  if (exact === undefined) return counted;
  return (window) => {
    const found = exact(window);
    return found.isLoose && counted !== undefined ? counted(window) : found;
  };
}

/** A window of so many days is the same as the fact's, as 183 days are 6 months. */
const ROUNDING = 0.04;

/** Days of the unit that a fact counts in. */
const DAYS_A_UNIT = { days: 1, months: 30, years: 365 } as const;

interface Counters {
  readonly days: string | undefined;
  readonly months: string | undefined;
  readonly years: string | undefined;
  readonly since: SinceKind | undefined;
}

function countedBy({ since, ...counters }: Counters): Judge | undefined {
  if (since !== undefined) {
    return (window) => {
      const isOver: Criterion = { since, minDays: Math.ceil(window.days) };
      return { says: window.sense === "since" ? isOver : { not: isOver }, isLoose: false };
    };
  }
  for (const unit of ["days", "months", "years"] as const) {
    const fact = counters[unit];
    if (fact !== undefined) return (window) => counted(window, fact, DAYS_A_UNIT[unit]);
  }
  return undefined;
}

function counted({ days, sense }: Window, fact: string, unit: number): Timed {
  const limit = Number((days / unit).toFixed(1));
  const says: Criterion =
    sense === "since" ? { fact, min: limit } : { fact, max: limit, strict: true };
  return { says, isLoose: false };
}

/** An event's fact looks back a certain time: a shorter window asks for less, a longer one for more. */
const lookingBack =
  (means: Criterion, withinDays: number): Judge =>
  ({ days, sense }) => {
    if (sense === "since") {
      const isSame = Math.abs(days - withinDays) <= withinDays * ROUNDING;
      return isSame ? { says: { not: means }, isLoose: false } : { says: UNREAD, isLoose: true };
    }
    if (Math.abs(days - withinDays) <= withinDays * ROUNDING)
      return { says: means, isLoose: false };
    const parts = [means, UNREAD];
    return { says: days > withinDays ? { any: parts } : { all: parts }, isLoose: true };
  };

/** The words may say less or more than the fact, with a window as well. */
function narrowed({ needs, implies }: ConceptEntry, timed: Timed): Timed {
  if (needs) return { says: { all: [timed.says, UNREAD] }, isLoose: true };
  return implies ? { says: { any: [timed.says, UNREAD] }, isLoose: true } : timed;
}

/** `or 5 half-lives, whichever is shorter`: the days are only one end of it. */
function bounded({ bound }: Window, timed: Timed): Timed {
  if (bound === undefined) return timed;
  const parts = [timed.says, UNREAD];
  return { says: bound === "at-most" ? { all: parts } : { any: parts }, isLoose: true };
}
