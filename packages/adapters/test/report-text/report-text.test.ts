/** How well reports are read: every sentence and every whole report, precision and recall, the blind third apart. */
import { prepareKnowledge } from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../../tools/knowledge/compile.ts";
import { mislabelled, type ReportCase, reportsIn, sentencesIn } from "./cases.ts";
import { expectedItems, scoreOf, type Total, totalOf } from "./score.ts";

const knowledge = prepareKnowledge(compileKnowledge().knowledge);

interface Share {
  readonly precision: number;
  readonly recall: number;
}

interface CaseSet {
  readonly name: string;
  readonly cases: readonly ReportCase[];
  readonly least: number;
  /** The shares no change may fall below. */
  readonly floor: Share;
  /** What the reader made of a frozen set when it first saw it, before any rule was mended. */
  readonly firstRun?: Share;
}

const FLOOR: Share = { precision: 0.99, recall: 0.99 };

const SETS: readonly CaseSet[] = [
  { name: "sentences", cases: sentencesIn("report-text.yaml"), least: 100, floor: FLOOR },
  {
    name: "wide sentences",
    cases: sentencesIn("report-text-wide.yaml"),
    least: 300,
    floor: { precision: 0.99, recall: 0.93 },
  },
  { name: "reports", cases: reportsIn("reports"), least: 20, floor: FLOOR },
  {
    name: "blind sentences",
    cases: sentencesIn("report-text-blind.yaml"),
    least: 50,
    floor: { ...FLOOR, precision: 0.98 },
  },
  { name: "blind reports", cases: reportsIn("reports-blind"), least: 10, floor: FLOOR },
  {
    name: "second blind sentences",
    cases: sentencesIn("report-text-blind-second.yaml"),
    least: 40,
    floor: FLOOR,
    firstRun: { precision: 0.76, recall: 0.5 },
  },
  {
    name: "second blind reports",
    cases: reportsIn("reports-blind-second"),
    least: 6,
    floor: FLOOR,
    firstRun: { precision: 0.844, recall: 0.663 },
  },
  {
    name: "third blind sentences",
    cases: sentencesIn("report-text-blind-third.yaml"),
    least: 60,
    floor: FLOOR,
    firstRun: { precision: 0.948, recall: 0.852 },
  },
  {
    name: "third blind reports",
    cases: reportsIn("reports-blind-third"),
    least: 8,
    floor: FLOOR,
    firstRun: { precision: 0.941, recall: 0.859 },
  },
  {
    name: "fourth blind sentences",
    cases: sentencesIn("report-text-blind-fourth.yaml"),
    least: 60,
    floor: FLOOR,
    firstRun: { precision: 0.993, recall: 0.924 },
  },
  {
    name: "fourth blind reports",
    cases: reportsIn("reports-blind-fourth"),
    least: 8,
    floor: FLOOR,
    firstRun: { precision: 0.879, recall: 0.758 },
  },
  {
    name: "fifth blind reports",
    cases: reportsIn("reports-blind-fifth"),
    least: 10,
    floor: { ...FLOOR, recall: 0.98 },
    firstRun: { precision: 0.915, recall: 0.864 },
  },
  {
    name: "sixth blind reports",
    cases: reportsIn("reports-blind-sixth"),
    least: 10,
    floor: { ...FLOOR, recall: 0.98 },
    firstRun: { precision: 0.9, recall: 0.879 },
  },
  {
    name: "seventh blind reports",
    cases: reportsIn("reports-blind-seventh"),
    least: 10,
    floor: { ...FLOOR, recall: 0.98 },
    firstRun: { precision: 0.886, recall: 0.756 },
  },
  {
    name: "eighth blind reports",
    cases: reportsIn("reports-blind-eighth"),
    least: 10,
    floor: { ...FLOOR, recall: 0.96 },
    firstRun: { precision: 0.973, recall: 0.865 },
  },
  {
    name: "ninth blind reports",
    cases: reportsIn("reports-blind-ninth"),
    least: 10,
    floor: FLOOR,
    firstRun: { precision: 0.95, recall: 0.901 },
  },
  {
    name: "tenth blind reports",
    cases: reportsIn("reports-blind-tenth"),
    least: 10,
    floor: { ...FLOOR, recall: 0.93 },
    firstRun: { precision: 0.975, recall: 0.858 },
  },
];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

describe.each(SETS)("$name", ({ name, cases, least, floor, firstRun }) => {
  it("are as many as they are said to be, each with a name of its own", () => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it("are read with few slips and few gaps", () => {
    const scores = cases.map((one) => ({ id: one.id, ...scoreOf(one, knowledge, mislabelled) }));
    tell(name, totalOf(scores));
    if (firstRun !== undefined) tell(`${name} as they were first read`, firstRun);
    const mended = mislabelled.filter((mend) => cases.some(({ id }) => id === mend.case));
    if (mended.length > 0)
      tell(`${name} as they came`, totalOf(cases.map((one) => scoreOf(one, knowledge))));
    const { precision, recall } = totalOf(scores);
    const slips = scores.filter(({ wrong, missed }) => wrong.length + missed.length > 0);
    const said = JSON.stringify(slips, ["id", "wrong", "missed"], 2);
    expect(precision, said).toBeGreaterThanOrEqual(floor.precision);
    expect(recall, said).toBeGreaterThanOrEqual(floor.recall);
  });
});

function tell(name: string, { precision, recall, ...rest }: Share | Total): void {
  const of = "items" in rest ? ` of ${rest.items} items` : "";
  console.log(`${name}: precision ${percent(precision)}, recall ${percent(recall)}${of}`);
}

describe("the list of mislabelled items", () => {
  it("names items that are there", () => {
    const blind = SETS.flatMap(({ name, cases }) => (name.includes("blind") ? cases : []));
    const items = new Set(
      blind.flatMap((one) => expectedItems(one).map((item) => `${one.id} ${item}`)),
    );
    for (const { case: id, says } of mislabelled)
      if (says !== undefined) expect(items).toContain(`${id} ${says}`);
    for (const { case: id } of mislabelled) expect(blind.map((one) => one.id)).toContain(id);
  });
});
