/** A side effect with its grade, in either order: `grade 2 neuropathy`, `diarrhoea G1`, `CTCAE grade 1 fatigue`. */
import type { Construct, Found, Sentence } from "../types.ts";
import { find, pieceAt, roleAt, textAt } from "../walk.ts";
import { DENIED_TO } from "./says.ts";

const AHEAD = 4;
const BEHIND = 7;
const WALLS = ["graded", ",", ";", "but", "measure", "drug"];

export const graded: Construct = {
  roles: ["graded"],
  read(sentence, at) {
    const fact = pieceAt(sentence, at)?.entry?.fact ?? "";
    const { no } = pieceAt(sentence, at)?.entry ?? {};
    const ahead = gradeAhead(sentence, at);
    const found =
      gradeBehind(sentence, at) ??
      (ahead === undefined ? undefined : (gradeNow(sentence, at + 1) ?? ahead)) ??
      deniedAt(sentence, at, no);
    if (found === undefined) return [];
    // `no neuropathy (grade 0)` denies nothing.
    return [{ fact, ...found, ...(found.value === 0 ? { ownNegation: true } : {}) }];
  },
};

const DENIAL = 7;

/** `no nausea, vomiting or diarrhoea`: none of it. */
function deniedAt(sentence: Sentence, at: number, no: Found["value"]): Grade | undefined {
  const denial = find(sentence, [at - DENIAL, at], ["negation"]);
  const isOther =
    no === undefined ||
    denial < 0 ||
    find(sentence, [denial, at], [...DENIED_TO, ...OTHER_WORDS]) >= 0;
  const isChange = /^(?:further|new|more|other|significant|worsening|increase|change)$/i;
  return isOther || isChange.test(textAt(sentence, denial + 1))
    ? undefined
    : { value: no, from: denial, to: at };
}

const OTHER_WORDS = ["number", "measure", "outcome", "stop"];

type Grade = Omit<Found, "fact">;

function gradeBehind(sentence: Sentence, at: number): Grade | undefined {
  const own = inCell(sentence, at) ?? scoreBehind(sentence, at);
  if (own !== undefined) return own;
  for (let i = at + 1; i <= at + BEHIND && !isEnd(sentence, i); i++) {
    const grade = gradeAt(sentence, i);
    if (grade !== undefined) return { ...(gradeNow(sentence, i) ?? grade), from: at };
  }
  return undefined;
}

/** A comma ends it, but not one before the grade itself. */
const isEnd = (sentence: Sentence, at: number): boolean =>
  WALLS.includes(roleAt(sentence, at)) &&
  !(roleAt(sentence, at) === "," && /^(?:ctcae|grade|g[0-4])$/i.test(textAt(sentence, at + 1)));

/** `was grade 3 in January, now grade 1`. */
function gradeNow(sentence: Sentence, from: number): Grade | undefined {
  const now = find(sentence, [from, from + LATER], ["now"]);
  if (now < 0 || find(sentence, [from, now], ["graded", "measure", "drug", ";"]) >= 0)
    return undefined;
  return gradeAt(sentence, now + 1);
}

/** `Dysphagia score 2`. */
function scoreBehind(sentence: Sentence, at: number): Grade | undefined {
  const { role, value = Number.NaN } = pieceAt(sentence, at + 1) ?? {};
  const isScore = role === "number" && /\bscore$/i.test(textAt(sentence, at)) && value <= WORST;
  return isScore ? { value, from: at, to: at + 1 } : undefined;
}

const WORST = 4;

const LATER = 10;
const CELL = /^[\p{L} ()/&-]*(?: {2,}|\t|\|)\s*([0-4])\s*$/u;

/** `Fatigue (CTCAE)    1`: a line of a table. */
function inCell({ text, start, end, pieces }: Sentence, at: number): Grade | undefined {
  const value = CELL.exec(text.slice(start, end).trimStart())?.[1];
  const isOwn = value !== undefined && pieces.every(({ role }, i) => role !== "graded" || i === at);
  return isOwn ? { value: Number(value), from: at, to: pieces.length - 1 } : undefined;
}

function gradeAhead(sentence: Sentence, at: number): Grade | undefined {
  for (let i = at - 1; i >= at - AHEAD - 1 && !isWall(sentence, i, at); i--) {
    const grade = gradeAt(sentence, i);
    if (grade !== undefined) return { ...grade, to: at };
  }
  return undefined;
}

/** `grade 1 fatigue and nausea` says nothing sure of the second. */
const isWall = (sentence: Sentence, at: number, from: number): boolean =>
  WALLS.includes(roleAt(sentence, at)) && at !== from;

const WORD = /^(?:grade|gr|g|score)\.?$/i;

function gradeAt(sentence: Sentence, at: number): Grade | undefined {
  const stuck = /^(?:g|gr)([0-4])$/i.exec(textAt(sentence, at))?.[1];
  if (stuck !== undefined) return { value: Number(stuck), from: at, to: at };
  const next = roleAt(sentence, at + 1) === "." ? at + 2 : at + 1;
  const piece = pieceAt(sentence, next);
  if (!WORD.test(textAt(sentence, at)) || piece?.role !== "number") return undefined;
  const isRange =
    /^(?:-|–|to|\/|or)$/i.test(textAt(sentence, next + 1)) &&
    roleAt(sentence, next + 2) === "number";
  return isRange
    ? { value: undefined, from: at, to: next + 2, refused: "limit" }
    : { value: piece.value, from: at, to: next };
}
