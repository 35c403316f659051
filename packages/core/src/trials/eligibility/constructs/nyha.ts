/** Classes of heart failure: `NYHA class III or IV` -> class 3 or more. */
//                             ^
import { testOf } from "./comparison.ts";
import { type Construct, keyAt, placeOf, type Stream } from "./construct.ts";

const CLASSES: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({ i: 1, ii: 2, iii: 3, iv: 4 }),
);
const ABOVE = ["sign:>", "op:more-than"];
const BETWEEN = [
  "filler",
  "sign:≥",
  "sign:>",
  "op:at-least",
  "op:more-than",
  "op:or",
  "op:and",
  "sign:/",
  "sign:-",
  "sign:,",
  "op:to",
  "op:or-more",
  "op:nyha",
];

export const nyha: Construct = {
  keys: ["op:nyha"],
  read: (stream, at) => {
    const found: number[] = [];
    let to = at + 1;
    let isAbove = false;
    for (let next = to; ; next++) {
      const value = classAt(stream, next);
      const key = keyAt(stream, next);
      if (value === undefined && !BETWEEN.includes(key)) break;
      if (value !== undefined) found.push(value);
      if (ABOVE.includes(key) && found.length === 0) isAbove = true;
      if (value !== undefined || key === "op:or-more") to = next + 1;
    }
    const lowest = Math.min(...found);
    const isUpwards =
      found.includes(4) || keyAt(stream, to - 1) === "op:or-more" || isCompared(stream, at, to);
    if (found.length === 0 || !isUpwards) return undefined;
    const says = testOf("nyhaClass", { min: isAbove ? lowest + 1 : lowest });
    return {
      node: { is: "atom", says, kinds: ["cardiac"], tense: "measure", ...placeOf(stream, at, to) },
      to,
    };
  },
};

const isCompared = (stream: Stream, from: number, to: number): boolean =>
  stream.chunks
    .slice(from, to)
    .some(({ key }) => ["sign:≥", "sign:>", "op:at-least", "op:more-than"].includes(key));

function classAt({ chunks }: Stream, at: number): number | undefined {
  const chunk = chunks[at];
  if (chunk === undefined || chunk.tokens > 1) return undefined;
  const value = Number.isNaN(chunk.value) ? CLASSES.get(chunk.stem) : chunk.value;
  return value !== undefined && value >= 1 && value <= 4 && Number.isInteger(value)
    ? value
    : undefined;
}
