/** HER2: the score of immunohistochemistry and the result of in-situ hybridisation, each by its own words. */
import { scopesOf } from "../series.ts";
import type { Construct, Found, Sentence, Tools } from "../types.ts";
import { find, limitAt, pieceAt, roleAt, saidIn, textAt } from "../walk.ts";
import { retestOf } from "./her2-retest.ts";

type Range = readonly [number, number];

const REACH = 34;
const OTHER = [
  "cldn",
  "measure",
  "other-marker",
  "marker",
  "protein",
  "mmr",
  "drug",
  "other-cancer",
  "enzyme",
  "gene",
];
/** What goes on about HER2 without naming it. */
const GOES_ON = ["ihc", "score", "ish", "ratio", "amplified", "not-amplified", "weak"];
const NAMES = ["her2", "her2-retest"];

export const her2: Construct = {
  roles: [...NAMES, ...GOES_ON],
  read(sentence, at, tools) {
    if (!NAMES.includes(roleAt(sentence, at)) && !isOfHer2(sentence, at)) return [];
    const last = Math.min(sentence.pieces.length, at + REACH);
    const stop = find(sentence, [at + 1, last], OTHER);
    const next = find(sentence, [at + 2, last], NAMES);
    const ends = [stop, next].filter((one) => one >= 0);
    const range = [at, Math.min(last, ...ends)] as const;
    const all = [
      retestOf(sentence, at, tools),
      ...scores(sentence, range),
      hybridisation(sentence, range, tools),
    ];
    return all.filter((one) => one !== undefined);
  },
};

/** The first word of a sentence that goes on about HER2, or a ratio that names it. */
function isOfHer2(sentence: Sentence, at: number): boolean {
  if (!isStart(sentence, at)) return false;
  const from = Math.max(0, at - REACH);
  if (find(sentence, [from, at], [...NAMES, ...OTHER]) >= 0) return false;
  for (let i = from; i < at; i++) if (isStart(sentence, i)) return false;
  return true;
}

function isStart(sentence: Sentence, at: number): boolean {
  const role = roleAt(sentence, at);
  if (!GOES_ON.includes(role)) return false;
  if (role === "weak" && !/^[0-3]\+$/.test(textAt(sentence, at))) return false;
  if (sentence.topic === "her2") return true;
  const ratio = find(sentence, [at, at + REACH], ["ratio"]);
  return ["ish", "ratio"].includes(role) && /her|erb/i.test(textAt(sentence, ratio));
}

function scores(sentence: Sentence, [from, to]: Range): readonly Found[] {
  const found: Found[] = [];
  for (let i = from; i < to; i++) {
    const value = scoreAt(sentence, i, from);
    if (value === undefined || isOfIsh(sentence, from, i)) continue;
    const end = rangeEnd(sentence, i, from);
    const place = { fact: "her2Ihc", from: found.length === 0 ? from : i, to: end ?? i };
    const isOpen = end !== undefined || isLimit(sentence, i, from);
    found.push(isOpen ? { ...place, value: undefined, refused: "limit" } : { ...place, value });
    i = Math.max(i + 1, end ?? 0);
  }
  if (found.length < 2) return found;
  const scopes = scopesOf(
    sentence,
    from,
    found.map((one) => one.to),
  );
  return found.map((one, i) => ({ ...one, scope: scopes[i] ?? [one.from, one.to] }));
}

/** Behind the word for hybridisation, and no word for staining between. */
function isOfIsh(sentence: Sentence, from: number, at: number): boolean {
  const ish = find(sentence, [from, at], ["ish", "ratio"]);
  return ish >= 0 && find(sentence, [ish, at], ["ihc", "score"]) < 0 && !isPlus(sentence, at);
}

const isPlus = (sentence: Sentence, at: number): boolean => {
  const { start = 0, end = 0 } = pieceAt(sentence, at) ?? {};
  return sentence.text.slice(start, end + 1).endsWith("+") || roleAt(sentence, at + 1) === "+";
};

/** `1-2+`, `between 1+ and 2+`, `1+ to 2+`. */
function rangeEnd(sentence: Sentence, at: number, from: number): number | undefined {
  const isBetween = find(sentence, [Math.max(from, at - 2), at], ["between"]) >= 0;
  for (const step of [2, 3]) {
    const joint = textAt(sentence, at + step - 1);
    const isJoint = /^(?:-|–|\/|to|or)$/i.test(joint) || (isBetween && /^and$/i.test(joint));
    if (isJoint && scoreAt(sentence, at + step, from) !== undefined) return at + step;
  }
  return undefined;
}

