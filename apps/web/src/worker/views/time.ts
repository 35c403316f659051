/** Best, typical and worst case of the options that are open, only as deep as was asked for this time. */
import { assessOptions, type Block, scenarioBlocks, summarize } from "@nextline/core";
import type { Depth, Situation } from "../protocol.ts";
import type { Road } from "../road.ts";
import { otherDiseaseView } from "./other-disease.ts";

/** The person as if the wish of now were stored; it is not. */
export const asked = (situation: Situation, depth: Depth): Situation => ({
  ...situation,
  profile: {
    ...situation.profile,
    facts: { ...situation.profile.facts, wantsSurvivalNumbers: depth },
  },
});

export function timeView(road: Road): readonly Block[] {
  const { profile, knowledge, voice } = road;
  if (otherDiseaseView(road) !== undefined) return [];
  const { scenarios } = summarize(profile, assessOptions(profile, knowledge), knowledge);
  return scenarioBlocks(scenarios, { voice, facts: profile.facts, options: knowledge.options });
}
