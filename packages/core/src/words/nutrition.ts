/** Says what weight and food come to: losses, published scores with their source, needs with their formula, what to ask. */
import type { ItemFinding, NutritionAssessment } from "../care/nutrition/assess-nutrition.ts";
import type { WeightLoss } from "../care/nutrition/losses.ts";
import type { NutritionRules, NutritionTopic } from "../care/nutrition/rules.ts";
import type { ScoreFinding, ScoreGap } from "../evidence/scores/score.ts";
import { type CareVoice, carePhrase, type SaidPart } from "./care.ts";
import type { Params } from "./template.ts";
import { sayNumber } from "./values.ts";
import { labelOf } from "./voice.ts";

interface Saying {
  readonly voice: CareVoice;
  readonly rules: NutritionRules;
}

const TOPICS: readonly NutritionTopic[] = [
  "meals",
  "after-gastrectomy",
  "before-operation",
  "feeding",
  "studies",
];

/** Parts with nothing to say are left out. */
export function sayNutrition(
  voice: CareVoice,
  assessed: NutritionAssessment,
  rules: NutritionRules,
): readonly SaidPart[] {
  const saying = { voice, rules };
  const isNeed = ({ score }: { score: { id: string } }) => rules.needs.includes(score.id);
  const needs = assessed.scores.filter(isNeed);
  const parts = [
    part(voice, "weight", [
      ...assessed.losses.map((one) => sayLoss(voice, one)),
      ...bmi(saying, assessed),
    ]),
    part(
      voice,
      "scores",
      assessed.scores.filter((one) => !isNeed(one)).map((one) => sayScore(voice, one)),
    ),
    part(voice, "needs", [
      ...needs.flatMap((one) => sayNeed(voice, one, assessed.weightKg)),
      ...(needs.length === 0 ? [] : [phrase(voice, "not-a-goal")]),
    ]),
    part(
      voice,
      "waiting",
      assessed.cannot.map((one) => sayWaiting(voice, one)),
    ),
    ...TOPICS.map((topic) =>
      part(
        voice,
        topic,
        assessed.items.filter(({ item }) => item.topic === topic).map((one) => sayItem(voice, one)),
      ),
    ),
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

const phrase = (voice: CareVoice, id: string, params: Params = {}): string =>
  carePhrase(voice, "nutrition", [id, params]);

const part = (voice: CareVoice, id: string, lines: readonly string[]): SaidPart => ({
  id,
  heading: phrase(voice, `heading-${id}`),
  lines,
});

const tenth = (number: number): string => String(Number(number.toFixed(1)));

function sayLoss(voice: CareVoice, loss: WeightLoss): string {
  const months = String(loss.window.months);
  const one = loss.window.months === 1 ? "-1" : "";
  if ("missing" in loss) return phrase(voice, `loss-missing-${loss.missing}${one}`, { months });
  const { percent, from, to } = loss;
  return phrase(voice, `${percent < 0 ? "gain" : "loss"}${one}`, {
    months,
    percent: tenth(Math.abs(percent)),
    from: tenth(from.kg),
    to: tenth(to.kg),
  });
}

const bmi = ({ voice }: Saying, { bmi: index }: NutritionAssessment): readonly string[] =>
  index === undefined ? [] : [phrase(voice, "bmi", { bmi: tenth(index) })];

const nameOf = ({ voice }: CareVoice, id: string): string =>
  voice.words.medicine.scores[id]?.name[voice.register] ?? id;

const rangeOf = (points: ScoreFinding["points"]): string =>
  typeof points === "number" ? sayNumber(points) : points.map(sayNumber).join("-");

function sayScore(voice: CareVoice, { score, points, group }: ScoreFinding): string {
  const words = voice.voice.words.medicine.scores[score.id];
  const { register } = voice.voice;
  return phrase(voice, "score", {
    name: nameOf(voice, score.id),
    meaning: words?.groups?.[group?.id ?? ""]?.[register] ?? "",
    points: rangeOf(points),
    group: group?.id ?? "",
    source: score.source,
  });
}

/** The two ends and how they come about. */
function sayNeed(
  voice: CareVoice,
  { score, points }: ScoreFinding,
  weightKg: number | undefined,
): readonly string[] {
  if (!("measure" in score) || weightKg === undefined || typeof points === "number") return [];
  const [low, high] = points;
  const [lowTimes, highTimes] = score.measure.times ?? [1, 1];
  return [
    phrase(voice, `need-${score.id}`, {
      low: sayNumber(Math.round(low)),
      high: sayNumber(Math.round(high)),
      weight: tenth(weightKg),
      lowTimes: String(lowTimes),
      highTimes: String(highTimes),
      source: score.source,
    }),
  ];
}

function sayWaiting(voice: CareVoice, { score, missing, unread }: ScoreGap): string {
  const name = nameOf(voice, score.id);
  return missing.length > 0
    ? phrase(voice, "waiting", {
        name,
        facts: missing.map((fact) => labelOf(voice.voice, fact)).join(", "),
      })
    : phrase(voice, "waiting-unread", { name, facts: unread.join(", ") });
}

function sayItem(voice: CareVoice, { item, truth }: ItemFinding): string {
  const text = phrase(voice, item.id);
  return truth === "yes" ? text : phrase(voice, "maybe", { text });
}
