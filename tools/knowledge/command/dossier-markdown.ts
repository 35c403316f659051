/** The dossier of the decision-aid standard as Markdown: each criterion, its verdict, what was counted, where it is shown. */
import type { Counted } from "../dossier/counts.ts";
import type { Judged, JudgedSection, Verdict } from "../dossier/judge.ts";
import type { DossierItem } from "../dossier/schema.ts";
import { type Report, STANDARD } from "./report.ts";

const TITLES: Readonly<Record<JudgedSection["name"], string>> = {
  qualifying: "Qualifying criteria",
  certification: "Certification criteria",
  tests: "Criteria for tests",
  quality: "Quality criteria",
};

const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: "met",
  "not-met": "not met",
  "later-part": "not yet: built by a later part",
  "needs-people": "not yet: needs people",
};

export function dossierMarkdown(report: Report): string {
  const { dossier, knowledge, asOf, problems } = report;
  const words = knowledge?.policies.words.en;
  return `${[
    `# Dossier of the decision-aid standard ${STANDARD}`,
    `Knowledge ${knowledge?.version} (${knowledge?.hash}), checked on ${asOf}; problems found: ${problems.length}.`,
    "Written from the knowledge by `nextline knowledge check --dossier`; the criteria are in our own words. " +
      "The counts say what is there, not how good it is: that is for people to judge.",
    words?.authors.clinical ?? "",
    summaryTable(dossier),
    ...dossier.flatMap(sectionText),
  ].join("\n\n")}\n`;
}

function summaryTable(dossier: readonly JudgedSection[]): string {
  const rows = dossier.map(({ name, met, of, items }) => {
    const count = (verdict: Verdict) => items.filter((item) => item.verdict === verdict).length;
    const waiting = [count("not-met"), count("later-part"), count("needs-people")];
    return `| ${TITLES[name]} | ${met} of ${of} | ${waiting.join(" | ")} |`;
  });
  return [
    "| criteria | met | not met | built by a later part | needs people |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

const sectionText = ({ name, met, of, items }: JudgedSection): readonly string[] => [
  `## ${TITLES[name]}: ${met} of ${of}`,
  items.map(itemText).join("\n"),
];

function itemText({ id, asks, verdict, counted, where, later, note }: Judged): string {
  return [
    `- **${id}** ${asks} **${capital(VERDICTS[verdict])}.**`,
    ...counted.map((one) => `  - Counted: ${countText(one)}.`),
    ...where.map((one) => `  - Shown: ${placeText(one)}.`),
    ...(later === undefined ? [] : [`  - ${laterText(later, verdict)}.`]),
    ...(note === undefined ? [] : [`  - ${note}`]),
  ].join("\n");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const countText = ({ met, of, what }: Counted): string => `${met} of ${of} ${what}`;

const placeText = (place: DossierItem["where"][number]): string =>
  "command" in place ? `\`${place.command}\`: ${place.shows}` : `\`${place.file}\`: ${place.shows}`;

/** What is met already may still be built further. */
const laterText = ({ part, builds }: NonNullable<Judged["later"]>, verdict: Verdict): string =>
  `${verdict === "met" ? "Met in a first form; a later part goes on" : "Built by a later part"} (part ${part}, ${builds})`;
