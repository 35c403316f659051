/** The Learn pages as files: they pass their check and the reading bar, and each fault that can be planted is named. */
import { describe, expect, it } from "vitest";
import { type Page, readingProblems, scores } from "../reading/bar.ts";
import { namesOf } from "../reading/glossary.ts";
import { neutraliser } from "../reading/terms.ts";
import { compileKnowledge, KNOWLEDGE } from "./compiled.ts";
import { loadLearn, shownPage } from "./learn.ts";
import { checkLearn } from "./learn-check.ts";
import { type LearnFile, learnPage } from "./learn-schema.ts";
import { KnowledgeReader } from "./read.ts";

const { knowledge } = compileKnowledge();
const reader = new KnowledgeReader(KNOWLEDGE);
const files = loadLearn(reader);
const { list: studies } = knowledge.studies;
const pages = files.map((file) => shownPage(file, studies));

const PAGES = [
  "recurrent-and-refractory",
  "aims-of-treatment",
  "benefit-and-risk",
  "my-circumstances",
  "the-team",
  "chemotherapy",
  "targeted-and-her2",
  "immunotherapy",
  "radiotherapy",
  "surgery-stents-endoscopy",
  "nutrition",
  "supportive-care",
  "trials",
  "new-treatments-and-earlier-hopes",
  "comfort-care",
  "the-words",
];

describe("the Learn pages", () => {
  it("are all there, in the order of their numbers, and nothing is wrong in them", () => {
    expect(reader.problems).toEqual([]);
    expect(files.map(({ id }) => id)).toEqual(PAGES);
    expect(checkLearn(files, knowledge)).toEqual([]);
  });

  it("show no placeholder, and each number with its study, its source and the day it was read", () => {
    expect(JSON.stringify(pages)).not.toMatch(/\{\w+\}/);
    const figures = pages.flatMap((page) => page.figures);
    expect(figures.length).toBeGreaterThan(60);
    const bare = figures.filter(({ source, read, shown }) => !source || !read || !shown);
    expect(bare).toEqual([]);
  });

  it("write the number that the study holds, and what is left of 100", () => {
    const chemotherapy = pages.find(({ id }) => id === "chemotherapy");
    const tags = studies.find(({ id }) => id === "tags");
    const held = tags?.figures
      .find(({ measure }) => measure === "disease-control")
      ?.arms.find(({ arm }) => arm === "trifluridine-tipiracil")?.percent;
    const text = JSON.stringify(chemotherapy?.detail);
    expect(text).toContain(`held or shrank it in ${Math.round(held ?? 0)} of 100 people`);
    expect(text).toContain(`did not in ${100 - Math.round(held ?? 0)}`);
  });

  it("keep to the reading bar with the numbers in place, what the sources say included", () => {
    const shown: readonly Page[] = pages.map((page) => ({
      file: page.id,
      family: "learn",
      passages: [
        { at: "title", text: page.title },
        { at: "oneMinute", text: page.oneMinute },
        ...page.detail.flatMap(({ heading, paragraphs }) =>
          [heading, ...paragraphs].map((text) => ({ at: heading, text })),
        ),
        { at: "action", text: page.action.say },
        ...page.sources.map(({ says }) => ({ at: "source", text: says })),
      ],
    }));
    const neutralise = neutraliser(namesOf(knowledge.glossary));
    expect(readingProblems(shown, neutralise)).toEqual([]);
    expect(scores(shown, neutralise)).toHaveLength(PAGES.length);
  });

  it("say that nobody checked them, and when they are looked at again", () => {
    for (const { checkedBy, reviewDue } of pages)
      expect([checkedBy, reviewDue]).toEqual(["nobody-yet", "2027-02-25"]);
  });
});

const trials = files.find(({ id }) => id === "trials") as LearnFile;
const [first, ...restOfDetail] = trials.plain.detail;
const [figure] = trials.figures;
const [source] = trials.sources;
if (first === undefined || figure === undefined || source === undefined) throw new Error("empty");

