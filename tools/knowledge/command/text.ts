/** The check for reading: problems by file with place and cure, what is overdue, and how the standard stands. */
import { bullet, indent, wrap } from "../../../apps/cli/src/text/layout.ts";
import type { JudgedSection } from "../dossier/judge.ts";
import type { FileProblem } from "../read.ts";
import { type Report, type Shown, STANDARD, shown } from "./report.ts";

export const reportText = (report: Report): string =>
  `${[
    ...byFile(report.problems, report),
    ...heading("Overdue", report.warnings),
    ...byFile(report.warnings, report),
    ...standing(report),
    ...wrap(result(report)),
  ].join("\n")}\n`;

const heading = (title: string, under: readonly unknown[]): readonly string[] =>
  under.length === 0 ? [] : [title, "-".repeat(title.length), ""];

function byFile(problems: readonly FileProblem[], report: Report): readonly string[] {
  const found = problems.map((one) => shown(one, report));
  return [...new Set(found.map(({ file }) => file))].flatMap((file) => [
    file,
    ...found.filter((one) => one.file === file).flatMap(problemText),
    "",
  ]);
}

function problemText({ line, at, problem, cure }: Shown): readonly string[] {
  const place = [...(line === undefined ? [] : [`line ${line}`]), ...(at === "" ? [] : [at])];
  const said = place.length === 0 ? problem : `${place.join(", ")}: ${problem}`;
  return [...bullet(said, 2), ...indent(cure, 4)];
}

function standing({ dossier }: Report): readonly string[] {
  if (dossier.length === 0) return [];
  const sections = dossier.map(({ name, met, of }) => `${name} ${met} of ${of}`).join(", ");
  return wrap(`${STANDARD}: ${sections}; ${waiting(dossier)}.`);
}

function waiting(dossier: readonly JudgedSection[]): string {
  const items = dossier.flatMap((section) => section.items);
  const people = items.filter(({ verdict }) => verdict === "needs-people").length;
  const later = items.filter(({ verdict }) => verdict === "later-part").length;
  return `not yet: ${people} need people, ${later} are built by a later part`;
}

function result({ problems, warnings, knowledge }: Report): string {
  const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
  const found = `${counted(problems.length, "problem")}, ${counted(warnings.length, "warning")}`;
  return knowledge === undefined
    ? `${found}. The files could not be read to the end; more may show once these are mended.`
    : `${found}. Knowledge ${knowledge.version} (${knowledge.hash.slice(0, SHORT_HASH)}).`;
}

const SHORT_HASH = 12;
