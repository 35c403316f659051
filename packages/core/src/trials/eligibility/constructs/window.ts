/** Stretches of time: `within 28 days before the first dose of study drug` -> within 28 days. */
//                     ^
import type { Node, Place, Window } from "../combine/node.ts";
import { isName, readAnchor } from "./anchor.ts";
import { isComparison } from "./comparison.ts";
import { type Construct, type Found, keyAt, pastRun, placeOf, type Stream } from "./construct.ts";

const DAYS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    "op:hours": 1 / 24,
    "op:days": 1,
    "op:weeks": 7,
    "op:months": 30,
    "op:years": 365,
  }),
);

const SINCE = ["sign:≥", "sign:>", "op:at-least", "op:more-than"];
const WITHIN = ["sign:≤", "sign:<", "op:at-most", "op:less-than", "op:within"];

export const timeWindow: Construct = {
  keys: [...SINCE, ...WITHIN, "number", "op:for", "op:washout", "op:ended"],
  read,
};

function read(stream: Stream, at: number): Found | undefined {
  const length = readLength(stream, behindComparisons(stream, at));
  if (length === undefined) return undefined;
  const keys = keysOf(stream, at, length);
  const lives = behindHalfLives(stream, length.to);
  const anchored = behindAnchor(stream, lives.to);
  const more =
    lives.to === length.to
      ? behindHalfLives(stream, anchored)
      : (whichever(stream, anchored) ?? { ...lives, to: anchored });
  const to = more.to === anchored ? anchored : behindAnchor(stream, more.to);
  const isWithin = isForbidden(stream, at) || isBehindIn(stream, at, length.to);
  const sense = isWithin ? "within" : senseOf(keys);
  const place = placeOf(stream, at, to);
  if (sense === undefined) return { node: openNode(stream, at, place), to };
  const window = { days: length.days, sense, bound: boundFor(more.bound, sense) };
  return { node: { is: "window", window, ...place }, to };
}

/** The comparisons before a stretch of time, and `or longer` behind it. */
const keysOf = ({ chunks }: Stream, at: number, { from, isMore }: Length): readonly string[] => [
  ...chunks.slice(at, from).map(({ key }) => key),
  ...(isMore ? ["op:at-least"] : []),
];

/** `stable for 4 weeks` narrows what it stands by; other stretches are not understood. */
const openNode = (stream: Stream, at: number, place: Place): Node =>
  isBehindFor(stream, at)
    ? { is: "discuss", kinds: ["other"], ...place }
    : { is: "unknown", kinds: [], ...place };

type Lives = { readonly to: number; readonly bound: "longer" | "shorter" | undefined };

/** `or 5 half-lives, whichever is shorter`. */
function behindHalfLives(stream: Stream, at: number): Lives {
  let next = at;
  while (
    [
      "op:or",
      "sign:,",
      "sign:(",
      "filler",
      "sign:≥",
      "sign:<",
      "op:at-least",
      "op:within",
    ].includes(keyAt(stream, next))
  )
    next++;
  if (keyAt(stream, next) !== "number" || keyAt(stream, next + 1) !== "op:half-life")
    return { to: at, bound: undefined };
  return whichever(stream, next + 2) ?? { to: next + 2, bound: "longer" };
}

const WHICHEVER: ReadonlyMap<string, Lives["bound"]> = new Map(
  Object.entries<Lives["bound"]>({
    "op:whichever-longer": "longer",
    "op:whichever-shorter": "shorter",
  }),
);

/** `, whichever is shorter`; undefined where it is not said. */
function whichever(stream: Stream, at: number): Lives | undefined {
  const end = pastRun(stream, at, ["sign:,", "sign:(", "filler", "op:past"]);
  const bound = WHICHEVER.get(keyAt(stream, end));
  if (bound === undefined) return undefined;
  const isClosed = keyAt(stream, end + 1) === "sign:)";
  return { to: isClosed ? end + 2 : end + 1, bound };
}

