/** Takes in what a person has accepted of a record or a report. */
import type { Brought } from "../worker/protocol.ts";
import type { Change, Lists } from "./saved.ts";

export type From = "record" | "report";

/**
 * A record is never known to be whole: treatments and procedures join the list that is being filled in.
 * @param day YYYY-MM-DD, for what has no date of its own
 */
export const takeBrought =
  (brought: readonly Brought[], from: From, day: string): Change =>
  (saved) => {
    const { profile, unsure, unfinished } = saved;
    const facts = brought.flatMap((one) => ("fact" in one ? [one] : []));
    const known = new Set(facts.map(({ fact }) => fact));
    const lists = listsWith(brought, { ...profile, ...unfinished });
    return {
      ...saved,
      profile: {
        ...profile,
        facts: {
          ...profile.facts,
          ...Object.fromEntries(facts.map((one) => [one.fact, one.value])),
        },
        sources: {
          ...profile.sources,
          ...Object.fromEntries(facts.map(({ fact, date = day }) => [fact, { from, date }])),
        },
      },
      unsure: Object.fromEntries(Object.entries(unsure).filter(([fact]) => !known.has(fact))),
      ...(lists === undefined ? {} : { unfinished: { ...unfinished, ...lists } }),
    };
  };

function listsWith(brought: readonly Brought[], before: Lists): Lists | undefined {
  const treatments = brought.flatMap((one) => ("treatment" in one ? [one.treatment] : []));
  const procedures = brought.flatMap((one) => ("procedure" in one ? [one.procedure] : []));
  if (treatments.length + procedures.length === 0) return undefined;
  return {
    ...(treatments.length > 0 && {
      treatments: joined(before.treatments, treatments, treatmentKey),
    }),
    ...(procedures.length > 0 && {
      procedures: joined(before.procedures, procedures, procedureKey),
    }),
  };
}

/** What stands there already is not listed twice. */
function joined<T>(before: readonly T[] = [], more: readonly T[], keyOf: (one: T) => string) {
  const there = new Set(before.map(keyOf));
  return [...before, ...more.filter((one) => !there.has(keyOf(one)))];
}

const treatmentKey = ({ drugs, start = "" }: NonNullable<Lists["treatments"]>[number]): string =>
  [...[...drugs].sort(), start.slice(0, 7)].join(" ");

const procedureKey = ({ kind, date = "" }: NonNullable<Lists["procedures"]>[number]): string =>
  `${kind} ${date.slice(0, 7)}`;
