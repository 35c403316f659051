/** The reading bar against examples counted by hand, and over everything that a person reads. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { gradeProblems, isTooHard, type Page, scores, wordProblems } from "./bar.ts";
import { readingOf } from "./check.ts";
import { count, fleschKincaid, smog } from "./grade.ts";
import { languageFaults, longSentences } from "./language.ts";
import { passagesOf } from "./pages.ts";
import { neutraliser } from "./terms.ts";
import { isRunning, sentencesOf, syllablesOf, wordsOf } from "./text.ts";

const asIs = (text: string): string => text;

test("sentences end at a stop before a capital, not inside a number or before a small letter", () => {
  expect(sentencesOf("Claudin 18.2 is a protein. You can ask, e.g. at a visit.")).toHaveLength(2);
  expect(sentencesOf("Is it so? 2 weeks later (or 3) it is.\n\n- One\n- Two")).toHaveLength(4);
  expect(sentencesOf("Ask Dr. Brown. Then go.")).toHaveLength(2);
});

test("words: a hyphen and a decimal join, a slash parts, a placeholder is one", () => {
  expect(wordsOf("A check-up, 18.2 and don’t")).toEqual(["A", "check-up", "18.2", "and", "don’t"]);
  expect(wordsOf("mg/L of {label}")).toEqual(["mg", "L", "of", "{label}"]);
});

test.each([
  ["cat", 1],
  ["tumour", 2],
  ["medicine", 3],
  ["two-drug", 2],
  ["2027", 1],
  ["{label}", 1],
  ["CPR", 3],
])("%s has %i syllables", (word, syllables) => {
  expect(syllablesOf(word)).toBe(syllables);
});

test("Flesch-Kincaid: 2 sentences, 9 words, 9 syllables", () => {
  const counts = count("The cat sat on the mat. It was warm.");
  expect(counts).toEqual({ sentences: 2, words: 9, syllables: 9, long: 0 });
  // 0.39 * 4.5 + 11.8 * 1 - 15.59
  expect(fleschKincaid(counts)).toBeCloseTo(-2.035, 3);
});

test("SMOG: 2 long words in 2 sentences", () => {
  // 1.043 * sqrt(30 * 2 / 2) + 3.1291
  expect(smog(count("Radiotherapy helps. Medicine works."))).toBeCloseTo(8.842, 3);
});

test("a term, its variant, its plural and a two-word term count as one short word", () => {
  const neutralise = neutraliser(["chemotherapy", "HER2", "CT", "CT scan", "line of therapy"]);
  expect(neutralise("Chemotherapy, a CT scan, 2 CT scans")).toBe("term, a term, 2 term");
  expect(neutralise("the line of\n therapy")).toBe("the term");
  const counts = count(neutralise("You have chemotherapy and a HER2-positive tumour."));
  // term-positive: 1 + 3; tumour is not in this list: 2
  expect(counts).toMatchObject({ words: 7, syllables: 11 });
});

test("a term in capitals is neutralised in capitals only, and never inside a word", () => {
  const neutralise = neutraliser(["ISH", "stent"]);
  expect(neutralise("ISH, dish, consistent, ish")).toBe("term, dish, consistent, ish");
});

test("20 words pass, 21 do not", () => {
  const words = (n: number) => `${Array(n).fill("go").join(" ")}.`;
  expect(longSentences(words(20))).toEqual([]);
  expect(longSentences(words(21))).toHaveLength(1);
});

test.each([
  ["You should rest.", "should"],
  ["You have to rest.", "have to"],
  ["We fight the cancer.", "fight"],
  ["Your immune cells attack it.", "attack"],
  ["This is the best option.", "best"],
  ["It is safe at home.", "safe"],
  ["It is a promising drug.", "promising"],
  ["You failed this treatment.", "You failed"],
  ["It helps 1 in 3 people.", "1 in 3"],
  ["It helps one in ten people.", "one in ten"],
  ["Numb hands are likely.", "likely"],
  ["The tumor grows.", "tumor"],
])("%s", (text, words) => {
  expect(languageFaults(text).map((fault) => fault.words)).toEqual([words]);
});

test.each([
  "Best supportive care is care for comfort.",
  "You can see the best, typical and worst case.",
  "A heart attack can happen.",
  "Is it safe for me to drive?",
  "Do I have to stay overnight?",
  "A clot is more likely after an operation.",
  "It is rare: 2 of 100 people had it.",
  "The drug failed. The cancer grew while you had it.",
])("says nothing against: %s", (text) => {
  expect(languageFaults(text)).toEqual([]);
});

const hard =
  "Individualised multidisciplinary deliberation necessitates comprehensive documentation. ";
const page = (file: string, family: string, text: string): Page => ({
  file,
  family,
  passages: [{ at: "plain.what", text }],
});

test("a page of 100 words is judged alone; shorter ones only together, by family", () => {
  const long = page("a", "x", hard.repeat(17));
  const short = ["b", "c"].map((file) => page(file, "y", hard.repeat(9)));
  const tiny = page("d", "z", hard);
  const all = scores([long, ...short, tiny], asIs);
  expect(all.map((score) => [score.page, score.words, isTooHard(score)])).toEqual([
    ["a", 102, true],
    ["y, pooled", 108, true],
    ["z, pooled", 6, false],
  ]);
  expect(gradeProblems([long], asIs)).toEqual([
    expect.objectContaining({ file: "a", problem: expect.stringContaining("above 6.5") }),
  ]);
});

test("a fault names file, place, words and cure", () => {
  expect(wordProblems(page("a.yaml", "x", "You must rest."))).toEqual([
    {
      file: "a.yaml",
      at: "plain.what",
      problem: 'an order to the person: "must"',
      cure: 'say "You can ask …" or "Your team will want to …"',
    },
  ]);
});

test("of a file only the plain strings are read, and labels have no grade", () => {
  const passages = passagesOf({ id: "x", plain: { a: "One." }, clinical: "Two." }, "", false);
  expect(passages).toEqual([{ at: "plain.a", text: "One." }]);
  expect([isRunning("Activity level"), isRunning("You can ask.")]).toEqual([false, true]);
});

const KNOWLEDGE = fileURLToPath(new URL("../../knowledge", import.meta.url));

describe("the knowledge", () => {
  test("keeps to the bar in every plain sentence, and every file of words was read", () => {
    const { pages, problems } = readingOf(KNOWLEDGE);
    expect(problems).toEqual([]);
    const files = pages.map(({ file }) => file.slice(KNOWLEDGE.length + 1));
    expect(files).toEqual(expect.arrayContaining(["questions.yaml", ...WORD_FILES]));
  });

  const WORD_FILES = [
    ...["biomarkers", "cautions", "drug-cautions", "evidence", "glossary", "needs", "phrases"],
    ...["problems", "profile", "scores", "stops", "warnings", "whys"],
    ...["biomarkers", "derived", "disease", "health", "labs", "person", "symptoms", "wishes"].map(
      (group) => `facts-${group}`,
    ),
  ].map((name) => `words/en/${name}.yaml`);

  test.each([
    ["words/en/stops.yaml", "fault: You must fight on.", /an order to the person|a war word/],
    [
      "words/en/phrases.yaml",
      `fault: { plain: "${"go ".repeat(20)}on.", clinical: x }`,
      /21 words/,
    ],
    ["words/en/whys.yaml", `fault: "${"Individualised deliberation. ".repeat(60)}"`, /grade/],
    ["questions.yaml", '- { id: fault, plain: "This is the best drug." }', /verdict/],
  ])("fails with a fault planted in %s", (file, fault, problem) => {
    const folder = mkdtempSync(join(tmpdir(), "reading-"));
    try {
      cpSync(join(KNOWLEDGE, "words"), join(folder, "words"), { recursive: true });
      cpSync(join(KNOWLEDGE, "questions.yaml"), join(folder, "questions.yaml"));
      const planted = `${readFileSync(join(folder, file), "utf8")}\n${fault}\n`;
      writeFileSync(join(folder, file), planted);
      const said = readingOf(folder).problems.map((one) => one.problem);
      expect(said.some((one) => problem.test(one))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
