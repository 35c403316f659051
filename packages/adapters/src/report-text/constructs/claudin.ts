/** CLDN18.2: the share of tumour cells that stain moderately or strongly. */
import type { Construct, Found, Sentence } from "../types.ts";
import { find, limitAt, pieceAt, roleAt, textAt } from "../walk.ts";

const REACH = 40;
const OTHER = ["her2", "measure", "other-marker", "protein", "mmr", "drug", "marker"];

export const claudin: Construct = {
  roles: ["cldn", "strong"],
  read(sentence, at, { rules }) {
    if (roleAt(sentence, at) === "strong" && !goesOn(sentence, at)) return [];
    const stop = find(sentence, [at + 1, at + REACH], [...OTHER, "cldn"]);
    const to = Math.min(sentence.pieces.length, stop < 0 ? at + REACH : stop);
    const shares = sharesIn(sentence, at, to);
    const none = shares.find(
      ({ place, value }) => isBelow(sentence, place) && value === rules.noneBelow,
    );
    if (none !== undefined)
      return [
        { fact: "cldn182Percent", value: 0, from: at, to: none.place + 1, certainty: "converted" },
      ];
    return choose(shares, sentence, at);
  },
};

/** A line below the name of the test. */
const goesOn = (sentence: Sentence, at: number): boolean =>
  sentence.topic === "cldn" && find(sentence, [0, at], [...OTHER, "cldn", "strong"]) < 0;

interface Share {
  readonly place: number;
  readonly value: number;
  readonly kind: "both" | "moderate" | "strong" | "weak" | "none" | "limit";
}

function sharesIn(sentence: Sentence, from: number, to: number): readonly Share[] {
  const places: number[] = [];
  for (let i = from + 1; i < to; i++)
    if (roleAt(sentence, i) === "number" && pieceAt(sentence, i + 1)?.entry?.unit === "%")
      places.push(i);
  return places.map((place, i) => {
    const value = pieceAt(sentence, place)?.value ?? 0;
    if (limitAt(sentence, place) !== undefined) return { place, value, kind: "limit" };
    const head = clauseFrom(sentence, place, (places[i - 1] ?? from - 2) + 2);
    const tail = clauseTo(sentence, place, places[i + 1] ?? to);
    return { place, value, kind: kindIn(sentence, head, tail) };
  });
}

const BREAK = /^(?:,|;|\(|of which|including|comprising)$/i;

function clauseFrom(sentence: Sentence, place: number, first: number): number {
  for (let i = place - 1; i > first; i--) if (BREAK.test(textAt(sentence, i))) return i;
  return first;
}

function clauseTo(sentence: Sentence, place: number, end: number): number {
  for (let i = place + 2; i < end; i++) if (/^[,;]$/.test(textAt(sentence, i))) return i;
  return end;
}

function kindIn(sentence: Sentence, from: number, to: number): Share["kind"] {
  const isWeak = find(sentence, [from, to], ["weak"]) >= 0;
  const said: string[] = [];
  for (let i = from; i < to; i++)
    if (roleAt(sentence, i) === "strong") said.push(textAt(sentence, i));
  if (said.length === 0) return isWeak ? "weak" : "none";
  const all = said.join(" ").toLowerCase();
  const isModerate = /2|moderate/.test(all);
  const isStrong = /3|strong|intense/.test(all);
  if (isWeak && !(isModerate && isStrong)) return "weak";
  return isModerate && isStrong ? "both" : isModerate ? "moderate" : "strong";
}

const isBelow = (sentence: Sentence, place: number): boolean => limitAt(sentence, place) === "<";

/** What is said of both together, else the sum of the two, else the only share that could be meant. */
function choose(shares: readonly Share[], sentence: Sentence, at: number): readonly Found[] {
  const found = ({ place, value }: Pick<Share, "place" | "value">): Found => ({
    fact: "cldn182Percent",
    value,
    from: at,
    to: place + 1,
  });
  const of = (kind: Share["kind"]) => shares.find((one) => one.kind === kind);
  const both = of("both");
  if (both !== undefined) return [found(both)];
  const [moderate, strong] = [of("moderate"), of("strong")];
  if (moderate !== undefined && strong !== undefined) {
    const place = Math.max(moderate.place, strong.place);
    return [{ ...found({ place, value: moderate.value + strong.value }), certainty: "inferred" }];
  }
  const one = moderate ?? strong;
  if (one !== undefined) return [found(one)];
  const none = shares.find(({ kind, value }) => kind !== "limit" && value === 0);
  if (none !== undefined) return [found(none)];
  const [only] = shares;
  const hasWord =
    only !== undefined &&
    find(sentence, [at, only.place + 8], ["strong", "negative", "positive"]) >= 0;
  if (shares.length === 1 && only?.kind === "none" && hasWord) return [found(only)];
  return only === undefined ? [] : [{ ...found(only), value: undefined, refused: "limit" }];
}
