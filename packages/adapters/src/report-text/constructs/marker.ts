/** A marker that is found or not: `EBER-ISH negative`, `no NTRK fusion`, `hepatitis B and C negative`. */
import type { Construct } from "../types.ts";
import { find, pieceAt, roleAt } from "../walk.ts";

const REACH = 12;
const STOPS = ["her2", "measure", "other-marker", "protein", "mmr", "cldn", "drug", ";", "but"];

export const marker: Construct = {
  roles: ["marker"],
  read(sentence, at) {
    const entry = pieceAt(sentence, at)?.entry;
    if (entry?.fact === undefined) return [];
    const found = { fact: entry.fact, ownNegation: true as const };
    const negation = find(sentence, [Math.max(0, at - 6), at], ["negation"]);
    if (negation >= 0 && find(sentence, [negation, at], STOPS) < 0 && entry.no !== undefined)
      return [{ ...found, value: entry.no, from: negation, to: at }];
    const stop = find(sentence, [at + 1, at + REACH], STOPS);
    const to = Math.min(sentence.pieces.length, stop < 0 ? at + REACH : stop);
    const result = find(
      sentence,
      [at + 1, to],
      ["positive", "negative", "not-amplified", "denied-after", "lost"],
    );
    if (result >= 0) {
      const isDenied = find(sentence, [at + 1, result], ["negation"]) >= 0;
      const value = roleAt(sentence, result) === "positive" && !isDenied ? entry.is : entry.no;
      return value === undefined ? [] : [{ ...found, value, from: at, to: result }];
    }
    const before = find(sentence, [Math.max(0, at - 3), at], ["positive", "negative"]);
    const value =
      before < 0 ? undefined : roleAt(sentence, before) === "positive" ? entry.is : entry.no;
    if (value !== undefined && find(sentence, [before, at], [",", ...STOPS, "marker"]) < 0)
      return [{ ...found, value, from: before, to: at }];
    return [];
  },
};
