/** The shape of every knowledge file, as zod schemas: what an editor may write, and nothing else. */
import { z } from "zod";

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const status = z.enum(["fits", "depends", "does-not-fit"]);

const factTest = z.strictObject({
  fact: z.string(),
  is: scalar.optional(),
  in: z.array(scalar).min(1).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  strict: z.literal(true).optional(),
  has: z.string().optional(),
  hasAny: z.array(z.string()).min(1).optional(),
});

export const criterion: z.ZodType = z.lazy(() =>
  z.union([
    factTest,
    z.strictObject({ all: z.array(criterion).min(1) }),
    z.strictObject({ any: z.array(criterion).min(1) }),
    z.strictObject({ not: criterion }),
    z.strictObject({ region: z.array(z.string()).min(1) }),
    z.strictObject({ procedure: z.string(), field: z.string().optional() }),
    z.strictObject({
      treatment: z.strictObject({ outcome: z.string().optional(), intent: z.string().optional() }),
    }),
    z.strictObject({
      since: z.enum(["systemic", "radiotherapy", "majorSurgery"]),
      minDays: z.int(),
    }),
    z.strictObject({ known: z.string() }),
    z.strictObject({ option: z.array(z.string()).min(1), status: z.array(status).min(1) }),
    z.strictObject({ unread: z.string() }),
  ]),
);

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");

const implied = z.strictObject({
  if: criterion,
  is: scalar.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  never: z.literal(true).optional(),
});

export const fact = z.strictObject({
  id: z.string(),
  type: z.enum(["integer", "number", "enum", "boolean", "set", "string"]),
  unit: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  values: z.array(scalar).min(1).optional(),
  meaning: z.string().optional(),
  freshDays: z.int().positive().optional(),
  otherUnits: z.record(z.string(), z.number().positive()).optional(),
  askUnlessNo: criterion.optional(),
  changeable: z.boolean().optional(),
  implied: z.array(implied).min(1).optional(),
  rule: z.string().optional(),
});

export const rule = z.strictObject({
  id,
  if: criterion.optional(),
  always: z.literal(true).optional(),
  say: z.string(),
  critical: z.literal(true).optional(),
});

const byRegion = z.record(z.string(), z.string());

export const option = z.strictObject({
  id,
  family: z.string(),
  name: z.string(),
  standing: z.enum(["standard", "alternative", "not-recommended"]),
  why: z.string().optional(),
  needs: z.array(z.string()),
  stops: z.array(z.string()),
  cautions: z.array(z.string()),
  alsoMissing: z.array(z.strictObject({ if: criterion, fact: z.string() })).optional(),
  licence: byRegion.optional(),
  funding: byRegion.optional(),
  evidence: z.array(z.string()).optional(),
  drugs: z.array(id).optional(),
  current: criterion.optional(),
  pageOrder: z.strictObject({ to: z.enum(["front", "back"]), when: criterion }).optional(),
  note: z.string().optional(),
});

export const warning = z.strictObject({
  code: id,
  level: z.enum(["emergency", "important", "note"]),
  when: criterion,
  say: z.string(),
  judgedOn: z.literal("facts-as-given").optional(),
});

export const contradiction = z.strictObject({
  id,
  when: criterion,
  facts: z.array(z.string()).min(1),
  against: z.enum(["treatments", "procedures"]).optional(),
});

export const definitions = z.strictObject({
  earlyRelapseMonths: z.number(),
  progressionMonths: z.number(),
  daysPerMonth: z.number(),
  her2: z.strictObject({ positiveIhc: z.int(), equivocalIhc: z.int() }),
  cldn182PositivePercent: z.number(),
  tmbHighPerMb: z.number(),
  cockcroftGault: z.strictObject({
    ageBase: z.number(),
    divisor: z.number(),
    femaleFactor: z.number(),
  }),
});

export const treatment = z.strictObject({
  treatment: z.strictObject({ intent: z.array(z.string()), outcome: z.array(z.string()) }),
  procedure: z.strictObject({ kind: z.array(z.string()), field: z.array(z.string()) }),
});

export const drugClasses = z.record(z.string(), z.array(z.string()).min(1));

export const drugKinds = z.strictObject({
  chemotherapy: z.array(id).min(1),
  immunotherapy: z.array(id).min(1),
  antibody: z.array(id).min(1),
  targeted: z.array(id).min(1),
  supportive: z.array(id).min(1),
});

export const regions = z.strictObject({
  regions: z.array(z.string()),
  countries: z.record(z.string(), z.array(z.string().regex(/^[A-Z]{2}$/))),
});

export const prevalence = z.strictObject({
  fact: z.string(),
  values: z.array(z.strictObject({ value: scalar, share: z.number().min(0).max(1) })).min(2),
  about: z.string(),
  source: z.string(),
  status: z.enum(["verified", "recalled"]),
});

const wording = z.strictObject({ plain: z.string(), clinical: z.string() });

export const factWords = z.strictObject({
  label: z.string(),
  clinical: z.string(),
  question: z.string().optional(),
  help: z.string().optional(),
  where: z.string().optional(),
  unit: z.union([wording, z.literal("")]).optional(),
  values: z.record(z.string(), wording).optional(),
});

export const sentences = z.record(z.string(), z.string());
export const wordings = z.record(z.string(), wording);
export const problemWords = z.record(
  z.string(),
  z.strictObject({ problem: z.string(), cure: z.string() }),
);
export const factWordsFile = z.record(z.string(), factWords);
export const profileWords = z.strictObject({
  region: factWords,
  treatments: factWords,
  procedures: factWords,
  intent: wordings,
  outcome: wordings,
  procedureKind: wordings,
  radiotherapyField: wordings,
});

export const visitQuestion = z.strictObject({
  id,
  when: criterion.optional(),
  always: z.literal(true).optional(),
  gap: z.string().optional(),
  plain: z.string(),
  clinical: z.string(),
});

const factIds = z.array(z.string()).min(1);

export const summaryPlan = z.strictObject({
  situation: factIds,
  onlyIfPresent: factIds,
  goals: factIds,
  tests: factIds,
  questions: z.int().min(1).max(5),
});
