/** DPYD and UGT1A1: how fast the body breaks a drug down, by the words or the variants behind the name of the gene. */
import type { Construct } from "../types.ts";
import { find, pieceAt, roleAt, textAt } from "../walk.ts";

const REACH = 18;
const OTHER = [
  "her2",
  "measure",
  "other-marker",
  "protein",
  "mmr",
  "cldn",
  "drug",
  "marker",
  "enzyme",
];

export const metaboliser: Construct = {
  roles: ["enzyme"],
  read(sentence, at) {
    const fact = pieceAt(sentence, at)?.entry?.fact;
    if (fact === undefined) return [];
    const found = { fact, ownNegation: true as const };
    const stop = find(sentence, [at + 1, at + REACH], OTHER);
    const to = Math.min(sentence.pieces.length, stop < 0 ? at + REACH : stop);
    const said =
      activityIn(sentence, [at + 1, to]) ?? activityIn(sentence, [Math.max(0, at - 3), at]);
    if (said !== undefined) {
      const place = { from: Math.min(at, said), to: Math.max(at, said) };
      return [{ ...found, value: String(pieceAt(sentence, said)?.entry?.is), ...place }];
    }
    // `DPYD normal.`
    const bare = [at + 1, at + 2].find((place) => /^normal$/i.test(textAt(sentence, place)));
    if (bare !== undefined) return [{ ...found, value: "normal", from: at, to: bare }];
    const negative = find(sentence, [at + 1, to], ["negative", "denied-after"]);
    const denial = find(sentence, [Math.max(0, at - 5), to], ["negation"]);
    const place = negative >= 0 ? negative : denial;
    return place < 0
      ? []
      : [{ ...found, value: "normal", from: Math.min(at, place), to: Math.max(at, place) }];
  },
};

/** The strongest word: `heterozygous, intermediate metaboliser` is intermediate, `homozygous wild type` is normal. */
function activityIn(
  sentence: Parameters<typeof find>[0],
  range: readonly [number, number],
): number | undefined {
  const first = find(sentence, range, ["activity"]);
  if (first < 0) return undefined;
  let last = first;
  for (let i = first; i < range[1]; i++) if (roleAt(sentence, i) === "activity") last = i;
  return last;
}
