/** The shape of knowledge/symptoms/ and its checks. */
import { z } from "zod";
import type { SymptomRules } from "../../../packages/core/src/care/symptoms/rules.ts";
import type { RedFlags } from "../../../packages/core/src/care/types.ts";
import { expandClasses } from "../../../packages/core/src/knowledge/classes.ts";
import type { Criterion } from "../../../packages/core/src/logic/criterion.ts";
import { factsRead } from "../../../packages/core/src/logic/reads.ts";
import { place, strange, twice } from "../fault.ts";
import type { Content } from "../load.ts";
import type { FileProblem, KnowledgeReader } from "../read.ts";
import { criterion } from "../schemas.ts";
import { hasSource, id, NO_SOURCE, reviewed, sourced, text } from "./shared.ts";

const level = z.enum(["emergency", "same-day", "two-days", "next-visit"]);
const grade = z.int().min(1).max(4);

const act = z
  .strictObject({
    grade,
    level,
    window: criterion.optional(),
    outside: level.optional(),
    ...sourced,
  })
  .refine(hasSource, NO_SOURCE)
  .refine(
    ({ window, outside }) => (window === undefined) === (outside === undefined),
    "a window without `outside`, or the other way round: write both, or neither",
  );

export const symptom = z
  .strictObject({
    id,
    term: text,
    meddra: z.string().regex(/^\d{8}$/, "a MedDRA number is 8 digits, in quotes"),
    highest: grade,
    group: id,
    acts: z.array(act),
    answers: z.array(z.strictObject({ grade, question: id })),
    helps: z.literal(true).optional(),
    ...sourced,
  })
  .refine(hasSource, NO_SOURCE);

export const measured = z.strictObject({
  id,
  unit: text,
  min: z.number(),
  max: z.number(),
  answers: z
    .array(
      z
        .strictObject({
          question: id,
          min: z.number().optional(),
          max: z.number().optional(),
          strict: z.literal(true).optional(),
          ...sourced,
        })
        .refine(hasSource, NO_SOURCE)
        .refine(
          ({ min, max }) => min !== undefined || max !== undefined,
          "no limit: write min or max",
        ),
    )
    .min(1),
});

export const watchList = z
  .strictObject({
    id,
    when: criterion.optional(),
    whenSigns: z.array(id),
    signs: z.array(id).min(1),
    symptoms: z.array(id),
    clock: z
      .strictObject({
        unit: z.enum(["days", "hours"]),
        length: z.number().positive(),
        fact: text.optional(),
      })
      .optional(),
    also: criterion.optional(),
    ...sourced,
  })
  .refine(hasSource, NO_SOURCE)
  .refine(
    ({ when, whenSigns }) => when !== undefined || whenSigns.length > 0,
    "for nobody: write when or whenSigns",
  );

export const symptomRules = z.strictObject({
  ...reviewed,
  ctcae: text,
  alert: z
    .strictObject({ rise: grade, reach: grade, level, ...sourced })
    .refine(hasSource, NO_SOURCE),
  runs: z.array(
    z
      .strictObject({ symptom: id, grade, days: z.int().positive(), question: id, ...sourced })
      .refine(hasSource, NO_SOURCE),
  ),
  holdTablet: z
    .strictObject({
      when: criterion,
      flags: z.array(id),
      grades: z.array(z.strictObject({ symptom: id, grade })),
      ...sourced,
    })
    .refine(hasSource, NO_SOURCE),
});

const FOLDER = "symptoms";

export function loadSymptoms(reader: KnowledgeReader, { drugClasses }: Content): SymptomRules {
  const expand = (given: unknown) => expandClasses(given as Criterion, drugClasses);
  const watch = reader.readList(`${FOLDER}/watch.yaml`, watchList);
  const rules = {
    ...reader.read(`${FOLDER}/rules.yaml`, symptomRules),
    symptoms: reader.readList(`${FOLDER}/symptoms.yaml`, symptom),
    measures: reader.readList(`${FOLDER}/measures.yaml`, measured),
    watch: watch.map((one) => (one.when === undefined ? one : { ...one, when: expand(one.when) })),
  };
  // zod gives optional keys as `T | undefined`; the compiled type leaves them out. JSON does so as well.
  return rules as unknown as SymptomRules;
}

export function checkSymptoms(
  rules: SymptomRules,
  redFlags: RedFlags,
  content: Content,
): readonly FileProblem[] {
  const questions = redFlags.questions.map((one) => one.id);
  const symptoms = rules.symptoms.map((one) => one.id);
  const flags = redFlags.flags.map((one) => one.id);
  const groups = [...flags, ...redFlags.flags.flatMap((one) => one.group ?? [])];
  const at = (file: string) => `${FOLDER}/${file}.yaml`;
  return [
    ...place(at("symptoms"), "", twice(symptoms)),
    ...rules.symptoms.flatMap((one) =>
      place(at("symptoms"), one.id, [
        ...strange([one.group], groups, "group of danger signs"),
        ...strange(
          [
            ...one.answers.map(({ question }) => question),
            ...one.acts.flatMap(({ window }) => (window ? factsRead(window) : [])),
          ],
          questions,
          "question",
        ),
        ...tooHigh([...one.answers, ...one.acts], one.highest),
      ]),
    ),
    ...rules.measures.flatMap((one) =>
      place(
        at("measures"),
        one.id,
        strange(
          one.answers.map(({ question }) => question),
          questions,
          "question",
        ),
      ),
    ),
    ...rules.watch.flatMap((one) =>
      place(at("watch"), one.id, [
        ...strange([...one.signs, ...one.whenSigns], questions, "question"),
        ...strange(one.symptoms, symptoms, "symptom"),
        ...strange(
          [
            ...(one.when ? factsRead(one.when) : []),
            ...(one.also ? factsRead(one.also) : []),
            ...(one.clock?.fact === undefined ? [] : [one.clock.fact]),
          ],
          content.facts.map((fact) => fact.id),
          "fact",
        ),
      ]),
    ),
    ...place(at("rules"), "", [
      ...strange(
        [
          ...rules.runs.map((one) => one.symptom),
          ...rules.holdTablet.grades.map((one) => one.symptom),
        ],
        symptoms,
        "symptom",
      ),
      ...strange(
        [...rules.runs.map((one) => one.question), ...factsRead(rules.holdTablet.when)],
        questions,
        "question",
      ),
      ...strange(rules.holdTablet.flags, flags, "danger sign"),
    ]),
  ];
}

const tooHigh = (grades: readonly { readonly grade: number }[], highest: number) =>
  grades
    .filter((one) => one.grade > highest)
    .map((one) => ({
      problem: `grade ${one.grade} is never asked for`,
      cure: "lower it, or raise `highest`",
    }));

/** The words that the rules need, besides those that the texts name themselves. */
export const symptomWordIds = ({ symptoms, measures, watch }: SymptomRules): readonly string[] => [
  ...symptoms.flatMap((one) => [
    `symptom-${one.id}`,
    `question-${one.id}`,
    `ask-${one.id}`,
    ...(one.helps ? [`helps-${one.id}`] : []),
    ...Array.from({ length: one.highest + 1 }, (_, i) => `grade-${one.id}-${i}`),
    ...one.acts.map((each) => `sign-${one.id}-${each.grade}`),
  ]),
  ...measures.map((one) => `measure-${one.id}`),
  ...watch.flatMap((one) => [
    `watch-${one.id}`,
    `watch-if-${one.id}`,
    ...(one.also ? [`also-${one.id}`] : []),
  ]),
];
