/** States, events and findings that the lexicon knows: `uncontrolled hypertension` -> that fact. */
//                                                     ^
import type { ConceptEntry } from "../../../knowledge/eligibility.ts";
import type { Criterion } from "../../../logic/criterion.ts";
import type { Atom } from "../combine/node.ts";
import type { Construct, Stream } from "./construct.ts";
import { timingOf } from "./timing.ts";

export const UNREAD: Criterion = { unread: "" };

export const concept: Construct = {
  keys: ["concept"],
  read: (stream, at) => {
    const chunk = stream.chunks[at];
    if (chunk?.meaning?.role !== "concept") return undefined;
    const entry = chunk.meaning.concept;
    const { start, end } = chunk;
    const isOutOfPlace = entry.behind !== undefined && !follows(stream, at, entry.behind);
    if (isOutOfPlace) return { node: { is: "discuss", kinds: ["other"], start, end }, to: at + 1 };
    if (entry.covered && !follows(stream, at, "other-cancer")) {
      return { node: otherTumour(stream, { start, end }), to: at + 1 };
    }
    if (entry.wanted && isSlip(stream)) {
      return { node: { is: "discuss", kinds: entry.kinds, start, end }, to: at + 1 };
    }
    const node = atomOf(entry, { start, end });
    return { node: node ?? { is: "discuss", kinds: entry.kinds, start, end }, to: at + 1 };
  },
};

const TURNING = ["op:must", "op:must-not", "op:not", "op:except", "op:exceptions", "op:allowed"];

/** `Negative pregnancy test` among the reasons to shut out, with no word that turns it. */
const isSlip = ({ chunks, side }: Stream): boolean =>
  side === "exclusion" && !chunks.some(({ key }) => TURNING.includes(key));

/** A skin or in-situ cancer by itself is a tumour that the vocabulary does not hold. */
const otherTumour = ({ lexicon }: Stream, place: { start: number; end: number }): Atom => ({
  is: "atom",
  says: { not: { fact: "site", in: lexicon.sites } },
  kinds: ["site"],
  tense: "trait",
  ...place,
});

/** Whether a phrase of this kind stands before it. */
const follows = ({ chunks }: Stream, at: number, kind: string): boolean =>
  chunks
    .slice(0, at)
    .some(
      ({ meaning }) =>
        meaning?.role === "concept" &&
        meaning.concept.kinds.includes(kind) &&
        meaning.concept.behind === undefined,
    );

/** What a phrase says by itself; undefined where no fact says it. */
export function atomOf(
  entry: ConceptEntry,
  place: { start: number; end: number },
): Atom | undefined {
  const { means, kinds, tense = "state", past } = entry;
  if (entry.covered) return { is: "atom", says: { any: [] }, kinds, tense: "trait", ...place };
  const timing = timingOf(entry);
  if (means === undefined && timing === undefined) return undefined;
  const isLoose = entry.implies === true || entry.needs === true || means === undefined;
  return { is: "atom", says: saysOf(entry), kinds, tense, past, isLoose, ...timing, ...place };
}

function saysOf({ means, implies, needs }: ConceptEntry): Criterion {
  if (means === undefined) return UNREAD;
  if (implies) return { any: [means, UNREAD] };
  return needs ? { all: [means, UNREAD] } : means;
}
