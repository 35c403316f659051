/** Mismatch repair by its proteins: each is kept or lost; one lost is deficient, all four kept is proficient. */
import type { Construct, Found, Sentence } from "../types.ts";
import { find, roleAt, textAt } from "../walk.ts";

const LIST = 8;
const REACH = 12;
const OTHER = ["measure", "her2", "cldn", "marker", "other-marker", "drug", "but"];

export const mismatchRepair: Construct = {
  roles: ["protein", "mmr"],
  read(sentence, at, { rules }) {
    if (isWithinList(sentence, at)) return [];
    const names = listFrom(sentence, at);
    const last = names.at(-1) ?? at;
    const result = resultOf(sentence, at, last);
    if (result === undefined) return [];
    const place = { from: Math.min(at, result.at), to: Math.max(last, result.at) };
    return namesOf(sentence, names, rules.mismatchRepairProteins).map(
      (part): Found => ({
        fact: "mmr",
        value: result.isKept ? "proficient" : "deficient",
        ...place,
        ownNegation: true,
        certainty: "inferred",
        ...(result.isKept ? { part } : {}),
      }),
    );
  },
};

const LINK = /^(?:,|and|&|\/|or|\+|the|protein|of|for|nuclear|expression|both)$/i;

/** Names that are joined by nothing but commas and the like: `MLH1, PMS2 and MSH2`. */
function listFrom(sentence: Sentence, at: number): readonly number[] {
  const names = [at];
  for (let i = at + 1; i < at + LIST * 2 && i < sentence.pieces.length; i++) {
    if (roleAt(sentence, i) === "protein") names.push(i);
    else if (!LINK.test(textAt(sentence, i)) || isSign(sentence, i)) break;
  }
  return names;
}

/** A plus with a comma or the end behind it is a result, not a joint. */
const isSign = (sentence: Sentence, at: number): boolean =>
  textAt(sentence, at) === "+" && roleAt(sentence, at + 1) !== "protein";

function isWithinList(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - LIST); i--) {
    if (roleAt(sentence, i) === "protein") return true;
    if (!LINK.test(textAt(sentence, i)) || isSign(sentence, i)) return false;
  }
  return false;
}

interface Result {
  readonly at: number;
  readonly isKept: boolean;
}

/** The word behind the list that says kept or lost, or the one before it: `loss of MLH1 and PMS2`. */
function resultOf(sentence: Sentence, first: number, last: number): Result | undefined {
  const before = ruling(sentence, first);
  if (before !== undefined) return before;
  for (let i = last + 1; i < Math.min(sentence.pieces.length, last + REACH); i++) {
    const role = roleAt(sentence, i);
    if (role === "protein" || OTHER.includes(role)) break;
    const said = resultAt(sentence, i);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** `loss of`, `intact`, `no loss of`, `preserved expression of` right before the list. */
function ruling(sentence: Sentence, first: number): Result | undefined {
  for (let i = first - 1; i >= Math.max(0, first - 7); i--) {
    const role = roleAt(sentence, i);
    if (["lost", "kept"].includes(role))
      return find(sentence, [Math.max(0, i - 3), i], ["protein"]) < 0
        ? resultAt(sentence, i)
        : undefined;
    if (["protein", ",", ";", ".", "positive", "negative", ":"].includes(role)) return undefined;
  }
  return undefined;
}

function resultAt(sentence: Sentence, at: number): Result | undefined {
  const role = roleAt(sentence, at);
  const isDenied = find(sentence, [Math.max(0, at - 2), at], ["negation"]) >= 0;
  if (["kept", "positive"].includes(role)) return { at, isKept: !isDenied };
  if (["lost", "negative", "denied-after"].includes(role)) return { at, isKept: isDenied };
  if (isSign(sentence, at)) return { at, isKept: true };
  return undefined;
}

/** The names of the list; the proteins named together are all of them. */
function namesOf(
  sentence: Sentence,
  places: readonly number[],
  all: readonly string[],
): readonly string[] {
  const named = places.filter((place) => roleAt(sentence, place) === "protein");
  return named.length === 0
    ? all
    : named.map((place) => textAt(sentence, place).replace(/\W/g, "").toUpperCase());
}

/** Kept parts count only when all of them are kept; then they say one thing together. */
export function joined<T extends Found>(
  findings: readonly T[],
  all: readonly string[],
): readonly T[] {
  const parts = findings.filter(({ part }) => part !== undefined);
  const isWhole = all.every((name) => parts.some(({ part }) => part === name));
  const first = parts[0];
  const rest = findings.filter(({ part }) => part === undefined);
  return isWhole && first !== undefined ? [...rest, first] : rest;
}
