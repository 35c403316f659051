/** What holds of every reading of a report: offsets are exact, values are of the vocabulary, nothing is taken twice. */
import type { ReportReading } from "@nextline/adapters/report-text/types";
import { type Knowledge, readFactValue } from "@nextline/core";

export function brokenReportLaw(
  { suggestions, notTaken }: ReportReading,
  text: string,
  { facts }: Knowledge,
): string | undefined {
  for (const { start, end, words } of [...suggestions, ...notTaken]) {
    if (!(start >= 0 && start < end && end <= text.length)) return `the place ${start}-${end}`;
    if (text.slice(start, end) !== words) return `words that are not those of ${start}-${end}`;
  }
  const taken = new Set<string>();
  for (const one of suggestions) {
    if (!("fact" in one)) continue;
    const definition = facts.get(one.fact);
    if (definition === undefined) return `no fact ${one.fact}`;
    if ("problem" in readFactValue(definition, one.value, one.fact))
      return `${one.fact} is ${JSON.stringify(one.value)}`;
    const key = Array.isArray(one.value) ? `${one.fact} ${one.value}` : one.fact;
    if (taken.has(key)) return `${key} is suggested twice`;
    taken.add(key);
  }
  return undefined;
}
