/** How well reports are read: every sentence and every whole report, precision and recall, the blind third apart. */
import { prepareKnowledge } from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../../tools/knowledge/compile.ts";
import { mislabelled, type ReportCase, reportsIn, sentencesIn } from "./cases.ts";
import { expectedItems, scoreOf, type Total, totalOf } from "./score.ts";

const knowledge = prepareKnowledge(compileKnowledge().knowledge);

const PRECISION = 0.98;
const RECALL = 0.9;

const SETS: readonly (readonly [name: string, cases: readonly ReportCase[], least: number])[] = [
  ["sentences", sentencesIn("report-text.yaml"), 100],
  ["reports", reportsIn("reports"), 20],
  ["blind sentences", sentencesIn("report-text-blind.yaml"), 50],
  ["blind reports", reportsIn("reports-blind"), 10],
];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

describe.each(SETS)("%s", (name, cases, least) => {
  it("are as many as they are said to be, each with a name of its own", () => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it("are read with few slips and few gaps", () => {
    const scores = cases.map((one) => ({ id: one.id, ...scoreOf(one, knowledge, mislabelled) }));
    tell(name, totalOf(scores));
    const mended = mislabelled.filter((mend) => cases.some(({ id }) => id === mend.case));
    if (mended.length > 0)
      tell(`${name} as they came`, totalOf(cases.map((one) => scoreOf(one, knowledge))));
    const { precision, recall } = totalOf(scores);
    const slips = scores.filter(({ wrong, missed }) => wrong.length + missed.length > 0);
    const said = JSON.stringify(slips, ["id", "wrong", "missed"], 2);
    expect(precision, said).toBeGreaterThanOrEqual(PRECISION);
    expect(recall, said).toBeGreaterThanOrEqual(RECALL);
  });
});

function tell(name: string, { precision, recall, items }: Total): void {
  console.log(
    `${name}: precision ${percent(precision)}, recall ${percent(recall)} of ${items} items`,
  );
}

describe("the list of mislabelled items", () => {
  it("names items that are there", () => {
    const blind = [...sentencesIn("report-text-blind.yaml"), ...reportsIn("reports-blind")];
    const items = new Set(
      blind.flatMap((one) => expectedItems(one).map((item) => `${one.id} ${item}`)),
    );
    for (const mend of mislabelled) expect(items).toContain(`${mend.case} ${mend.says}`);
  });
});
