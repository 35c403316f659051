/** Small steps over the pieces of a sentence that every construct takes. */
import type { Piece, Sentence } from "./types.ts";

export const roleAt = ({ pieces }: Sentence, at: number): string => pieces[at]?.role ?? "end";

export const pieceAt = ({ pieces }: Sentence, at: number): Piece | undefined => pieces[at];

const ENDS = new Set([
  "her2",
  "cldn",
  "measure",
  "other-marker",
  "marker",
  "protein",
  "mmr",
  "karnofsky",
  "graded",
  "childpugh",
  "drug",
  "procedure",
  "loss",
]);

/** The first piece behind `at` that names another test, at most `reach` pieces on. */
export function endOfTopic(sentence: Sentence, at: number, reach: number): number {
  const last = Math.min(sentence.pieces.length, at + 1 + reach);
  for (let i = at + 1; i < last; i++) if (ENDS.has(roleAt(sentence, i))) return i;
  return last;
}

/** The first place from `from` before `to` whose role is one of these; -1 for none. */
export function find(
  sentence: Sentence,
  [from, to]: readonly [number, number],
  roles: readonly string[],
): number {
  if (!roles.some((role) => role === "end" || sentence.roles.has(role))) return -1;
  for (let i = Math.max(0, from); i < to; i++) if (roles.includes(roleAt(sentence, i))) return i;
  return -1;
}

/** No number of the test stands behind these. */
const WALLS = new Set([
  ...ENDS,
  "waiting",
  "negation",
  "planned",
  "other-cancer",
  "says",
  ";",
  ".",
]);
/** What is counted or measured besides: `2 units of blood`, `cycle 3`. */
const COUNTED =
  /^(?:units?|cycles?|weeks?|months?|days?|years?|hours?|ml|mm|doses?|x|th|st|nd|rd|times)$/i;
const COUNTING = /^(?:cycle|cycles|day|week|line|c|d|stage|type|clone|block|segment)$/i;
const WORDS = 4;

/** The first number behind `at` that can be its value, over words that say nothing of it. */
export function numberAfter(sentence: Sentence, at: number, reach = 10): number {
  let words = 0;
  for (
    let i = behindScale(sentence, at + 1);
    i < Math.min(sentence.pieces.length, at + 1 + reach);
    i++
  ) {
    const role = roleAt(sentence, i);
    const isCounted =
      COUNTED.test(textAt(sentence, i + 1)) || COUNTING.test(textAt(sentence, i - 1));
    if (role === "number" && !isCounted) return i;
    if (WALLS.has(role)) return -1;
    if (role === "word" && ++words > WORDS) return -1;
  }
  return -1;
}

const SCALE = /^\s*(?:score\s*)?\(?(?:[A-Za-z]+ )?0 ?[-–] ?\d{1,2}\)/;

/** `ECOG (0-4): 1`: the bracket tells how far the scale goes. */
function behindScale(sentence: Sentence, from: number): number {
  const { text, pieces, end } = sentence;
  const said = SCALE.exec(text.slice(pieces[from]?.start ?? end, end));
  if (said === null) return from;
  const behind = (pieces[from]?.start ?? 0) + said[0].length;
  const next = pieces.findIndex(({ start }) => start >= behind);
  return next < 0 ? from : next;
}

const LIMITS = ["<", ">", "≤", "≥"];
/** A unit or a bracket may stand between the number and `or more`. */
const BEHIND = 2;

/** `<`, `≥`, `over` before the number; behind a number `over` begins a time: `64 kg over recent weeks`. */
export function limitBefore(sentence: Sentence, at: number): string | undefined {
  const before = roleAt(sentence, at - 1);
  if (LIMITS.includes(before)) return before;
  return /^over$/i.test(textAt(sentence, at - 1)) ? ">" : undefined;
}

/** `<`, `≥` before the number, or a range or an "or more" behind it. */
export function limitAt(sentence: Sentence, at: number): string | undefined {
  const before = limitBefore(sentence, at);
  if (before !== undefined) return before;
  const isRange = /^(?:-|–|to)$/i.test(textAt(sentence, at + 1));
  if (isRange && roleAt(sentence, at + 2) === "number") return "-";
  for (let i = at + 1; i <= at + BEHIND; i++) {
    const role = roleAt(sentence, i);
    if (LIMITS.includes(role) && roleAt(sentence, i + 1) !== "number") return role;
    if (role !== "unit") return undefined;
  }
  return undefined;
}

export const textAt = ({ pieces, text }: Sentence, at: number): string =>
  text.slice(pieces[at]?.start ?? 0, pieces[at]?.end ?? 0);

/** The sentence as written. */
export const saidIn = ({ text, start, end }: Sentence): string => text.slice(start, end);

/** What stands before a piece. */
export const saidBefore = ({ text, start, pieces }: Sentence, at: number): string =>
  text.slice(start, pieces[at]?.start ?? start);

/** What stands behind a piece. */
export const saidBehind = ({ text, pieces, end }: Sentence, at: number): string =>
  text.slice(pieces[at]?.end ?? end, end);
