/** Plants one fault at a time in a copy of the knowledge: the check names the file, what is wrong and what mends it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { KNOWLEDGE } from "./compiled.ts";
import { examine } from "./examine.ts";
import type { FileProblem } from "./read.ts";

const TODAY = "2026-11-25";
const root = mkdtempSync(join(tmpdir(), "knowledge of "));
cpSync(KNOWLEDGE, root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true }));

const before = new Map<string, string>();
afterEach(() => {
  for (const [path, text] of before) writeFileSync(path, text);
  before.clear();
});

function plant(file: string, what: RegExp | string, by: string): void {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  const planted = text.replace(what, by);
  if (planted === text) throw new Error(`${file} does not hold ${String(what)}`);
  before.set(path, text);
  writeFileSync(path, planted);
}

interface Fault {
  readonly fault: string;
  readonly file: string;
  readonly what: RegExp | string;
  readonly by: string;
  /** Where the problem is said to be, if not in the file that was changed. */
  readonly in?: string;
  readonly at: RegExp;
  readonly problem: RegExp;
  readonly cure: RegExp;
}

const TAGS = "studies/tags.yaml";
const RAINBOW = "studies/rainbow.yaml";
const HOSPICE = "explain/hospice-care.yaml";
const NEEDS = "words/en/needs.yaml";

