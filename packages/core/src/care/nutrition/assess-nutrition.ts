/**
 * From weights, intake and the profile to losses, body mass index, the published scores about food, the range of needs
 * and what to ask. The log only fills what the profile leaves open; nothing is guessed.
 */

import type { ScoreFinding, ScoreGap } from "../../evidence/scores/score.ts";
import { scoresFor } from "../../evidence/scores/scores-for.ts";
import { expandClasses } from "../../knowledge/classes.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { evaluate } from "../../logic/evaluate.ts";
import type { Truth } from "../../logic/truth.ts";
import { type Profile, profileOf } from "../../profile/profile.ts";
import type { Eaten, NutritionLog, Weighed } from "./log.ts";
import { lossesOf, type WeightLoss, weightNow } from "./losses.ts";
import type { NutritionItem, NutritionRules } from "./rules.ts";

export interface ItemFinding {
  readonly item: NutritionItem;
  readonly truth: Exclude<Truth, "no">;
}

export interface NutritionAssessment {
  readonly weights: readonly Weighed[];
  readonly intakes: readonly Eaten[];
  readonly losses: readonly WeightLoss[];
  /** kg/m2; undefined where weight or height is not known. */
  readonly bmi: number | undefined;
  readonly weightKg: number | undefined;
  readonly scores: readonly ScoreFinding[];
  readonly cannot: readonly ScoreGap[];
  readonly items: readonly ItemFinding[];
  /** Facts that the log filled in. */
  readonly fromLog: readonly string[];
}

export interface NutritionKnowledge {
  readonly knowledge: Knowledge;
  readonly rules: NutritionRules;
}

export function assessNutrition(
  log: NutritionLog,
  profile: Profile,
  { knowledge, rules }: NutritionKnowledge,
): NutritionAssessment {
  const losses = lossesOf(log, rules, profile.given.asOf);
  const filled = fillIn(profile, factsOf(log, losses, { rules, profile }), knowledge);
  const { facts } = filled.profile;
  const { scores, cannot } = scoresFor(filled.profile, knowledge);
  const number = (fact: string) => {
    const reading = facts.read(fact);
    return reading.kind === "value" ? Number(reading.value) : undefined;
  };
  return {
    weights: log.weights,
    intakes: log.intakes,
    losses,
    bmi: number("bmi"),
    weightKg: number("weightKg"),
    scores: scores.filter(({ score }) => score.about === "nutrition"),
    cannot: cannot.filter(({ score }) => score.about === "nutrition"),
    items: itemsOf(rules, filled.profile, knowledge),
    fromLog: filled.names,
  };
}

interface For {
  readonly rules: NutritionRules;
  readonly profile: Profile;
}

/** What the log says of stored facts. */
function factsOf(log: NutritionLog, losses: readonly WeightLoss[], { rules, profile }: For) {
  const { asOf } = profile.given;
  const weight = weightNow(log, rules, asOf);
  const eaten = log.intakes.filter(({ day }) => asOf === undefined || day <= asOf).at(-1);
  const isOld =
    eaten !== undefined && asOf !== undefined && asOf - eaten.day > rules.freshDays.intake;
  const lost = losses.flatMap((loss): [string, number][] =>
    loss.window.fact !== undefined && "percent" in loss ? [[loss.window.fact, loss.percent]] : [],
  );
  return new Map<string, number>([
    ...(weight === undefined ? [] : [["weightKg", weight.kg] as const]),
    ...(eaten === undefined || isOld ? [] : [["foodIntakePercentOfUsual", eaten.percent] as const]),
    ...lost,
  ]);
}

/** What the profile says stands; a value of it that is outdated or in conflict is not replaced either. */
function fillIn(profile: Profile, told: ReadonlyMap<string, number>, knowledge: Knowledge) {
  const { given } = profile;
  const news = [...told].filter(([fact]) => !given.facts.has(fact) && !given.unreadable.has(fact));
  if (news.length === 0) return { profile, names: [] };
  const facts = new Map([...given.facts, ...news]);
  return { profile: profileOf({ ...given, facts }, knowledge), names: news.map(([fact]) => fact) };
}

function itemsOf(
  { items }: NutritionRules,
  { facts }: Profile,
  { compiled }: Knowledge,
): readonly ItemFinding[] {
  return items.flatMap((item) => {
    const { when } = item;
    const truth =
      when === undefined ? "yes" : evaluate(expandClasses(when, compiled.drugClasses), facts).truth;
    return truth === "no" ? [] : [{ item, truth }];
  });
}