const isLimit = (sentence: Sentence, at: number, from: number): boolean =>
  limitAt(sentence, at) !== undefined ||
  find(sentence, [Math.max(from, at - 2), at], ["between"]) >= 0;

/** A whole number up to 3 with a plus, or behind the word for the test or the score. */
function scoreAt(sentence: Sentence, at: number, from: number): number | undefined {
  const piece = pieceAt(sentence, at);
  if (piece === undefined) return undefined;
  const strong = /^([0-3])\s?\+$/.exec(sentence.text.slice(piece.start, piece.end))?.[1];
  if (strong !== undefined) return Number(strong);
  if (piece.role !== "number" || ![0, 1, 2, 3].includes(piece.value)) return undefined;
  if (isPlus(sentence, at)) return piece.value;
  if (["%", "unit", "number", "/"].includes(roleAt(sentence, at + 1))) return undefined;
  const words = [Math.max(from, at - 5), at] as const;
  const isBehind = find(sentence, words, ["ihc", "score", "her2"]) >= 0;
  return isBehind && find(sentence, words, ["ratio", "ish", "unit", "date"]) < 0
    ? piece.value
    : undefined;
}

function hybridisation(sentence: Sentence, range: Range, tools: Tools): Found | undefined {
  const [from, to] = range;
  const ish = find(sentence, range, ["ish", "ratio", "amplified", "not-amplified"]);
  if (ish < 0) return undefined;
  const found = { fact: "her2Ish", from: ish, ownNegation: true } as const;
  if (isSequenced(sentence, from)) return undefined;
  const words = find(sentence, range, ["not-amplified", "amplified"]);
  if (words >= 0) return { ...found, value: amplification(sentence, from, words), to: words };
  const ihc = find(sentence, [ish + 1, to], ["ihc"]);
  const result = find(sentence, [ish + 1, ihc < 0 ? to : ihc], ["positive", "negative"]);
  if (result >= 0 && result - ish < 8)
    return { ...found, value: roleAt(sentence, result), to: result };
  return ratioOf(sentence, range, tools) ?? signOf(sentence, from, ish);
}

/** A count of copies by sequencing is no hybridisation: `ERBB2 amplification`, `by NGS`. */
function isSequenced(sentence: Sentence, from: number): boolean {
  if (find(sentence, [from, from + REACH], ["ish", "ratio"]) >= 0) return false;
  const said = saidIn(sentence);
  return /^erbb2/i.test(textAt(sentence, from)) || /\b(?:ngs|sequencing|panel)\b/i.test(said);
}

function amplification(sentence: Sentence, from: number, at: number): string {
  const isDenied = find(sentence, [Math.max(from, at - 3), at], ["negation"]) >= 0;
  return roleAt(sentence, at) === "not-amplified" || isDenied ? "negative" : "positive";
}

function ratioOf(sentence: Sentence, [from, to]: Range, { rules }: Tools): Found | undefined {
  const ratio = find(sentence, [from, to], ["ratio"]);
  const at = ratio < 0 ? -1 : find(sentence, [ratio + 1, Math.min(to, ratio + 7)], ["number"]);
  if (at < 0 || limitAt(sentence, at) !== undefined) return undefined;
  const value =
    (pieceAt(sentence, at)?.value ?? 0) >= rules.her2RatioPositive ? "positive" : "negative";
  return { fact: "her2Ish", value, from: ratio, to: at, ownNegation: true, certainty: "inferred" };
}

/** `ISH+`, `ISH-`, `negative FISH`. */
function signOf(sentence: Sentence, from: number, ish: number): Found | undefined {
  const found = { fact: "her2Ish", from: ish, ownNegation: true } as const;
  const sign = textAt(sentence, ish + 1);
  if (/^[+-]$/.test(sign))
    return { ...found, value: sign === "+" ? "positive" : "negative", to: ish + 1 };
  const before = find(sentence, [Math.max(from + 1, ish - 2), ish], ["positive", "negative"]);
  return before < 0
    ? undefined
    : { ...found, value: roleAt(sentence, before), from: before, to: ish };
}
