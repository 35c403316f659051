/** What became of HER2 after a treatment against it: `HER2 has been lost`, `3+, still positive after trastuzumab`. */
import type { Found, Sentence, Tools } from "../types.ts";
import { find, pieceAt, roleAt, saidBefore, saidIn } from "../walk.ts";

const FACT = "her2RetestedAfterTrastuzumab";
const REACH = 20;
const AGAIN =
  /\b(?:re-?biops\w*|repeat(?:ed)? (?:\w+ )?biops\w*|retest\w*|second biopsy|new biopsy)\b/i;

/** `the biopsy after it was again 3+`. */
const ONCE_MORE = /\b(?:again|still|once more)\b/i;

export function retestOf(sentence: Sentence, at: number, { rules }: Tools): Found | undefined {
  const entry = pieceAt(sentence, at)?.entry;
  if (entry?.role === "her2-retest") return { fact: FACT, value: entry.is, from: at, to: at };
  const isAfter =
    sentence.pieces.some((piece) => piece.entry?.drugs?.includes(rules.her2Drug)) ||
    AGAIN.test(saidIn(sentence));
  if (!isAfter) return undefined;
  const to = Math.min(sentence.pieces.length, at + REACH);
  const said = sentence.text.slice(pieceAt(sentence, at)?.start, pieceAt(sentence, to - 1)?.end);
  if (ONCE_MORE.test(saidBefore(sentence, at)) && /\b3 ?\+/.test(said))
    return { fact: FACT, value: "still-positive", from: at, to: to - 1 };
  const place = find(sentence, [at + 1, to], ["kept-positive", "lost", "protein", "cldn"]);
  const role = roleAt(sentence, place);
  if (role === "kept-positive") return { fact: FACT, value: "still-positive", from: at, to: place };
  return role === "lost" ? { fact: FACT, value: "lost", from: at, to: place } : undefined;
}
