/** Lines of therapy: `at least two prior lines of systemic therapy for advanced disease` -> two palliative lines or more. */
//                     ^
import type { Criterion } from "../../../logic/criterion.ts";
import { type Limits, readLimits, testOf } from "./comparison.ts";
import {
  type Construct,
  type Found,
  keyAt,
  pastRun,
  placeOf,
  type Stream,
  skipFillers,
} from "./construct.ts";

const FACT = "palliativeLines";
const COMPARISONS = [
  "sign:≥",
  "sign:>",
  "sign:≤",
  "sign:<",
  "op:at-least",
  "op:more-than",
  "op:at-most",
  "op:less-than",
  "op:between",
];
const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    "op:first-line": 1,
    "op:second-line": 2,
    "op:third-line": 3,
  }),
);

export const lines: Construct = {
  keys: [...COMPARISONS, "number", "concept", "op:untreated", ...ORDINALS.keys()],
  read: (stream, at) => {
    const key = keyAt(stream, at);
    if (key === "concept") return therapyForSetting(stream, at);
    if (key === "op:untreated") return untreated(stream, at);
    return ORDINALS.get(key) === undefined ? counted(stream, at) : ordinal(stream, at);
  },
};

const isTherapy = ({ chunks }: Stream, at: number): boolean => {
  const meaning = chunks[at]?.meaning;
  return meaning?.role === "concept" && meaning.concept.therapy === true;
};

const MOST = 10;

/** What may stand between a number and its lines. */
const WORDS = [
  "filler",
  "op:past",
  "op:systemic",
  "op:or-more",
  "sign:(",
  "sign:)",
  "sign:,",
  "op:received",
];

/** `1 or 2 prior lines`, `no more than 3 regimens`. */
function counted(stream: Stream, at: number): Found | undefined {
  const found = readLimits(stream, at);
  if (found === undefined || !isCount(found.limits)) return undefined;
  const range = upTo(stream, found.to, found.limits) ?? found;
  const next = pastRun(stream, range.to, WORDS);
  const isLine = keyAt(stream, next) === "op:line";
  if (!isLine && !isTherapy(stream, next)) return undefined;
  const setting = behindSetting(stream, behindTherapy(stream, next + 1));
  const says = testOf(FACT, range.limits);
  return built(stream, { at, to: setting.to, says, isLoose: !isLine && !setting.isThere });
}

const isCount = ({ min, max, values }: Limits): boolean =>
  [min, max, ...(values ?? [])].every(
    (value) => value === undefined || (Number.isInteger(value) && value >= 0 && value <= MOST),
  );

/** `1 or 2`, `one or two`. */
function upTo(
  stream: Stream,
  at: number,
  { values }: Limits,
): { limits: Limits; to: number } | undefined {
  const low = values?.[0];
  const high = stream.chunks[at + 1]?.value ?? Number.NaN;
  if (low === undefined || !["op:or", "sign:/"].includes(keyAt(stream, at)) || high !== low + 1)
    return undefined;
  return { limits: { min: low, max: high }, to: at + 2 };
}

function behindTherapy(stream: Stream, at: number): number {
  const next = skipFillers(stream, at);
  return isTherapy(stream, next) || keyAt(stream, next) === "op:systemic" ? next + 1 : at;
}

interface Setting {
  readonly isThere: boolean;
  readonly to: number;
}

const SETTING = [
  "filler",
  "op:and",
  "op:or",
  "op:and-or",
  "sign:/",
  "sign:,",
  "tumour",
  "op:setting",
  "op:line",
];

/** `for advanced or metastatic gastric cancer`: words of extent, with the disease around them. */
function behindSetting(stream: Stream, at: number): Setting {
  let isThere = false;
  let to = at;
  for (let next = at; ; next++) {
    const isExtent = isOfKind(stream, next, "extent");
    if (!isExtent && !SETTING.includes(keyAt(stream, next))) break;
    const isNamed = isExtent || keyAt(stream, next) === "op:setting";
    if (isNamed) isThere = true;
    if (isNamed || (isThere && ["tumour"].includes(keyAt(stream, next)))) to = next + 1;
  }
  return { isThere, to: isThere ? to : at };
}

const isOfKind = ({ chunks }: Stream, at: number, kind: string): boolean => {
  const meaning = chunks[at]?.meaning;
  return meaning?.role === "concept" && meaning.concept.kinds[0] === kind;
};

/** `no prior systemic therapy for metastatic disease`: any line at all. */
function therapyForSetting(stream: Stream, at: number): Found | undefined {
  if (!isTherapy(stream, at) || !isPast(stream, at)) return undefined;
  const setting = behindSetting(stream, at + 1);
  if (!setting.isThere) return undefined;
  return built(stream, { at, to: setting.to, says: { fact: FACT, min: 1 }, isLoose: false });
}

const PAST = ["op:past", "op:received", "op:progressed-on", "op:not"];

/** Whether a word for the past stands before it in the same sentence. */
function isPast({ chunks }: Stream, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const key = chunks[i]?.key ?? "";
    if (PAST.includes(key)) return true;
    if (key === "sign:." || key === "sign:;") return false;
  }
  return false;
}

/** So far back a word for the past may stand. */
const REACH = 8;

/** `previously untreated metastatic disease`. */
function untreated(stream: Stream, at: number): Found | undefined {
  const setting = behindSetting(stream, at + 1);
  const says: Criterion = { fact: FACT, max: 0 };
  return built(stream, { at, to: at + 1, says, isLoose: !setting.isThere });
}

/** `progressed on first-line therapy`: one line or more was given. */
function ordinal(stream: Stream, at: number): Found | undefined {
  if (!isPast(stream, at)) return undefined;
  const count = ORDINALS.get(keyAt(stream, at)) ?? 1;
  let to = behindTherapy(stream, at + 1);
  if (keyAt(stream, to) === "op:line") to++;
  const setting = behindSetting(stream, to);
  return built(stream, { at, to: setting.to, says: { fact: FACT, min: count }, isLoose: false });
}

interface Said {
  readonly at: number;
  readonly to: number;
  readonly says: Criterion;
  readonly isLoose: boolean;
}

/** Without a setting, treatment around an operation may be meant as well: what the facts say is a part of it. */
function built(stream: Stream, { at, to, says, isLoose }: Said): Found {
  const place = placeOf(stream, at, to);
  const isUpper = "fact" in says && says.max !== undefined;
  const parts = [says, { unread: "" }];
  const loose: Criterion = isUpper ? { all: parts } : { any: parts };
  return {
    node: {
      is: "atom",
      says: isLoose ? loose : says,
      kinds: ["prior-lines"],
      tense: "trait",
      isLoose,
      ...place,
    },
    to,
  };
}
