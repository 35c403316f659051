/** A marker that is found or not: `EBER-ISH negative`, `no NTRK fusion`, `hepatitis B and C negative`. */
import type { Construct, Found, Sentence } from "../types.ts";
import { find, pieceAt, roleAt } from "../walk.ts";

const REACH = 18;
const STOPS = ["her2", "measure", "other-marker", "protein", "mmr", "cldn", "drug", ";", "but"];
const RESULTS = ["positive", "negative", "not-amplified", "denied-after", "lost"];

export const marker: Construct = {
  roles: ["marker"],
  read(sentence, at) {
    const entry = pieceAt(sentence, at)?.entry;
    const result = resultOf(sentence, at, entry?.no !== undefined);
    if (entry?.fact === undefined || result === undefined) return [];
    const place = { from: Math.min(at, result.at), to: Math.max(at, result.at) };
    const found = (fact: string, value: Found["value"]): Found[] =>
      value === undefined ? [] : [{ fact, value, ...place, ownNegation: true }];
    if (result.isFound) return found(entry.fact, entry.is);
    const besides = Object.entries(entry.also ?? {}).flatMap(([fact, value]) => found(fact, value));
    return [...found(entry.fact, entry.no), ...besides];
  },
};

interface Result {
  readonly at: number;
  readonly isFound: boolean;
}

function resultOf(sentence: Sentence, at: number, canBeDenied: boolean): Result | undefined {
  const denial = find(sentence, [Math.max(0, at - 6), at], ["negation"]);
  if (denial >= 0 && canBeDenied && find(sentence, [denial, at], STOPS) < 0)
    return { at: denial, isFound: false };
  const behind = find(sentence, [at + 1, stopBehind(sentence, at)], RESULTS);
  if (behind >= 0) {
    const isDenied = find(sentence, [at + 1, behind], ["negation"]) >= 0;
    return { at: behind, isFound: roleAt(sentence, behind) === "positive" && !isDenied };
  }
  const ahead = find(sentence, [Math.max(0, at - 3), at], ["positive", "negative"]);
  const isOther = ahead < 0 || find(sentence, [ahead, at], [",", ...STOPS, "marker"]) >= 0;
  return isOther ? undefined : { at: ahead, isFound: roleAt(sentence, ahead) === "positive" };
}

/** `EBER pending, HIV negative`: the result behind is not of the first. */
function stopBehind(sentence: Sentence, at: number): number {
  const stop = find(sentence, [at + 1, at + REACH], [...STOPS, "waiting"]);
  return Math.min(sentence.pieces.length, stop < 0 ? at + REACH : stop);
}
