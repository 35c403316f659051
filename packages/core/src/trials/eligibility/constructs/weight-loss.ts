/** Weight loss: `weight loss > 10 % in the last 3 months` -> the fact that looks back so far. */
//                ^
import type { Criterion } from "../../../logic/criterion.ts";
import { type ReadValue, readLimits, testOf } from "./comparison.ts";
import { type Construct, keyAt, placeOf } from "./construct.ts";
import { timeWindow } from "./window.ts";

export const weightLoss: Construct = {
  keys: ["op:weight-loss"],
  read: (stream, at) => {
    let next = at + 1;
    while (["filler", "sign:("].includes(keyAt(stream, next))) next++;
    const found = readLimits(stream, next, share);
    if (found === undefined) return undefined;
    let from = found.to;
    while (["filler", "lab", "sign:)", "sign:,", "op:past"].includes(keyAt(stream, from))) from++;
    const span = timeWindow.read(stream, from);
    if (span?.node.is !== "window") return undefined;
    const fact = FACTS[Math.round(span.node.window.days / 30)];
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
