/** One row a measure, in at most 100 columns. */
import type { Measure } from "./measure.ts";

const WIDTHS = [43, 26, 21] as const;

export function tableOf(measures: readonly Measure[]): string {
  const head = line("measure", "absolute", "ratio or bound", "");
  const rows = measures.map(({ name, absolute, bound, passed }) =>
    line(name, absolute, bound, verdict(passed)),
  );
  return [head, ...rows].join("\n");
}

const line = (name: string, absolute: string, bound: string, last: string): string =>
  `${name.padEnd(WIDTHS[0])} ${absolute.padEnd(WIDTHS[1])} ${bound.padEnd(WIDTHS[2])} ${last}`.trimEnd();

const verdict = (passed: boolean | undefined): string =>
  passed === undefined ? "" : passed ? "pass" : "FAIL";
