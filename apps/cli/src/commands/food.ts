/** Weight and food over time beside the diary: what they come to, with the published scores that wait for nothing more. */
import {
  assessNutrition,
  careVoice,
  formatDay,
  type Knowledge,
  type NutritionAssessment,
  readNutritionLog,
  type SaidPart,
  sayNutrition,
  sayProblem,
  voiceOf,
} from "@nextline/core";
import { careOf, placed, readBeside } from "../care.ts";
import type { Command, Request } from "../request.ts";
import type { Settings } from "../run.ts";

export type Food = ReturnType<typeof readNutritionLog>["log"];

interface Read {
  readonly food: Food;
  readonly problems: NonNullable<Command["problems"]>;
}

/** Undefined where no file is named. */
export async function foodFrom(
  path: string | undefined,
  knowledge: Knowledge,
  settings: Pick<Settings, "language" | "register">,
): Promise<Read | undefined> {
  if (path === undefined) return undefined;
  const { value, problems } = await readBeside(path, { knowledge, as: "log", settings });
  if (value === undefined) return { food: { weights: [], intakes: [] }, problems };
  const read = readNutritionLog(value);
  const voice = voiceOf(knowledge, settings.language, settings.register);
  const said = read.problems.map((one) => sayProblem(voice, one));
  return { food: read.log, problems: said.map((one) => ({ ...one, at: placed("log", one.at) })) };
}

const assessed = (food: Food, { profile, knowledge }: Request): NutritionAssessment =>
  assessNutrition(food, profile, { knowledge, rules: careOf(knowledge).care.nutrition });

export function foodParts(food: Food, request: Request): readonly SaidPart[] {
  const { care } = careOf(request.knowledge);
  return sayNutrition(careVoice(request.voice, care), assessed(food, request), care.nutrition);
}

export function foodAnswer(food: Food, request: Request): object {
  const { losses, bmi, weightKg, scores, cannot, items, fromLog } = assessed(food, request);
  return {
    weights: food.weights.map(({ day, kg }) => ({ date: formatDay(day), kg })),
    intakes: food.intakes.map(({ day, percent }) => ({ date: formatDay(day), percent })),
    losses: losses.map((loss) => ({
      months: loss.window.months,
      percent: "percent" in loss ? loss.percent : null,
      missing: "missing" in loss ? loss.missing : null,
    })),
    bmi: bmi ?? null,
    weightKg: weightKg ?? null,
    scores: scores.map(({ score, points, group }) => ({
      id: score.id,
      points,
      group: group?.id ?? null,
      source: score.source,
    })),
    cannot: cannot.map(({ score, missing, unread }) => ({ id: score.id, missing, unread })),
    items: items.map(({ item, truth }) => ({ id: item.id, topic: item.topic, concerns: truth })),
    fromLog,
  };
}