const FAULTS: readonly Fault[] = [
  {
    fault: "a figure without its source",
    file: TAGS,
    what: "source: PMC6751145, ",
    by: "",
    at: /^figures\[\d+\] \(.+\)\.source$/,
    problem: /^no source$/,
    cure: /^write source \(IPDASi C2\)$/,
  },
  {
    fault: "a word of reports for a fact that is not there",
    file: "reports/health.yaml",
    what: "fact: jaundice, is: true",
    by: "fact: jaundce, is: true",
    in: "reports",
    at: /^jaundice$/,
    problem: /^no fact "jaundce"$/,
    cure: /^write "jaundice"$/,
  },
  {
    fault: "a word of reports for a value that its fact has not",
    file: "reports/health.yaml",
    what: "is: chronic-or-minor",
    by: "is: minor",
    in: "reports",
    at: /bleeding|melaena|oozing/,
    problem: /^no value of bleeding "minor"$/,
    cure: /./,
  },
  {
    fault: "a phrase of reports with two meanings",
    file: "reports/units.yaml",
    what: "phrases: [msec,",
    by: "phrases: [ms, msec,",
    in: "reports",
    at: /^ms$/,
    problem: /^"ms" stands under title and under unit$/,
    cure: /^Keep it/,
  },
  {
    fault: "a class of drugs that is in no list",
    file: "reports/rules.yaml",
    what: "class:taxane",
    by: "class:taxanes",
    at: /^allergyClasses\.taxane$/,
    problem: /^no drug "class:taxanes"$/,
    cure: /./,
  },
  {
    fault: "an id that does not resolve",
    file: "options/trifluridine-tipiracil.yaml",
    what: "evidence: [tags]",
    by: "evidence: [tag]",
    at: /^evidence$/,
    problem: /^no study "tag"$/,
    cure: /knowledge\/studies/,
  },
  {
    fault: "a rule about a fact that nobody knows",
    file: "rules/needs.yaml",
    what: "fact: histology",
    by: "fact: histolgy",
    at: /^stomach-or-junction-adenocarcinoma$/,
    problem: /^no fact "histolgy"$/,
    cure: /^write "histology"$/,
  },
  {
    fault: "a summary that names a fact that nobody knows",
    file: "summary.yaml",
    what: "[mainGoal, ",
    by: "[mainGaol, ",
    at: /^goals$/,
    problem: /^no fact "mainGaol"$/,
    cure: /^write "mainGoal"$/,
  },
  {
    fault: "a ratio outside its interval",
    file: RAINBOW,
    what: "value: 0.807, interval: [0.678, 0.962]",
    by: "value: 1.807, interval: [0.678, 0.962]",
    at: /^figures\[0\]/,
    problem: /^1\.807 lies outside 0\.678 to 0\.962$/,
    cure: /compare both with the source/,
  },
  {
    fault: "a median outside its interval",
    file: RAINBOW,
    what: "months: 9.6, interval: [8.5, 10.8]",
    by: "months: 96, interval: [8.5, 10.8]",
    at: /^figures\[1\]/,
    problem: /^96 lies outside 8\.5 to 10\.8$/,
    cure: /compare both with the source/,
  },
  {
    fault: "an arm that the study does not have",
    file: RAINBOW,
    what: "{ arm: paclitaxel, months: 7.4",
    by: "{ arm: docetaxel, months: 7.4",
    at: /^figures\[0\]/,
    problem: /^no arm "docetaxel"$/,
    cure: /^name one of ramucirumab-paclitaxel, paclitaxel$/,
  },
  {
    fault: "a recalled figure marked for patients",
    file: RAINBOW,
    what: "status: recalled, patients: false",
    by: "status: recalled, patients: true",
    at: /^figures\[1\]/,
    problem: /^a recalled figure is marked for patients$/,
    cure: /patients: false/,
  },
  {
    fault: "an explanation that does not say what an option cannot do",
    file: HOSPICE,
    what: /^ {2}cannot: >-\n(?: {4}.*\n)+/m,
    by: "",
    at: /^plain\.cannot$/,
    problem: /^no cannot$/,
    cure: /IPDASi Q5/,
  },
  {
    fault: "a test that does not say what a needless finding means",
    file: "words/en/biomarkers.yaml",
    what: /^ {4}neverMatters: >-\n(?: {6}.*\n)+/m,
    by: "",
    at: /^her2\.plain\.neverMatters$/,
    problem: /^no neverMatters$/,
    cure: /IPDASi T4/,
  },
  {
    fault: "no word on who paid",
    file: "policies.yaml",
    what: /^ {4}funding:\n(?: {6}.*\n)+/m,
    by: "",
    at: /^words\.en\.funding$/,
    problem: /^no funding$/,
    cure: /IPDASi C6/,
  },
  {
    fault: "a page above the reading bar",
    file: HOSPICE,
    what: /^ {2}who: >-\n(?: {4}.*\n)+/m,
    by: `  who: >-\n    ${"Multidisciplinary individualised deliberation. ".repeat(30)}\n`,
    at: /^$/,
    problem: /^reading grade \d+\.\d, above 6\.5$/,
    cure: /shorten the sentences/,
  },
  {
    fault: "a banned word in an explanation",
    file: HOSPICE,
    what: /^ {2}who: >-\n {4}/m,
    by: "  who: >-\n    You must ask. ",
    at: /^plain\.who$/,
    problem: /^an order to the person: "must"$/,
    cure: /You can ask/,
  },
  {
    fault: "a banned word in the words of a rule",
    file: NEEDS,
    what: /^(ecog-0-or-1: )"[^"]*"/m,
    by: '$1"Your body can fight."',
    at: /^ecog-0-or-1$/,
    problem: /^a war word: "fight"$/,
    cure: /say what happens/,
  },
  {
    fault: "a sentence that is too long to read aloud",
    file: NEEDS,
    what: /^(ecog-0-or-1: )"[^"]*"/m,
    by: `$1"It ${"is so and ".repeat(7)}is so."`,
    at: /^ecog-0-or-1$/,
    problem: /^a sentence of 24 words/,
    cure: /split it/,
  },
  {
    fault: "a section longer than those of its family by more than a quarter",
    file: HOSPICE,
    what: /^ {2}who: >-\n {4}/m,
    by: `  who: >-\n    ${"A nurse can come to you. ".repeat(4)}`,
    at: /^plain\.who$/,
    problem: /^\d+ words, the family median is \d+/,
    cure: /^write \d+ to \d+ words$/,
  },
  {
    fault: "an id given twice",
    file: "questions.yaml",
    what: "- id: her2-second-test",
    by: "- id: her2-not-tested",
    at: /^$/,
    problem: /^"her2-not-tested" stands twice$/,
    cure: /keep one/,
  },
  {
    fault: "a field that nobody knows",
    file: "options/trifluridine-tipiracil.yaml",
    what: /^standing: /m,
    by: "colour: blue\nstanding: ",
    at: /^$/,
    problem: /^unknown field "colour"$/,
    cure: /take it out/,
  },
  {
    fault: "a rule without its words in a language",
    file: NEEDS,
    what: /^ecog-0-or-1: .*\n/m,
    by: "",
    at: /^$/,
    problem: /^no words for "ecog-0-or-1"$/,
    cure: /write them/,
  },
  {
    fault: "files without a day of review",
    file: "policies.yaml",
    what: "warnings, words,",
    by: "warnings,",
    in: NEEDS,
    at: /^reviewDue$/,
    problem: /^no day of review$/,
    cure: /reviews in policies\.yaml/,
  },
  {
    fault: "a criterion counted by what nobody counts",
    file: "dossier/tests.yaml",
    what: "count: test-pages",
    by: "count: test-sheets",
    at: /^T1$/,
    problem: /^no count "test-sheets"$/,
    cure: /name one of .*test-pages/,
  },
  {
    fault: "a file that is no YAML",
    file: TAGS,
    what: /^figures:/m,
    by: "figures: [",
    at: /^$/,
    problem: /line \d+, column \d+/,
    cure: /correct the YAML/,
  },
];

