/** Variants and fusions: the few genes that an option asks for; all others are listed as not asked. */
import { byCode, byWords, codesIn, wordsIn } from "./concept.ts";
import { type Json, objectsOf } from "./json.ts";
import type { Observed } from "./record.ts";

const GENE = "48018-6";
const PROTEIN_CHANGE = "48005-3";
const ABSENT: ReadonlySet<string> = new Set(["absent", "negative"]);
const PRESENT: ReadonlySet<string> = new Set(["present", "positive"]);

/** Whether a fact was taken. */
export function readVariant(observed: Observed): boolean {
  const { observation, draft, place } = observed;
  const parts = objectsOf(observation.component);
  const genes = genesOf(parts, observed);
  const word = answerOf(observed);
  const isFusion = parts.some((part) =>
    wordsIn(part.valueCodeableConcept).some((text) => /fusion|rearrang|translocation/i.test(text)),
  );
  const found = word === undefined ? undefined : factOf(genes, isFusion, parts);
  if (found === undefined || word === undefined) return false;
  return draft.take(found, word, { ...place, name: genes.join(" "), by: genes.join(" ") });
}

const genesOf = (parts: readonly Json[], { draft }: Observed): readonly string[] =>
  parts
    .filter((part) => codesIn(part.code).includes(GENE))
    .flatMap(({ valueCodeableConcept: concept }) => {
      const known = byCode(draft.codes.genes, concept)?.gene;
      return known === undefined ? wordsIn(concept) : [known];
    });

function answerOf({ observation, draft }: Observed): boolean | undefined {
  const concept = observation.valueCodeableConcept;
  const words = { present: true, positive: true, absent: false, negative: false };
  const word =
    byCode(draft.codes.answers, concept)?.word ??
    byWords((text) => draft.codes.say.answer(text, words) ?? undefined, concept);
  if (word === undefined) return undefined;
  return PRESENT.has(word) ? true : ABSENT.has(word) ? false : undefined;
}

/** A fusion by its gene; of BRAF the one change that a drug is made for. */
function factOf(
  genes: readonly string[],
  isFusion: boolean,
  parts: readonly Json[],
): string | undefined {
  if (isFusion && genes.some((gene) => /^NTRK[123]$/.test(gene))) return "ntrkFusion";
  if (isFusion && genes.includes("RET")) return "retFusion";
  const changes = parts
    .filter((part) => codesIn(part.code).includes(PROTEIN_CHANGE))
    .flatMap(({ valueCodeableConcept: concept }) => [...wordsIn(concept), ...codesIn(concept)]);
  const isV600e = changes.some((text) => /V600E|Val600Glu/i.test(text));
  return genes.includes("BRAF") && isV600e ? "brafV600e" : undefined;
}
