/** Plants faults in a copy of the knowledge and expects each to be named, with its place and its cure. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import type { Study } from "../../../packages/core/src/knowledge/studies.ts";
import { type Content, loadContent } from "../load.ts";
import { type FileProblem, KnowledgeReader } from "../read.ts";
import { checkStudies } from "./check.ts";
import { loadStudies } from "./load.ts";
import { study } from "./schema.ts";

const KNOWLEDGE = fileURLToPath(new URL("../../../knowledge", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "knowledge of "));
cpSync(KNOWLEDGE, root, { recursive: true });
const whole = loadContent(new KnowledgeReader(root));

const planted = new Map<string, string>();

afterEach(() => {
  for (const [path, text] of planted) writeFileSync(path, text);
  planted.clear();
});
afterAll(() => rmSync(root, { recursive: true }));

/** Puts the second text in the place of the first; the first must be there. */
function plant(file: string, before: string, after: string): void {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(before)) throw new Error(`${file} does not hold ${before}`);
  planted.set(path, text);
  writeFileSync(path, text.replace(before, after));
}

/** The knowledge with this file read again; everything where it is not a study. */
function contentWith(file: string): Content {
  const reader = new KnowledgeReader(root);
  if (!file.startsWith("studies/")) return loadContent(reader);
  const changed = reader.read(file, study) as unknown as Study;
  const list = whole.studies.list.map((one) => (one.id === changed.id ? changed : one));
  return { ...whole, studies: { ...whole.studies, list } };
}

/** What the schema says of one file. */
function shapeProblems(file: string): readonly FileProblem[] {
  const reader = new KnowledgeReader(root);
  reader.read(file, study);
  return reader.problems;
}

const TAGS = "studies/tags.yaml";
const RAINBOW = "studies/rainbow.yaml";

/** What the schema finds while it reads. */
const SHAPE: readonly (readonly [name: string, before: string, after: string, what: RegExp])[] = [
  ["a figure without a source", "source: PMC6751145, ", "", /figures\[\d+\].*\.source.*no source/],
  [
    "a source that is none",
    "PMC6751145",
    "somewhere",
    /figures\[\d+\].*\.source.*a source is doi:/,
  ],
  ["a missing review date", "reviewDue: 2027-02-23\n", "", /reviewDue.*no review date/],
  ["a figure without a status", "status: verified, ", "", /figures\[\d+\].*\.status/],
  ["an interval of one end", "interval: [0.56, 0.85]", "interval: [0.56]", /an interval is/],
  ["a key that does not exist", "measure: ", "mesure: ", /mesure/],
];

describe("the shape of a study", () => {
  test.each(SHAPE)("%s", (_, before, after, what) => {
    plant(TAGS, before, after);
    const texts = shapeProblems(TAGS).map(({ file, at, problem }) => `${file} ${at}: ${problem}`);
    expect(texts.filter((text) => text.includes("tags.yaml") && what.test(text))).not.toEqual([]);
  });

  test("an id that is not the name of the file", () => {
    plant(TAGS, "id: tags", "id: other");
    const reader = new KnowledgeReader(root);
    loadStudies(reader);
    expect(reader.problems.some(({ problem }) => problem === "not the name of the file")).toBe(
      true,
    );
  });
});

interface Fault {
  readonly name: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly at: RegExp;
  readonly problem: string;
}

