/** Fuzzes the reader of pasted reports: no throw, the laws of a reading, and its pace. */
import { readReport } from "@nextline/adapters/report-text/read";
import { prepareKnowledge } from "@nextline/core";
import { compileKnowledge } from "../knowledge/compile.ts";
import { growsTooFast, tooSlow } from "./pace.ts";
import { brokenReportLaw } from "./report-laws.ts";
import { mutatedReports, reportUnits } from "./report-texts.ts";
import { type FuzzTarget, faultsOf } from "./target.ts";

/** One text in so many is repeated until it is long. */
const REPEATED = 250;
const AS_OF = "2026-11-01";

export const reports: FuzzTarget = {
  name: "reports",
  rounds: 100_000,
  run: (rounds) => {
    const knowledge = prepareKnowledge(compileKnowledge().knowledge);
    const read = (text: string) => readReport(text, AS_OF, knowledge);
    const judge = (text: string) =>
      brokenReportLaw(read(text), text, knowledge) ?? tooSlow(text, read);
    return [
      ...faultsOf(mutatedReports(rounds), judge),
      ...faultsOf(reportUnits(rounds / REPEATED), (unit) => growsTooFast(unit, read)),
    ];
  },
};
