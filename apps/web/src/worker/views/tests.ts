/** The tests that options wait for, most first: what each answer would change, what the test needs, how to ask. */
import { assessOptions, labelOf, phrase, sayEffect, summarize, whatIf } from "@nextline/core";
import type { SectionView, TestView } from "../protocol.ts";
import type { Road } from "../road.ts";
import { numberOf } from "./numbers.ts";
import { otherDiseaseView } from "./other-disease.ts";

const ABOUT = ["what", "sample", "time", "ask"] as const;

export function testViews(road: Road): readonly TestView[] {
  const { profile, knowledge, voice } = road;
  if (otherDiseaseView(road) !== undefined) return [];
  const { missingTests } = summarize(profile, assessOptions(profile, knowledge), knowledge);
  return missingTests.map(({ fact }) => ({
    number: numberOf(fact, knowledge),
    name: labelOf(voice, fact),
    about: aboutOf(fact, road),
    answers: whatIf(fact, profile, knowledge).map((effect) => {
      const { answer, opens, closes, nothing } = sayEffect(voice, fact, effect, knowledge);
      return { answer, changes: [opens, closes, nothing].filter((line) => line !== undefined) };
    }),
  }));
}

function aboutOf(fact: string, { knowledge, voice }: Road): readonly SectionView[] {
  const test = knowledge.compiled.biomarkers.find(({ facts }) => facts.includes(fact));
  const page = test && voice.words.medicine.biomarkers[test.id]?.[voice.register];
  if (page === undefined) return [];
  return ABOUT.map((part) => ({
    heading: phrase(voice, `test-${part}`),
    paragraphs: [page[part]],
  }));
}
