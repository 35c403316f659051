/** Reads an amount with its power and unit: `1.5 × 109/L`, `100,000/mm3`, `2.5 x ULN`. */
//                                             ^
import { keyAt, pastRun, type Stream, skipFillers } from "./construct.ts";

export interface Quantity {
  readonly value: number;
  /** The power of ten it is multiplied by, also where the superscript was lost. */
  readonly power: number | undefined;
  readonly unit: string | undefined;
  /** A multiple of the upper limit of normal. */
  readonly isUln: boolean;
  readonly to: number;
}

export function readQuantity(stream: Stream, at: number): Quantity | undefined {
  const normal = normalAlone(stream, at);
  if (normal !== undefined) return normal;
  const value = stream.chunks[at]?.value ?? Number.NaN;
  if (Number.isNaN(value)) return undefined;
  const uln = behindUln(stream, at + 1);
  if (uln !== undefined) return { value, power: undefined, unit: undefined, isUln: true, to: uln };
  const power = readPower(stream, at + 1);
  const isTimes = keyAt(stream, at + 1) === "sign:x" && keyAt(stream, at + 2) === "number";
  // A power that was not understood makes the number another one.
  if (power === undefined && isTimes) return undefined;
  const { unit, to } = readUnit(stream, power?.to ?? at + 1);
  // `1+` is a step of a scale.
  if (unit === undefined && keyAt(stream, to) === "sign:+") return undefined;
  return { value, power: power?.power, unit, isUln: false, to };
}

/** `≤ ULN`, without a number. */
function normalAlone(stream: Stream, at: number): Quantity | undefined {
  const next = skipFillers(stream, at);
  if (keyAt(stream, next) !== "op:uln") return undefined;
  return { value: 1, power: undefined, unit: undefined, isUln: true, to: behindName(stream, next) };
}

const TIMES = ["sign:x", "op:times", "filler"];

function behindUln(stream: Stream, at: number): number | undefined {
  const next = pastRun(stream, at, TIMES);
  return keyAt(stream, next) === "op:uln" ? behindName(stream, next) : undefined;
}

/** The limit is often named twice: `upper limit of normal (ULN)`. */
function behindName(stream: Stream, at: number): number {
  const keys = [1, 2, 3].map((step) => keyAt(stream, at + step));
  if (keys[0] === "sign:(" && keys[1] === "op:uln" && keys[2] === "sign:)") return at + 4;
  return keys[0] === "op:uln" ? at + 2 : at + 1;
}

const SUPERSCRIPTS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    "⁹": 9,
    "⁶": 6,
    "³": 3,
    e9: 9,
    e6: 6,
    e3: 3,
    e09: 9,
  }),
);

/** `x 10^9`, `× 109`, `x 10(9)`, `10e9`: a ten and its power, whatever became of the superscript. */
function readPower(stream: Stream, at: number): { power: number; to: number } | undefined {
  const isTimes = keyAt(stream, at) === "sign:x" || keyAt(stream, at) === "op:times";
  const from = isTimes ? at + 1 : at;
  const chunk = stream.chunks[from];
  if (chunk === undefined || Number.isNaN(chunk.value)) return undefined;
  const lost = /^10([369])$/.exec(String(chunk.value))?.[1];
  if (isTimes && lost !== undefined) return { power: 10 ** Number(lost), to: from + 1 };
  if (isTimes && [1e3, 1e6, 1e9].includes(chunk.value)) return { power: chunk.value, to: from + 1 };
  return chunk.value === 10 ? exponent(stream, from + 1) : undefined;
}

function exponent(stream: Stream, at: number): { power: number; to: number } | undefined {
  const written = SUPERSCRIPTS.get(stream.chunks[at]?.stem ?? "");
  if (written !== undefined) return { power: 10 ** written, to: at + 1 };
  let next = at;
  while (
    ["sign:^", "sign:~", "sign:(", "sign:x", "word", "sign:-", "sign:*"].includes(
      keyAt(stream, next),
    ) &&
    next < at + 3
  ) {
    if (keyAt(stream, next) === "word" && !["e", "exp"].includes(stream.chunks[next]?.stem ?? ""))
      return undefined;
    next++;
  }
  const value = stream.chunks[next]?.value ?? Number.NaN;
  if (![3, 6, 9].includes(value)) return undefined;
  return { power: 10 ** value, to: keyAt(stream, next + 1) === "sign:)" ? next + 2 : next + 1 };
}

function readUnit(stream: Stream, at: number): { unit: string | undefined; to: number } {
  const next = keyAt(stream, at) === "filler" ? at + 1 : at;
  const meaning = stream.chunks[next]?.meaning;
  if (meaning?.role !== "unit") return { unit: undefined, to: at };
  const isTwice =
    keyAt(stream, next + 1) === "sign:(" &&
    keyAt(stream, next + 2) === "unit" &&
    keyAt(stream, next + 3) === "sign:)";
  return { unit: meaning.unit.unit, to: isTwice ? next + 4 : next + 1 };
}