const said = (problems: readonly FileProblem[]) =>
  problems.map(({ file, at, problem, cure }) => `${file}: ${at}: ${problem}; ${cure}`);

describe("the check of the knowledge", () => {
  it("finds nothing wrong in the knowledge as it stands", () => {
    const { problems, warnings } = examine(root, TODAY);
    expect(said(problems)).toEqual([]);
    expect(said(warnings)).toEqual([]);
  });

  it.each(FAULTS.map((one) => [one.fault, one] as const))("finds %s", (_, one) => {
    plant(one.file, one.what, one.by);
    const { problems } = examine(root, TODAY);
    const here = problems.filter(({ file }) => file === `knowledge/${one.in ?? one.file}`);
    expect(said(here)).not.toEqual([]);
    const found = here.find(({ at, problem }) => one.at.test(at) && one.problem.test(problem));
    expect(found, said(here).join("\n")).toBeDefined();
    expect(found?.cure).toMatch(one.cure);
  });

  it("finds an option that nobody has explained", () => {
    const path = join(root, HOSPICE);
    before.set(path, readFileSync(path, "utf8"));
    rmSync(path);
    const { problems } = examine(root, TODAY);
    expect(said(problems)).toContainEqual(
      expect.stringMatching(/^knowledge\/explain\/hospice-care\.yaml: : .*without its explanation/),
    );
  });

  it("warns of what is overdue and fails nothing for it", () => {
    const whole = examine(root, TODAY);
    plant(TAGS, /^reviewDue: .*$/m, "reviewDue: 2026-11-25");
    const { problems, warnings } = examine(root, TODAY);
    expect(problems).toEqual(whole.problems);
    expect(said(warnings)).toEqual([
      expect.stringMatching(/^knowledge\/studies\/tags\.yaml: reviewDue: .*due on 2026-11-25/),
    ]);
    const years = examine(root, "2036-01-01").warnings;
    expect(years.length).toBeGreaterThan(300);
    expect(said(years)).toContainEqual(expect.stringMatching(/policies\.yaml: reviews: .*facts/));
  });

  it("says so where there is no such folder", () => {
    expect(said(examine(join(root, "nowhere"), TODAY).problems)).toEqual([
      "knowledge: : no such folder; name the folder of the knowledge",
    ]);
  });
});
