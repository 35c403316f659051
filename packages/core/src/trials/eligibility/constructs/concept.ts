/** States, events and findings that the lexicon knows: `uncontrolled hypertension` -> that fact. */
//                                                     ^
import type { ConceptEntry } from "../../../knowledge/eligibility.ts";
import type { Criterion } from "../../../logic/criterion.ts";
import type { Timed, Window } from "../combine/node.ts";
import type { Construct } from "./construct.ts";

export const concept: Construct = {
  keys: ["concept"],
  read: ({ chunks }, at) => {
    const chunk = chunks[at];
    if (chunk?.meaning?.role !== "concept") return undefined;
    const { start, end } = chunk;
    const { means, kinds, tense = "state", past, implies, needs } = chunk.meaning.concept;
    const to = at + 1;
    if (means === undefined) return { node: { is: "unknown", kinds, start, end }, to };
    const timed = tense === "event" ? timedOf(chunk.meaning.concept) : undefined;
    const isLoose = implies === true || needs === true;
    const says = implies
      ? { any: [means, { unread: "" }] }
      : needs
        ? { all: [means, { unread: "" }] }
        : means;
    const untimed = chunk.meaning.concept.months === undefined ? undefined : { says, isLoose };
    return { node: { is: "atom", says, kinds, tense, timed, untimed, past, isLoose, start, end }, to };
  },
};

/** Windows are rounded: 4 weeks are 28 days, 1 month 30, 6 months 180 or 183. */
const ROUNDING = 0.08;

const DAYS_A_MONTH = 30;

/** An event's fact looks back a certain time: a shorter window asks for less, a longer one for more. */
function timedOf({ means, withinDays, months, needs }: ConceptEntry): ((window: Window) => Timed) | undefined {
  if (months !== undefined) {
    return ({ days, sense }) => {
      const limit = Number((days / DAYS_A_MONTH).toFixed(1));
      const since: Criterion = { fact: months, ...(sense === "within" ? { max: limit } : { min: limit }) };
      return needs ? { says: { all: [since, { unread: "" }] }, isLoose: true } : { says: since, isLoose: false };
    };
  }
  if (means === undefined || withinDays === undefined) return undefined;
  return ({ days, sense }) => {
    if (sense === "since") return { says: { unread: "" }, isLoose: true };
    if (Math.abs(days - withinDays) <= withinDays * ROUNDING) return { says: means, isLoose: false };
    const unread = { unread: "" };
    return days > withinDays
      ? { says: { any: [means, unread] }, isLoose: true }
      : { says: { all: [means, unread] }, isLoose: true };
  };
}
