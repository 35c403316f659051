/** Weight loss: `weight loss > 10 % in the last 3 months` -> the fact that looks back so far. */
//                ^
import type { Criterion } from "../../../logic/criterion.ts";
import { type ReadValue, readLimits, testOf } from "./comparison.ts";
import { type Construct, pastRun, placeOf, type Stream } from "./construct.ts";
import { readLength, timeWindow } from "./window.ts";

export const weightLoss: Construct = {
  keys: ["op:weight-loss"],
  read: (stream, at) => {
    const next = pastRun(stream, at + 1, ["filler", "sign:("]);
    const found = readLimits(stream, next, share);
    if (found === undefined) return undefined;
    const from = pastRun(stream, found.to, ["filler", "lab", "sign:)", "sign:,", "op:past"]);
    const span = spanAt(stream, from);
    if (span === undefined) return undefined;
    const fact = FACTS[Math.round(span.days / 30)];
    const place = placeOf(stream, at, span.to);
    if (fact === undefined)
      return { node: { is: "unknown", kinds: ["weight"], ...place }, to: span.to };
    const says: Criterion = testOf(fact, found.limits);
    return {
      node: { is: "atom", says, kinds: ["weight"], tense: "measure", ...place },
      to: span.to,
    };
  },
};

interface Span {
  readonly days: number;
  readonly to: number;
}

/** `within 3 months`, and `in 3 months`, which is no window of other events. */
function spanAt(stream: Stream, at: number): Span | undefined {
  const found = timeWindow.read(stream, at);
  if (found?.node.is === "window") return { days: found.node.window.days, to: found.to };
  return stream.chunks[at - 1]?.stem === "in" ? readLength(stream, at) : undefined;
}

/** By the months it looks back. */
const FACTS: Readonly<Record<number, string>> = {
  3: "weightLossPercent3Months",
  6: "weightLossPercent6Months",
};

const share: ReadValue = ({ chunks }, at) => {
  const unit = chunks[at + 1]?.meaning;
  const value = chunks[at]?.value ?? Number.NaN;
  const isShare = unit?.role === "unit" && unit.unit.unit === "%";
  return Number.isNaN(value) || !isShare ? undefined : { value, to: at + 2 };
};
