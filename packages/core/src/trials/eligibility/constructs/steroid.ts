/** Doses of steroids: `systemic corticosteroids (> 10 mg prednisone daily)` -> more than 10 mg a day. */
//                      ^
import { type ReadValue, readLimits, testOf } from "./comparison.ts";
import { type Construct, keyAt, placeOf, type Stream } from "./construct.ts";

const COMPARISONS = [
  "sign:≥",
  "sign:>",
  "sign:≤",
  "sign:<",
  "op:at-least",
  "op:more-than",
  "op:at-most",
  "op:less-than",
];

export const steroid: Construct = {
  keys: ["concept", ...COMPARISONS, "op:steroid", "number"],
  read: (stream, at) => {
    const dose = doseAhead(stream, at);
    if (dose === undefined) return undefined;
    const to = behindWords(stream, dose.to);
    if (!isSteroid(stream, at, to)) return undefined;
    const says = testOf("steroidPrednisoneMgPerDay", dose.limits);
    const place = placeOf(stream, at, to);
    return { node: { is: "atom", says, kinds: ["steroid"], tense: "measure", ...place }, to };
  },
};

const milligrams: ReadValue = ({ chunks }, at) => {
  const chunk = chunks[at];
  const unit = chunks[at + 1]?.meaning;
  const isDose = unit?.role === "unit" && ["mg/d", "mg"].includes(unit.unit.unit);
  return chunk === undefined || Number.isNaN(chunk.value) || !isDose
    ? undefined
    : { value: chunk.value, to: at + 2 };
};

/** Between the name and the dose stand few words. */
const REACH = 12;
const WORDS = [
  "filler",
  "op:steroid",
  "sign:(",
  "sign:,",
  "sign:)",
  "op:systemic",
  "sign:/",
  "op:or",
  "op:daily",
  "op:past",
  "op:received",
  "sign::",
  "op:including",
];

function doseAhead(stream: Stream, at: number) {
  for (let next = at; next < at + REACH; next++) {
    const found = readLimits(stream, next, milligrams);
    if (found !== undefined) return found.limits.values === undefined ? found : undefined;
    const isWord = WORDS.includes(keyAt(stream, next)) || isOfSteroids(stream, next);
    if (!isWord) return undefined;
  }
  return undefined;
}

const isOfSteroids = ({ chunks }: Stream, at: number): boolean => {
  const meaning = chunks[at]?.meaning;
  return (
    meaning?.role === "concept" &&
    meaning.concept.kinds.includes("steroid") &&
    meaning.concept.grade === undefined
  );
};

function behindWords(stream: Stream, at: number): number {
  let to = at;
  for (let next = at; next < at + REACH; next++) {
    const key = keyAt(stream, next);
    if (["op:steroid", "op:daily"].includes(key) || isOfSteroids(stream, next)) to = next + 1;
    else if (
      key === "sign:)" &&
      stream.chunks.slice(0, next).some((chunk) => chunk.key === "sign:(") &&
      next === to
    ) {
      to = next + 1;
      break;
    } else if (!["filler", "sign:/", "op:or", "sign:("].includes(key)) break;
  }
  return to;
}

const isSteroid = (stream: Stream, from: number, to: number): boolean =>
  stream.chunks
    .slice(from, to)
    .some(({ key }, i) => key === "op:steroid" || isOfSteroids(stream, from + i));