/** What the check says of the pages with one of them changed. */
const found = (changed: Partial<LearnFile>): readonly string[] =>
  checkLearn(
    files.map((file) => (file === trials ? { ...file, ...changed } : file)),
    knowledge,
  ).map(({ file, at, problem }) => `${file}: ${at}: ${problem}`);

const at = "knowledge/learn/trials.yaml";
const saying = (text: string): Partial<LearnFile> => ({
  plain: {
    ...trials.plain,
    detail: [
      {
        ...first,
        paragraphs: [...first.paragraphs.slice(0, -1), `${first.paragraphs.at(-1)} ${text}`],
      },
      ...restOfDetail,
    ],
  },
});
const withFigure = (changed: Partial<typeof figure>): Partial<LearnFile> => ({
  figures: [{ ...figure, ...changed }, ...trials.figures.slice(1)],
});
const withSource = (changed: Partial<typeof source>): Partial<LearnFile> => ({
  sources: [{ ...source, ...changed }, ...trials.sources.slice(1)],
});

describe("the check of the Learn pages", () => {
  it.each<[string, Partial<LearnFile>, string]>([
    ["a bare rate", saying("It shrank in 12 of 100 people."), "a rate without its study"],
    ["a bare percentage", saying("It shrank in 12% of them."), "a rate without its study"],
    ["a time of living", saying("They lived for 9 months."), "a time or share of living"],
    ["a share of living", saying("Alive were {shrank}."), "a time or share of living"],
    ["a dose", saying("They had 400 mg."), "a dose or a weight"],
    ["one frame alone", saying("It did in {shrank}."), "{shrank} in one frame"],
    ["a name of no figure", saying("It was {what}."), "{what} is no figure of this page"],
    ["a study that is not there", withFigure({ study: "none" }), "no study none"],
    ["a figure that is not there", withFigure({ subgroup: "none" }), "no such figure"],
    ["an option that is not there", withFigure({ option: "none" }), "no option none"],
    [
      "a figure of survival",
      withFigure({
        study: "tags",
        measure: "overall-survival",
        subgroup: "whole",
        arm: "placebo",
      }),
      "a figure of survival",
    ],
    [
      "a figure that is only recalled",
      withFigure({
        study: "tey-2019-radiotherapy",
        measure: "pain-relief",
        subgroup: "whole",
        arm: "radiotherapy",
      }),
      "only recalled",
    ],
    ["a name twice", { figures: [...trials.figures, figure] }, "a name twice"],
    [
      "a figure that nothing writes",
      { figures: [...trials.figures, { ...figure, name: "idle" }] },
      "nothing writes it",
    ],
    ["a source of no study", withSource({ study: "none" }), "no study none"],
    [
      "a number that its study does not have",
      withSource({ doi: "10.1000/none" }),
      "10.1000/none is not verified in studies/phase-1-2000-2019.yaml",
    ],
    [
      "a verified source that nobody can find",
      withSource({ where: undefined }),
      "verified, but nobody can find it",
    ],
    ["a source that says too little", withSource({ says: "It helped" }), "in 2 words"],
    ["a number twice", { number: 1 }, "a second page 1"],
    ["a page that is not there", { target: { page: "none" } }, "no other page none"],
    [
      "a minute that is too short",
      { plain: { ...trials.plain, oneMinute: "It is short." } },
      "3 words",
    ],
    [
      "a page longer than its kind",
      saying("You can ask for more. ".repeat(60)),
      "the median of its kind",
    ],
  ])("names %s", (_, changed, problem) => {
    const all = found(changed).filter((one) => one.startsWith(at));
    expect(all.some((one) => one.includes(problem))).toBe(true);
  });

  it("finds nothing where nothing was changed", () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, object]>([
    ["2 sources", { sources: trials.sources.slice(0, 2) }],
    ["a word for a number", { number: "chemotherapy" }],
    ["a date that is none", { reviewDue: "soon" }],
    ["a field that nobody knows", { colour: "blue" }],
    ["a target that nobody knows", { target: "elsewhere" }],
  ])("does not load a page with %s", (_, changed) => {
    expect(learnPage.safeParse(trials).success).toBe(true);
    expect(learnPage.safeParse({ ...trials, ...changed }).success).toBe(false);
  });
});
