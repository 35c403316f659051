/** Claudin staining: `CLDN18.2 staining of 2+ or 3+ in at least 75 % of tumour cells` -> the share of cells, at least 75. */
//                                     ^
import { isComparison, type Limits, type ReadValue, readLimits, testOf } from "./comparison.ts";
import { type Construct, type Found, keyAt, placeOf, type Stream } from "./construct.ts";

const FACT = "cldn182Percent";

export const staining: Construct = {
  keys: ["concept"],
  read: (stream, at) => (isClaudin(stream, at) ? read(stream, at) : undefined),
};

const isClaudin = ({ chunks }: Stream, at: number): boolean => {
  const meaning = chunks[at]?.meaning;
  return meaning?.role === "concept" && meaning.concept.kinds[0] === "cldn182";
};

/** So far behind the name its staining may be described. */
const REACH = 30;

/** Words between the name, the steps of the scale and the share. */
const WORDS = [
  "filler",
  "discuss",
  "tumour",
  "unit",
  "op:and",
  "op:or",
  "op:to",
  "sign:/",
  "sign:,",
  "sign:(",
  "sign:)",
  "sign:+",
  "sign:-",
  "sign:%",
  "sign::",
];

interface Seen {
  readonly limits: Limits | undefined;
  /** The steps of the scale that count. */
  readonly steps: readonly number[];
  readonly to: number;
}

/** The fact counts the cells of steps 2 and 3; another scale or no scale says something else. */
function read(stream: Stream, at: number): Found | undefined {
  const { limits, steps, to } = look(stream, at + 1);
  if (limits?.min === undefined || steps.join() !== "2,3") return undefined;
  const place = placeOf(stream, at, to);
  const says = testOf(FACT, limits);
  return { node: { is: "atom", says, kinds: ["cldn182"], tense: "measure", ...place }, to };
}

function look(stream: Stream, from: number): Seen {
  const steps = new Set<number>();
  let limits: Limits | undefined;
  let to = from;
  for (let next = from; next < from + REACH; next++) {
    const found = limits === undefined ? limitsAt(stream, next) : undefined;
    if (found !== undefined) {
      limits = found.limits;
      next = found.to - 1;
    } else if (isStep(stream, next)) steps.add(stream.chunks[next]?.value ?? 0);
    else if (!isWord(stream, next)) break;
    to = next + 1;
  }
  return { limits, steps: [...steps].sort(), to };
}

const limitsAt = (stream: Stream, at: number) =>
  isComparison(keyAt(stream, at)) ? readLimits(stream, at, share) : undefined;

const share: ReadValue = ({ chunks }, at) => {
  const unit = chunks[at + 1]?.meaning;
  const value = chunks[at]?.value ?? Number.NaN;
  const isShare = unit?.role === "unit" && unit.unit.unit === "%";
  return Number.isNaN(value) || !isShare ? undefined : { value, to: at + 2 };
};

/** `2+` */
const isStep = (stream: Stream, at: number): boolean =>
  keyAt(stream, at) === "number" && keyAt(stream, at + 1) === "sign:+";

const isWord = (stream: Stream, at: number): boolean =>
  WORDS.includes(keyAt(stream, at)) || STAINED.includes(stream.chunks[at]?.stem ?? "");

const STAINED = ["cell", "staining", "stained", "intensity", "membrane", "membranous", "stain"];
