/** The shape of a study file, of the measures and of the rules of certainty: what an editor may write. */
import { z } from "zod";
import { CERTAINTY_LEVELS } from "../../../packages/core/src/knowledge/studies.ts";
import { criterion } from "../schemas.ts";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is written YYYY-MM-DD");
const words = z.string().min(1);
const status = z.enum(["verified", "recalled"]);
const recalled = z.array(
  z.enum(["n", "months", "interval", "rates", "percent", "ratio", "ratio-interval", "p"]),
);
const ends = z.tuple([z.number(), z.number().nullable()]);
const interval = z.union([ends, z.literal("not-published")], {
  error: 'an interval is [low, high], [low, null] or "not-published"',
});

const SOURCE = /^(doi:10\.\d{4,}\/\S+|pmid:\d+|PMC\d+|NCT\d{8}|(label|abstract|report): .+)$/;
const source = z
  .string({ error: "no source" })
  .regex(
    SOURCE,
    "a source is doi:…, pmid:…, PMC…, NCT…, or label:, abstract:, report: and its name",
  );

const rate = z.strictObject({
  atMonths: z.number().positive(),
  percent: z.number(),
  interval,
});

const armValue = z.strictObject({
  arm: id,
  n: z.int().positive().optional(),
  months: z.union([z.number().positive(), z.literal("not-reached")]).optional(),
  percent: z.number().optional(),
  span: ends.optional(),
  count: z.int().nonnegative().optional(),
  value: z.number().optional(),
  unit: words.optional(),
  interval: interval.optional(),
  rates: z.array(rate).min(1).optional(),
});

const provenance = {
  status,
  recalled: recalled.min(1).optional(),
  patients: z.boolean(),
  source,
  read: day,
  note: words.optional(),
};

const figure = z.strictObject({
  measure: id,
  subgroup: id,
  analysis: words.optional(),
  use: z.enum(["headline", "supporting"]),
  open: z.literal(true).optional(),
  finding: id.optional(),
  arms: z.array(armValue),
  ratio: z
    .strictObject({ of: id, versus: id, value: z.number().positive(), interval, level: z.number() })
    .optional(),
  p: z.union([z.number(), z.string()]).optional(),
  ...provenance,
});

const harm = z.strictObject({
  term: id,
  grade: id,
  subgroup: id,
  arms: z.array(armValue).min(1),
  ...provenance,
});

const axis = z.union([
  z.enum(["anyone", "not-stated"]),
  z.strictObject({ same: criterion, near: criterion.optional() }),
]);

const kind = z.enum([
  "randomised",
  "single-arm",
  "pooled",
  "meta-analysis",
  "observational",
  "retrospective",
]);
const disease = z.enum([
  "stomach",
  "oesophagogastric",
  "many-cancers",
  "other-cancers",
  "not-stated",
]);

export const study = z.strictObject({
  id,
  name: words,
  phase: z.enum(["1", "1/2", "2", "2/3", "3", "none"]),
  design: z.strictObject({
    kind,
    of: z.enum(["randomised", "single-arm", "observational"]).optional(),
    blinding: z.enum(["double-blind", "open-label"]).optional(),
    stoppedEarly: z.literal(true).optional(),
  }),
  year: z.int().min(1950).max(2100).optional(),
  identifiers: z.array(
    z.strictObject({ kind: z.enum(["pmid", "doi", "nct", "other"]), id: words, status }),
  ),
  population: z.strictObject({
    about: words,
    n: z.int().positive().optional(),
    disease,
    line: words,
    marker: id,
    region: id,
    fitness: id,
  }),
  closeness: z.strictObject({ line: axis, marker: axis, region: axis, fitness: axis }),
  subgroups: z.array(
    z.strictObject({ id, name: words, if: z.union([z.literal("anyone"), criterion]) }),
  ),
  arms: z.array(
    z.strictObject({
      id,
      name: words,
      n: z.int().positive().optional(),
      drugs: z.array(id),
      regimen: id.optional(),
      schedule: words.optional(),
      group: z.literal(true).optional(),
      recalled: z
        .array(z.enum(["n", "schedule"]))
        .min(1)
        .optional(),
    }),
  ),
  figures: z.array(figure),
  harms: z.array(harm),
  conclusion: words,
  recurrence: words.optional(),
  warnings: z.array(words),
  checkedBy: words,
  reviewDue: z
    .string({ error: "no review date" })
    .regex(/^\d{4}-\d{2}-\d{2}$/, "a date is written YYYY-MM-DD"),
});

export const measure = z.strictObject({
  id,
  gate: z.enum(["survival", "response", "harms", "relief"]),
  hoped: z.enum(["higher", "lower", "neither"]),
});

const when = z.strictObject({
  kind: z.array(kind).min(1).optional(),
  of: z.array(words).min(1).optional(),
  phase: z.array(words).min(1).optional(),
  use: z.enum(["headline", "supporting"]).optional(),
  open: z.boolean().optional(),
  stoppedEarly: z.boolean().optional(),
  disease: z.array(disease).min(1).optional(),
  axesDifferent: z.int().min(1).max(4).optional(),
});

export const certainty = z.strictObject({
  start: z.array(z.strictObject({ when, level: z.enum(CERTAINTY_LEVELS), reason: id })).min(1),
  steps: z.array(z.strictObject({ when, reason: id })),
});

const saidTwice = z.strictObject({ plain: words, clinical: words });
const byId = z.record(z.string(), saidTwice);

export const evidenceWords = z.strictObject({
  phrases: byId,
  measures: z.record(
    z.string(),
    z.strictObject({
      label: saidTwice,
      with: saidTwice.optional(),
      without: saidTwice.optional(),
      value: saidTwice.optional(),
    }),
  ),
  terms: byId,
  grades: byId,
  findings: byId,
  groups: byId,
  lines: byId,
  markers: byId,
  regions: byId,
  fitness: byId,
  diseases: byId,
  levels: byId,
  reasons: byId,
});
