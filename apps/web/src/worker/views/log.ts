/** Weight and food: what they come to for the person, and the same in clinical words for the dietitian. */
import {
  assessNutrition,
  type CareKnowledge,
  careVoice,
  formatDay,
  readNutritionLog,
  sayDay,
  sayNutrition,
  voiceOf,
} from "@nextline/core";
import type { LogAsk, LogView } from "../protocol.ts";
import type { Road } from "../road.ts";

export function logView(
  { weights, intakes }: LogAsk,
  { profile, knowledge, voice }: Road,
  care: CareKnowledge,
): LogView {
  const { log } = readNutritionLog({ weights, intakes });
  const rules = care.nutrition;
  const found = assessNutrition(log, profile, { knowledge, rules });
  const date = (day: number) => sayDay(voice, formatDay(day));
  const clinical = voiceOf(knowledge, voice.language, "clinical");
  return {
    parts: sayNutrition(careVoice(voice, care), found, rules),
    sheet: sayNutrition(careVoice(clinical, care), found, rules),
    weights: log.weights.map(({ day, kg }) => ({ day, date: date(day), value: kg })),
    intakes: log.intakes.map(({ day, percent }) => ({ day, date: date(day), value: percent })),
  };
}
