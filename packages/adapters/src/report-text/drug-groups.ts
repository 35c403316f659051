/** Groups of drugs that are given together: `FOLFOX plus trastuzumab`, `5-FU, leucovorin and oxaliplatin`. */
import type { Sentence } from "./types.ts";
import { pieceAt, roleAt, saidBefore, saidBehind, textAt } from "./walk.ts";

export interface DrugGroup {
  readonly drugs: readonly string[];
  readonly from: number;
  readonly to: number;
}

const GAP = 5;
const PLUS =
  /^(?:\+|plus|with|&|\/|combined|combination|\(|in|-|–|alongside|together|containing)$/i;
const LOOSE =
  /^(?:,|and|mg|m2|weekly|based|iv|po|chemotherapy|the|a|doublet|triplet|\)|of|regimen|maintenance|added|tablets?|capsules?|injections?|infusions?|drips?|oral|x|x\d{1,2}|cycles?)$/i;

export function drugGroups(sentence: Sentence): readonly DrugGroup[] {
  const groups: { drugs: string[]; from: number; to: number; regimen: boolean }[] = [];
  sentence.pieces.forEach((piece, at) => {
    if (piece.role !== "drug" || isOrPlacebo(sentence, at)) return;
    const drugs = piece.entry?.drugs ?? [];
    const last = groups.at(-1);
    const isRegimen = drugs.length > 1;
    if (
      last !== undefined &&
      isJoined(sentence, [last.to, at], last.regimen && isRegimen, last.regimen || isRegimen)
    ) {
      last.drugs.push(...drugs.filter((drug) => !last.drugs.includes(drug)));
      last.to = at;
      last.regimen ||= isRegimen;
    } else groups.push({ drugs: [...drugs], from: at, to: at, regimen: isRegimen });
  });
  return groups.map(({ drugs, from, to }) => ({ drugs, from, to }));
}

/** `ramucirumab or placebo`: nobody knows which. */
const isOrPlacebo = (sentence: Sentence, at: number): boolean =>
  /^\s*(?:or|\/|vs\.?|versus)\s*(?:matching\s+)?placebo\b/i.test(saidBehind(sentence, at)) ||
  /\bplacebo\s*(?:or|\/|vs\.?|versus)\s*$/i.test(saidBefore(sentence, at));

function isJoined(
  sentence: Sentence,
  [from, to]: readonly [number, number],
  areRegimens: boolean,
  isOne: boolean,
): boolean {
  if (to - from > GAP + 1) return false;
  let hasPlus = false;
  let hasAnd = false;
  for (let i = from + 1; i < to; i++) {
    const said = textAt(sentence, i);
    if (PLUS.test(said)) hasPlus = true;
    else if (/^and$/i.test(said)) hasAnd = true;
    else if (!LOOSE.test(said) && !["number", "unit"].includes(roleAt(sentence, i))) return false;
  }
  if (to === from + 1) return true;
  if (areRegimens)
    return pieceAt(sentence, to - 1) !== undefined && textAt(sentence, from + 1) === "(";
  if (isOne) return hasPlus || (hasAnd && textAt(sentence, from + 1) !== ",");
  return true;
}