/** What only a look over the whole study, or over several files, finds. */
const FAULTS: readonly Fault[] = [
  {
    name: "an option names a study that does not exist",
    file: "options/trifluridine-tipiracil.yaml",
    before: "evidence: [tags]",
    after: "evidence: [tag]",
    at: /^evidence$/,
    problem: 'no study "tag"',
  },
  {
    name: "a value of an arm that does not exist",
    file: RAINBOW,
    before: "{ arm: paclitaxel, months: 7.4",
    after: "{ arm: docetaxel, months: 7.4",
    at: /^figures\[0\]/,
    problem: 'no arm "docetaxel"',
  },
  {
    name: "a ratio against an arm that does not exist",
    file: RAINBOW,
    before: "versus: paclitaxel",
    after: "versus: placebo",
    at: /^figures\[0\]/,
    problem: 'no arm "placebo"',
  },
  {
    name: "an arm compared with itself",
    file: RAINBOW,
    before: "versus: paclitaxel",
    after: "versus: ramucirumab-paclitaxel",
    at: /^figures\[0\]/,
    problem: "an arm is compared with itself",
  },
  {
    name: "a ratio outside its interval",
    file: RAINBOW,
    before: "interval: [0.678, 0.962]",
    after: "interval: [0.878, 0.962]",
    at: /^figures\[0\]/,
    problem: "0.807 lies outside 0.878 to 0.962",
  },
  {
    name: "a median outside its interval",
    file: TAGS,
    before: "months: 5.7, interval: [4.8, 6.2]",
    after: "months: 7.5, interval: [4.8, 6.2]",
    at: /^figures\[1\]/,
    problem: "7.5 lies outside 4.8 to 6.2",
  },
  {
    name: "an interval that is turned round",
    file: TAGS,
    before: "interval: [4.8, 6.2]",
    after: "interval: [6.2, 4.8]",
    at: /^figures\[1\]/,
    problem: "the interval 6.2 to 4.8 is turned round",
  },
  {
    name: "a percentage above 100",
    file: RAINBOW,
    before: "percent: 28",
    after: "percent: 280",
    at: /^figures\[3\]/,
    problem: "280 percent",
  },
  {
    name: "a negative percentage of a harm",
    file: RAINBOW,
    before: "percent: 79.1",
    after: "percent: -79.1",
    at: /^harms\[6\]/,
    problem: "-79.1 percent",
  },
  {
    name: "a recalled figure that is for patients",
    file: RAINBOW,
    before: "status: recalled, patients: false",
    after: "status: recalled, patients: true",
    at: /^figures\[1\]/,
    problem: "a recalled figure is marked for patients",
  },
  {
    name: "a figure without its interval",
    file: RAINBOW,
    before: "months: 9.6, interval: not-published",
    after: "months: 9.6",
    at: /^figures\[0\]/,
    problem: "no interval",
  },
  {
    name: "a subgroup that does not exist",
    file: RAINBOW,
    before: "subgroup: east-asian-part",
    after: "subgroup: asian-part",
    at: /^figures\[4\]/,
    problem: 'no subgroup "asian-part"',
  },
  {
    name: "an arm that stands twice",
    file: RAINBOW,
    before: "{ id: paclitaxel, name",
    after: "{ id: ramucirumab-paclitaxel, name",
    at: /^arms$/,
    problem: 'the arm "ramucirumab-paclitaxel" stands twice',
  },
  {
    name: "a condition on a fact that does not exist",
    file: RAINBOW,
    before: "same: { fact: ecog, max: 1 }",
    after: "same: { fact: ecogs, max: 1 }",
    at: /^closeness\.fitness$/,
    problem: 'no fact "ecogs"',
  },
  {
    name: "a condition on a region that does not exist",
    file: RAINBOW,
    before: "if: { region: [JP] }",
    after: "if: { region: [NIPPON] }",
    at: /^subgroups\.japanese-part$/,
    problem: 'no region "NIPPON"',
  },
  {
    name: "an identifier of another kind",
    file: RAINBOW,
    before: 'kind: nct, id: "NCT01170663"',
    after: 'kind: nct, id: "01170663"',
    at: /^identifiers$/,
    problem: '"01170663" is no nct',
  },
  {
    name: "a measure that does not exist",
    file: RAINBOW,
    before: "measure: overall-survival",
    after: "measure: survival",
    at: /^$/,
    problem: 'no measure "survival"',
  },
  {
    name: "a code without words",
    file: "certainty.yaml",
    before: "reason: looked-back",
    after: "reason: old-records",
    at: /^reasons$/,
    problem: 'no words for "old-records"',
  },
];

describe("what the whole knowledge has to agree on", () => {
  test("there is nothing to say about the knowledge as it is", () => {
    expect(checkStudies(whole)).toEqual([]);
  });

  test.each(FAULTS.map((fault) => [fault.name, fault] as const))("%s", (_, fault) => {
    plant(fault.file, fault.before, fault.after);
    const problems = checkStudies(contentWith(fault.file));
    const found = problems.filter(({ problem }) => problem === fault.problem);
    expect(found).not.toEqual([]);
    expect(found[0]?.at).toMatch(fault.at);
    expect(found[0]?.cure).not.toBe("");
  });
});
