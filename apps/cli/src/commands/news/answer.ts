/** The news as JSON: every entry with whom it concerns, by what, and who says so. */
import { type NewsEntry, type NewsReport, sayNews, type Voice } from "@nextline/core";
import type { Request } from "../../request.ts";

export function newsAnswer(report: NewsReport, { voice }: Request): object {
  const entries = (list: readonly NewsEntry[]) => list.map((entry) => entryAnswer(entry, voice));
  return {
    since: report.since ?? null,
    concerns: entries(report.concerns),
    waiting: entries(report.waiting),
    others: entries(report.others),
  };
}

function entryAnswer(entry: NewsEntry, voice: Voice): object {
  const { item, isSince, isLate, finding } = entry;
  const said = sayNews(entry, voice);
  return {
    id: item.id,
    kind: item.kind,
    date: item.date,
    isAbout: item.about === true,
    isSince,
    isLate,
    status: item.status,
    from: item.from,
    region: item.region ?? null,
    nct: item.nct ?? null,
    source: item.source,
    what: said.what,
    why: said.why ?? null,
    marks: said.marks,
    missing: [...new Set(finding.gaps.flatMap((gap) => ("fact" in gap ? [gap.fact] : [])))],
  };
}
