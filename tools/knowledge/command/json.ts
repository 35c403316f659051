/** The answers for programs: schemas/knowledge-check.schema.json and schemas/dossier.schema.json. */
import type { FileProblem } from "../read.ts";
import { type Report, STANDARD, shown } from "./report.ts";

const toJson = (answer: object): string => `${JSON.stringify(answer, undefined, 2)}\n`;

/** Null where the files could not be read. */
function knowledgeOf({ knowledge }: Report): object | null {
  if (knowledge === undefined) return null;
  const { version, hash } = knowledge;
  return { version, hash };
}

export function reportJson(report: Report): string {
  const all = (problems: readonly FileProblem[]) => problems.map((one) => shown(one, report));
  return toJson({
    schema: "nextline/knowledge-check/1",
    knowledge: knowledgeOf(report),
    asOf: report.asOf,
    problems: all(report.problems),
    warnings: all(report.warnings),
    dossier: report.dossier.map(({ name, met, of }) => ({ name, met, of })),
  });
}

export const dossierJson = (report: Report): string =>
  toJson({
    schema: "nextline/dossier/1",
    standard: STANDARD,
    knowledge: knowledgeOf(report),
    asOf: report.asOf,
    problems: report.problems.length,
    sections: report.dossier,
  });
