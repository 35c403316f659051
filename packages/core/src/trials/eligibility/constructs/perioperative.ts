/** Treatment around an operation: `adjuvant therapy is allowed if it ended at least 6 months before relapse` -> no early relapse. */
//                                                                         ^
import type { Criterion } from "../../../logic/criterion.ts";
import { type Construct, keyAt, placeOf, type Stream, skipFillers } from "./construct.ts";
import { timeWindow } from "./window.ts";

export const perioperative: Construct = {
  keys: ["op:perioperative"],
  read: (stream, at) => {
    if (stream.side === "exclusion") return undefined;
    const asked = behindPermission(stream, at + 1);
    const span = asked === undefined ? undefined : timeWindow.read(stream, asked);
    if (span?.node.is !== "window" || span.node.window.sense !== "since") return undefined;
    const relapse = skipFillers(stream, span.to);
    if (!isRelapse(stream, relapse)) return undefined;
    const place = placeOf(stream, at, relapse + 1);
    const says = lateRelapse(Math.round(span.node.window.days / DAYS_A_MONTH));
    return {
      node: { is: "atom", says, kinds: ["prior-lines"], tense: "trait", ...place },
      to: relapse + 1,
    };
  },
};

const DAYS_A_MONTH = 30;
const LINKS = ["filler", "op:if", "op:provided", "op:past", "op:allowed", "op:must", "sign:,"];

/** The place behind `is allowed if it`; undefined where it is neither allowed nor asked for. */
function behindPermission(stream: Stream, at: number): number | undefined {
  let next = at;
  let isAsked = false;
  for (; LINKS.includes(keyAt(stream, next)); next++)
    isAsked ||= ["op:allowed", "op:must"].includes(keyAt(stream, next));
  return isAsked ? next : undefined;
}

function isRelapse({ chunks }: Stream, at: number): boolean {
  const meaning = chunks[at]?.meaning;
  const means = meaning?.role === "concept" ? meaning.concept.means : undefined;
  return means !== undefined && "fact" in means && means.is === "recurrent";
}

/** The months within which the facts call a relapse early. */
const EARLY = 6;
const CURATIVE = ["perioperative", "adjuvant", "chemoradiotherapy"];

/** Whoever had none meets it as well. */
function lateRelapse(months: number): Criterion {
  if (months === EARLY) return { fact: "earlyRelapse", is: false };
  const none = CURATIVE.map((intent): Criterion => ({ not: { treatment: { intent } } }));
  return { any: [{ fact: "monthsSincePerioperativeTherapy", min: months }, { all: none }] };
}
