/** Which line the next treatment is, and the setting it is given in. */
import { type Gap, missing } from "../logic/gap.ts";
import { gapsOf, isKnown, known, type Reading, rangeOf, unknownFor } from "../logic/reading.ts";
import type { Truth } from "../logic/truth.ts";
import type { LineOfTherapy, Lines } from "./lines.ts";

const STATUS = "diseaseStatusNow";

export interface LineContext {
  readonly lines: Lines;
  readonly earlyRelapse: Reading;
  readonly statusNow: Reading;
}

export const palliativeLines = ({ low, high }: Lines): Reading =>
  rangeOf(low, high, [missing("treatments")]);

/** A range: every part that is not known adds nothing at its low end and one at its high end. */
export function nextLine({ lines, earlyRelapse, statusNow }: LineContext): Reading {
  const parts: readonly { adds: Truth; gaps: readonly Gap[] }[] = [
    { adds: asTruth(earlyRelapse), gaps: gapsOf(earlyRelapse) },
    startsNewLine(lines.lines.at(-1), statusNow),
  ];
  const sure = parts.filter((part) => part.adds === "yes").length;
  const open = parts.filter((part) => part.adds === "unknown");
  const gaps = open.flatMap((part) => part.gaps);
  const low = Math.max(1, lines.low + sure);
  const high = Math.max(1, lines.high + sure + open.length);
  return rangeOf(low, high, lines.low === lines.high ? gaps : [...gaps, missing("treatments")]);
}

const asTruth = (reading: Reading): Truth =>
  isKnown(reading) && reading.kind === "value"
    ? reading.value === true
      ? "yes"
      : "no"
    : "unknown";

const ENDED_BADLY: ReadonlySet<string> = new Set(["progression", "toxicity"]);
const ENDED_WELL: ReadonlySet<string> = new Set(["completed", "choice"]);

/** Whether the next treatment is one line further than the last one given. */
function startsNewLine(
  last: LineOfTherapy | undefined,
  statusNow: Reading,
): { adds: Truth; gaps: readonly Gap[] } {
  if (last === undefined || isStatus(statusNow, "progressing")) return { adds: "yes", gaps: [] };
  if (last.outcome === undefined) return { adds: "unknown", gaps: [missing("treatments")] };
  if (ENDED_BADLY.has(last.outcome)) return { adds: "yes", gaps: [] };
  const open = ENDED_WELL.has(last.outcome) && !isKnown(statusNow);
  return open ? { adds: "unknown", gaps: statusGaps(statusNow) } : { adds: "no", gaps: [] };
}

const isStatus = (reading: Reading, status: string): boolean =>
  reading.kind === "value" && reading.value === status;

const statusGaps = (statusNow: Reading): readonly Gap[] => {
  const gaps = gapsOf(statusNow);
  return gaps.length > 0 ? gaps : [missing(STATUS)];
};

export function lineSetting({ lines, earlyRelapse, statusNow }: LineContext): Reading {
  if (lines.high === 0) return firstSetting(earlyRelapse);
  if (lines.low !== lines.high) return unknownFor(missing("treatments"));
  const [only] = lines.lines;
  const early = earlyRelapse.kind === "value" && earlyRelapse.value === true;
  if (lines.high > 1 || only === undefined || early) return known("later");
  return onlyLineSetting(only, statusNow);
}

function firstSetting(earlyRelapse: Reading): Reading {
  if (earlyRelapse.kind !== "value") return unknownFor(...gapsOf(earlyRelapse));
  return known(earlyRelapse.value === true ? "early-relapse" : "first");
}

function onlyLineSetting(line: LineOfTherapy, statusNow: Reading): Reading {
  if (isStatus(statusNow, "progressing")) return known("later");
  if (line.outcome === undefined) return unknownFor(missing("treatments"));
  if (ENDED_BADLY.has(line.outcome)) return known("later");
  const open = ENDED_WELL.has(line.outcome) && !isKnown(statusNow);
  return open ? unknownFor(...statusGaps(statusNow)) : known("on-first-line");
}
