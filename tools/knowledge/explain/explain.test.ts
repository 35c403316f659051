/** Plants faults in explanations and expects each to be named with its file, its place and a cure. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type {
  Explanation,
  TestedExplanation,
  TreatmentExplanation,
} from "../../../packages/core/src/knowledge/explanation.ts";
import { compileKnowledge } from "../compile.ts";
import { KnowledgeReader } from "../read.ts";
import { checkExplain } from "./check-explain.ts";
import type { ExplainContent } from "./content.ts";
import { loadExplain } from "./load.ts";
import { SLOTS } from "./shape.ts";

const { knowledge } = compileKnowledge();
const COMFORT = "best-supportive-care";
const comfort = knowledge.explain[COMFORT] as TreatmentExplanation;
const lapatinib = knowledge.explain.lapatinib as TestedExplanation;
const FILE = `knowledge/explain/${COMFORT}.yaml`;

/** The knowledge with these explanations only, so that a test does not wait for the rest. */
const only = (explain: Readonly<Record<string, Explanation>>): ExplainContent => ({
  ...knowledge,
  explain,
});

const withPlain = (plain: Partial<TreatmentExplanation["plain"]>): ExplainContent =>
  only({ [COMFORT]: { ...comfort, plain: { ...comfort.plain, ...plain } } });

const problemsOf = (content: ExplainContent) => checkExplain(content).problems;

/** The text with its first words replaced by as many others. */
const begin = (text: string, words: string): string =>
  [words, ...text.split(" ").slice(words.split(" ").length)].join(" ");

test("the worked examples have no fault", () => {
  const platinum = knowledge.explain["fluoropyrimidine-platinum"] as Explanation;
  expect(problemsOf(only({ [COMFORT]: comfort, "fluoropyrimidine-platinum": platinum }))).toEqual(
    [],
  );
});

test("options without an explanation are one warning, not a failure", () => {
  const { problems, warnings } = checkExplain(only({ [COMFORT]: comfort }));
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    expect.objectContaining({
      file: "knowledge/explain",
      problem: expect.stringMatching(/^83 of 84 options .*hospice-care/),
    }),
  ]);
});

test("a sentence of 30 words", () => {
  const can = `${Array(30).fill("day").join(" ")}.`;
  expect(problemsOf(withPlain({ can }))).toEqual([
    {
      file: FILE,
      at: "plain.can",
      problem: 'a sentence of 30 words: "day day day day day day …"',
      cure: "split it: 20 words at most, 12 is better",
    },
  ]);
});

test.each([
  ["You must rest.", 'an order to the person: "must"', "You can ask"],
  ["This is the best option.", '"best" as a verdict: "best"', "for whom"],
  ["We fight it.", 'a war word: "fight"', "say what happens"],
  ["It helps 40 of 100.", 'a rate or ratio: "40 of 100"', "figures come from the studies"],
  ["Then 30% rest.", 'a rate or ratio: "30%"', "figures come from the studies"],
  ["Some lived 3 months.", 'a time of survival: "lived 3 months"', "where the person asks"],
  ["Take 500 mg.", 'a dose: "500 mg"', "the team's"],
])("%s", (words, problem, cure) => {
  const what = begin(comfort.plain.what, words);
  expect(problemsOf(withPlain({ what }))).toContainEqual({
    file: FILE,
    at: "plain.what",
    problem: expect.stringContaining(problem),
    cure: expect.stringContaining(cure),
  });
});

test("a section twice as long as its peers'", () => {
  const who = `${comfort.plain.who} ${comfort.plain.who}`;
  expect(problemsOf(withPlain({ who }))).toEqual([
    {
      file: FILE,
      at: "plain.who",
      problem: "42 words, the target is 20",
      cure: "write 15 to 25 words",
    },
  ]);
});

test("with 3 files in a family its median is the measure, among options of one shape", () => {
  const { plain } = comfort;
  const wordy = { ...comfort, plain: { ...plain, who: `${plain.who} ${plain.who}` } };
  const explain = { [COMFORT]: wordy, "hospice-care": comfort, "pain-medicines": comfort };
  expect(problemsOf(only(explain))).toEqual([
    expect.objectContaining({ file: FILE, problem: "42 words, the family median is 21" }),
  ]);
});

test("a hard page", () => {
  const month = Array(24).fill("Individualised deliberation.").join(" ");
  expect(problemsOf(withPlain({ month, can: month, cannot: month, what: month }))).toContainEqual(
    expect.objectContaining({
      file: FILE,
      problem: expect.stringMatching(/^reading grade .* 6.5/),
    }),
  );
});

test("sections that do not suit the option's standing", () => {
  expect(problemsOf(only({ lapatinib: comfort }))).toContainEqual({
    file: "knowledge/explain/lapatinib.yaml",
    at: "plain",
    problem: "the sections do not suit an option that is not-recommended",
    cure: "write what, hoped, found, instead, questions",
  });
  expect(problemsOf(only({ lapatinib }))).toEqual([]);
});

test("a source that nobody knows, an unknown option, a slot that rambles", () => {
  const source = { studies: ["no-such-study"], labels: ["no-such-drug"] };
  const practical = { ...comfort.practical, food: `${"You eat. ".repeat(13)}` };
  const faulty = { ...comfort, source, practical };
  const problems = problemsOf(only({ [COMFORT]: faulty, stranger: comfort }));
  expect(problems.map(({ at }) => at)).toEqual(
    expect.arrayContaining(["id", "source.studies", "source.labels", "practical.food"]),
  );
});

test("a drug that the glossary does not explain, and a name given twice", () => {
  const [first, ...rest] = knowledge.glossary.filter(({ term }) => term !== "oxaliplatin");
  const content = { ...knowledge, glossary: first ? [first, first, ...rest] : [] };
  expect(problemsOf(content).map(({ at, problem }) => `${at}: ${problem}`)).toEqual(
    expect.arrayContaining([
      "oxaliplatin: a drug without a definition",
      `${first?.term}: given twice`,
    ]),
  );
});

test("a missing section, a fifth question and a missing slot do not load", () => {
  const root = mkdtempSync(join(tmpdir(), "explain-"));
  try {
    mkdirSync(join(root, "explain"));
    const whole = readFileSync(new URL(`../../../${FILE}`, import.meta.url), "utf8");
    const faulty = whole
      .replace(/^ {2}cannot: >-\n(?: {4}.*\n)+/m, "")
      .replace(/^ {2}questions:\n/m, '  questions:\n    - "What is this?"\n')
      .replace(/^ {2}hair: .*\n/m, "");
    writeFileSync(join(root, "explain", `${COMFORT}.yaml`), faulty);
    const reader = new KnowledgeReader(root);
    expect(loadExplain(reader)).toEqual({});
    expect(reader.problems.map(({ at }) => at).sort()).toEqual([
      "plain.cannot",
      "plain.questions",
      "practical.hair",
    ]);
    expect(reader.problems[0]?.file).toContain(`explain/${COMFORT}.yaml`);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test("every practical slot is answered or handed to the team", () => {
  expect(Object.keys(comfort.practical)).toEqual([...SLOTS]);
  expect(comfort.practical["fertility-and-pregnancy"]).toBe("ask-your-team");
});
