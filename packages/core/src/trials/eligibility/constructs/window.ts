/** Stretches of time: `within 28 days before the first dose of study drug` -> within 28 days. */
//                     ^
import type { Window } from "../combine/node.ts";
import { readAnchor } from "./anchor.ts";
import { isComparison } from "./comparison.ts";
import { type Construct, type Found, keyAt, placeOf, skipFillers, type Stream } from "./construct.ts";

const DAYS: Readonly<Record<string, number>> = {
  "op:hours": 1 / 24,
  "op:days": 1,
  "op:weeks": 7,
  "op:months": 30,
  "op:years": 365,
};

const SINCE = ["sign:≥", "sign:>", "op:at-least", "op:more-than"];
const WITHIN = ["sign:≤", "sign:<", "op:at-most", "op:less-than", "op:within"];

export const window: Construct = {
  keys: [...SINCE, ...WITHIN, "number", "op:for", "op:washout"],
  read,
};

function read(stream: Stream, at: number): Found | undefined {
  const length = readLength(stream, behindComparisons(stream, at));
  if (length === undefined) return undefined;
  const keys = stream.chunks.slice(at, length.from).map(({ key }) => key);
  const to = behindAnchor(stream, length.to);
  const sense = senseOf(keys, stream, { from: length.to, to });
  const place = placeOf(stream, at, to);
  if (sense === undefined) return { node: { is: "unknown", kinds: [], ...place }, to };
  return { node: { is: "window", window: { days: length.days, sense }, ...place }, to };
}

function behindComparisons(stream: Stream, at: number): number {
  let next = at;
  while (isComparison(keyAt(stream, next)) || ["filler", "op:within", "op:for", "op:washout"].includes(keyAt(stream, next))) next++;
  return next;
}

interface Length {
  readonly days: number;
  readonly from: number;
  readonly to: number;
}

/** `28 days`, `4 weeks (28 days)`. */
function readLength(stream: Stream, at: number): Length | undefined {
  const value = stream.chunks[at]?.value ?? Number.NaN;
  const unit = DAYS[keyAt(stream, at + 1)];
  if (Number.isNaN(value) || unit === undefined) return undefined;
  return { days: Math.round(value * unit), from: at, to: behindSame(stream, at + 2) };
}

function behindSame(stream: Stream, at: number): number {
  if (keyAt(stream, at) !== "sign:(") return at;
  const isSame = DAYS[keyAt(stream, at + 2)] !== undefined && keyAt(stream, at + 3) === "sign:)";
  return isSame ? at + 4 : at;
}

const LINKS = ["op:before", "filler", "op:ago", "op:past"];

/** The event that time is counted from: all of them stand for the planned start. */
function behindAnchor(stream: Stream, at: number): number {
  let next = at;
  while (LINKS.includes(keyAt(stream, next))) next++;
  return readAnchor(stream, next) ?? next;
}

interface Reach {
  readonly from: number;
  readonly to: number;
}

/** A bare `4 weeks before` does not say whether the event lies within or without. */
function senseOf(keys: readonly string[], stream: Stream, { from, to }: Reach): Window["sense"] | undefined {
  if (keys.includes("op:for")) return undefined;
  const behind = stream.chunks.slice(from, to).map(({ key }) => key);
  if (keys.some((key) => SINCE.includes(key))) return "since";
  if (keys.some((key) => WITHIN.includes(key))) return "within";
  return behind.includes("op:ago") && skipFillers(stream, to) > 0 ? undefined : undefined;
}
