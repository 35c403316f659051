/** Loads what the balance weighs and checks that its studies, arms, regimens and words are there. */
import { z } from "zod";
import type { Values } from "../../packages/core/src/knowledge/balance.ts";
import { CERTAINTY_LEVELS } from "../../packages/core/src/knowledge/studies.ts";
import type { CompiledKnowledge } from "../../packages/core/src/knowledge/types.ts";
import { place, strange, twice } from "./fault.ts";
import type { FileProblem, KnowledgeReader } from "./read.ts";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const share = z.number().min(0).max(1);
const count = z.int().positive();
const spread = z.number().min(0);

const source = z.union([
  z.strictObject({ measure: id, form: z.enum(["median", "share"]) }),
  z.strictObject({ harm: id, grades: z.array(z.string()).min(1) }),
  z.strictObject({ schedule: z.literal("days-with-a-drip") }),
]);

export const thing = z.strictObject({
  id,
  hoped: z.enum(["higher", "lower"]),
  gate: z.enum(["survival", "response", "harms", "relief", "none"]),
  unit: z.enum(["months", "of-100", "days-in-4-weeks"]),
  from: z.array(source),
});

export const goal = z.strictObject({ id, things: z.array(id) });

export const compared = z.strictObject({
  option: id,
  arms: z.array(z.strictObject({ study: id, arm: id })).min(1),
  regimen: id.optional(),
});

export const model = z.strictObject({
  compared: z.strictObject({ families: z.array(id), options: z.array(id) }),
  earlyPhases: z.array(z.string()),
  beside: z.array(id),
  draws: z.strictObject({ quick: count, settled: count }),
  clarity: z.strictObject({ clear: share, leaning: share, leastWeighed: share }),
  stop: z.strictObject({
    moved: share,
    leastScreens: count,
    leastRates: count,
    mostRates: count,
    width: share,
  }),
  tie: z.tuple([share, z.number().min(1)]),
  rangeMoved: share,
  circlesAllowed: z.int().min(0),
  bend: z.number().min(0).max(0.5),
  testShift: z.strictObject({ some: share, much: share }),
  spread: z.strictObject({
    betweenTimes: spread,
    betweenShares: spread,
    baseline: spread,
    medianOfOne: spread,
  }),
  unsure: z.array(z.enum(CERTAINTY_LEVELS)),
});

const FOLDER = "values";

type Content = Pick<CompiledKnowledge, "values" | "options" | "studies" | "regimens" | "words">;

export const loadValues = (reader: KnowledgeReader): Values =>
  ({
    things: reader.readList(`${FOLDER}/things.yaml`, thing),
    goals: reader.readList(`${FOLDER}/goals.yaml`, goal),
    outcomes: reader.readList(`${FOLDER}/outcomes.yaml`, compared),
    model: reader.read(`${FOLDER}/model.yaml`, model),
  }) as unknown as Values;

export function checkValues(content: Content): readonly FileProblem[] {
  const { values } = content;
  const things = values.things.map((one) => one.id);
  return [
    ...place(`${FOLDER}/things.yaml`, "", twice(things)),
    ...values.goals.flatMap((one) =>
      place(`${FOLDER}/goals.yaml`, one.id, strange(one.things, things, "thing")),
    ),
    ...checkOutcomes(content),
    ...checkWords(content),
  ];
}

function checkOutcomes({ values, options, studies, regimens }: Content): readonly FileProblem[] {
  const file = `${FOLDER}/outcomes.yaml`;
  const known = options.map((one) => one.id);
  const arms = studies.list.flatMap((study) => study.arms.map((arm) => `${study.id}/${arm.id}`));
  const ids = regimens.map((one) => one.id);
  const rows = values.outcomes.map((one) => one.option);
  return [
    ...place(file, "", [...strange(rows, known, "option"), ...twice(rows)]),
    ...values.outcomes.flatMap(({ option, arms: own, regimen }) =>
      place(file, option, [
        ...strange(
          own.map(({ study, arm }) => `${study}/${arm}`),
          arms,
          "arm of a study",
        ),
        ...strange(regimen === undefined ? [] : [regimen], ids, "regimen"),
      ]),
    ),
  ];
}

/** What every thing and every goal is called in each language. */
const FOR_THINGS = ["thing", "swing", "range", "level"];

function checkWords({ values, words }: Content): readonly FileProblem[] {
  const wanted = [
    ...values.things.flatMap((one) => FOR_THINGS.map((kind) => `${kind}-${one.id}`)),
    ...values.goals.map((one) => `goal-${one.id}`),
  ];
  return Object.entries(words).flatMap(([language, said]) =>
    place(
      `words/${language}/values.yaml`,
      "",
      strange(wanted, Object.keys(said.values), "entry of this file"),
    ),
  );
}