/** A shorter stretch that is enough lies within the days; a longer one reaches beyond them. */
function boundFor(bound: Lives["bound"], sense: Window["sense"]): Window["bound"] {
  if (bound === undefined) return undefined;
  return (bound === "longer") === (sense === "within") ? "at-least" : "at-most";
}

function behindComparisons(stream: Stream, at: number): number {
  let next = at;
  while (
    isComparison(keyAt(stream, next)) ||
    ["filler", "op:within", "op:for", "op:washout", "op:ended"].includes(keyAt(stream, next))
  )
    next++;
  return next;
}

interface Length {
  readonly days: number;
  readonly from: number;
  readonly to: number;
  /** `or longer` stands behind it. */
  readonly isMore: boolean;
}

/** `28 days`, `4 weeks (28 days)`. */
export function readLength(stream: Stream, at: number): Length | undefined {
  const value = stream.chunks[at]?.value ?? Number.NaN;
  const unit = DAYS.get(keyAt(stream, at + 1));
  if (Number.isNaN(value) || unit === undefined) return undefined;
  const to = behindSame(stream, at + 2);
  const isMore = keyAt(stream, to) === "op:or-more";
  return { days: Math.round(value * unit), from: at, to: isMore ? to + 1 : to, isMore };
}

function behindSame(stream: Stream, at: number): number {
  if (keyAt(stream, at) !== "sign:(") return at;
  const isSame =
    DAYS.get(keyAt(stream, at + 2)) !== undefined && keyAt(stream, at + 3) === "sign:)";
  return isSame ? at + 4 : at;
}

const LINKS = ["op:before", "filler", "op:ago", "op:past"];

/** The event that time is counted from: all of them stand for the planned start. */
function behindAnchor(stream: Stream, at: number): number {
  const next = pastRun(stream, at, LINKS);
  return readAnchor(stream, next) ?? behindNamed(stream, next) ?? next;
}

const GIVING = [
  "administration",
  "initiation",
  "infusion",
  "treatment",
  "receiving",
  "receipt",
  "starting",
];

/** `prior to administration of AB-123`: the start of a treatment by its name. */
function behindNamed(stream: Stream, at: number): number | undefined {
  let next = at;
  let isGiving = false;
  for (
    ;
    GIVING.includes(stream.chunks[next]?.stem ?? "") || keyAt(stream, next) === "filler";
    next++
  ) {
    isGiving ||= keyAt(stream, next) !== "filler";
  }
  const from = next;
  while (isName(stream, next) && next < from + 3) next++;
  return isGiving && next > from ? next : undefined;
}

const isBehindFor = ({ chunks }: Stream, at: number): boolean =>
  chunks[at - 1]?.stem === "for" || chunks[at]?.key === "op:for";

/** `must not have had it for at least 4 weeks`: not within them. */
function isForbidden(stream: Stream, at: number): boolean {
  if (!isBehindFor(stream, at)) return false;
  const { chunks } = stream;
  for (let i = 0; i < at; i++) {
    const key = chunks[i]?.key;
    if (key === "op:not" || key === "op:must-not") return true;
  }
  return false;
}

/** `in the 4 weeks before`: within them. */
function isBehindIn({ chunks }: Stream, at: number, to: number): boolean {
  if (chunks[at]?.key !== "number" || chunks[to]?.key !== "op:before") return false;
  const word = chunks[at - 1]?.stem === "the" ? chunks[at - 2] : chunks[at - 1];
  return word?.stem === "in";
}

/** A bare `4 weeks before` does not say whether the event lies within or without. */
function senseOf(keys: readonly string[]): Window["sense"] | undefined {
  if (keys.includes("op:for")) return undefined;
  if (keys.some((key) => SINCE.includes(key))) return "since";
  if (keys.some((key) => WITHIN.includes(key))) return "within";
  return undefined;
}
