/** The shape of the files of drugs, regimens, biomarkers, approvals and scores: what an editor may write. */
import { z } from "zod";
import { criterion } from "../schemas.ts";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const ids = z.array(id);
const said = z.string().min(1, "is empty: write the sentence");
const source = z
  .string("no source: name where it was seen")
  .min(1, "no source: name where it was seen");
const status = z.enum(["verified", "recalled"], 'no status: write "verified" or "recalled"');
const sourced = { source, status };
const reviewed = {
  checkedBy: z.string('nobody named: write "nobody-yet" until a clinician has checked it').min(1),
  reviewDue: z.iso.date("no day of review: write reviewDue as YYYY-MM-DD"),
};

/** A condition, or always; not both. */
const oneCondition = (one: { if?: unknown; always?: true | undefined }): boolean =>
  (one.if === undefined) !== (one.always === undefined);
const CONDITION = "neither if nor always, or both: write one of them";

const caution = z
  .strictObject({
    id,
    from: z.array(z.string()).min(1),
    if: criterion.optional(),
    always: z.literal(true).optional(),
    strength: z.enum(["avoid", "discuss", "dose", "monitor", "contraindicated"]),
    alsoFor: ids.optional(),
    say: said,
    ...sourced,
  })
  .refine(oneCondition, CONDITION);

const route = z.enum(["drip", "tablet", "injection"]);

export const drug = z.strictObject({
  id,
  brands: z.array(z.strictObject({ name: z.string(), status })),
  class: said,
  route,
  noOption: said.optional(),
  cautions: z.array(caution),
  ...sourced,
  ...reviewed,
});

export const regimen = z.strictObject({
  id,
  name: said,
  drugs: z.array(
    z.strictObject({
      drug: id,
      route,
      days: z.union([
        z.array(z.int().positive()).min(1),
        z.enum(["every-day", "once", "not-known"]),
      ]),
      hours: z.number().positive().optional(),
      dose: said,
    }),
  ),
  cycleDays: z.int().positive().nullable(),
  mostCycles: z.int().positive().optional(),
  lines: z
    .array(z.enum(["first", "second", "third", "third-or-later", "rechallenge", "any"]))
    .min(1),
  role: said,
  marker: said.optional(),
  options: ids,
  noOption: said.optional(),
  note: said.optional(),
  investigational: z.literal(true).optional(),
  ...sourced,
  ...reviewed,
});

export const biomarker = z.strictObject({
  id,
  facts: z.array(z.string()).min(1),
  sample: z.array(z.enum(["tissue", "blood"])).min(1),
  cutOffs: z.array(z.strictObject({ if: criterion, means: said, ...sourced })).min(1),
  options: ids,
  days: z.union([
    z.literal("not-known"),
    z.strictObject({ low: z.number().positive(), high: z.number().positive(), ...sourced }),
  ]),
  ...sourced,
  ...reviewed,
});

const since = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "write a date as YYYY, YYYY-MM or YYYY-MM-DD");

const regionApproval = z
  .strictObject({
    state: z.enum(["licensed", "not-licensed", "withdrawn", "reported"]),
    since: since.optional(),
    date: status.optional(),
    sure: z.enum(["verified", "recalled", "disputed"]),
    limit: said.optional(),
    source,
    note: said.optional(),
  })
  .refine(
    (one) => (one.since === undefined) === (one.date === undefined),
    'since without date: say how sure the date is, "verified" or "recalled"',
  );

export const approval = z.strictObject({
  id,
  drugs: ids.min(1),
  use: said,
  options: ids,
  regions: z.record(z.string(), regionApproval),
  note: said.optional(),
  ...reviewed,
});

const input = z
  .strictObject({
    id,
    points: z.number().positive(),
    if: criterion.optional(),
    always: z.literal(true).optional(),
  })
  .refine(oneCondition, CONDITION);

const figures = z.strictObject({
  medianMonths: z.number().positive().optional(),
  oneYearPercent: z.number().min(0).max(100).optional(),
  clotsIn6MonthsPercent: z.number().min(0).max(100).optional(),
  n: z.int().positive().optional(),
});

const frame = {
  id,
  from: z.string(),
  about: z.enum(["survival", "nutrition", "clots", "kidneys"]),
  population: said,
  for: criterion.optional(),
  figuresFor: criterion.optional(),
  external: z.array(
    z.strictObject({
      people: said,
      n: z.int().positive(),
      mediansMonths: z.record(z.string(), z.number().positive()).optional(),
      ...sourced,
    }),
  ),
  licence: said,
  ...sourced,
  ...reviewed,
};

export const pointScore = z.strictObject({
  ...frame,
  parts: z
    .array(z.strictObject({ id, combine: z.enum(["sum", "max"]), inputs: z.array(input).min(1) }))
    .min(1),
  groups: z
    .array(
      z.strictObject({
        id,
        min: z.number(),
        max: z.number().optional(),
        published: figures.optional(),
      }),
    )
    .min(1),
});

export const measureScore = z.strictObject({
  ...frame,
  measure: z.strictObject({
    fact: z.string(),
    needs: z.array(z.string()).min(1),
    times: z.tuple([z.number().positive(), z.number().positive()]),
    unit: z.string(),
  }),
});

/** Points, or a measure: the key that is there says which was meant, so that a fault is told of that shape. */
export const score = z.unknown().transform((raw, context) => {
  const isMeasure = typeof raw === "object" && raw !== null && "measure" in raw;
  const read = (isMeasure ? measureScore : pointScore).safeParse(raw);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues)
    context.addIssue({ code: "custom", path: [...path], message });
  return z.NEVER;
});

export const scenarios = z.strictObject({
  id,
  from: z.string(),
  multiples: z.array(z.strictObject({ id, times: z.number().positive() })).min(1),
  validation: z.array(z.strictObject({ people: said, found: said, ...sourced })),
  ...sourced,
  ...reviewed,
});

export const notComputed = z.strictObject({ id: z.string(), name: said, reason: said });

const registers = z.strictObject({ plain: said, clinical: said });

const page = z.strictObject({
  what: said,
  sample: said,
  changes: said,
  ask: said,
  time: said,
  wrong: said,
  ifPositive: said,
  ifNegative: said,
  neverMatters: said,
});

export const drugWords = z.strictObject({
  drugs: z.record(z.string(), said),
  cautions: z.record(z.string(), said),
});

export const biomarkerWords = z.record(z.string(), z.strictObject({ plain: page, clinical: page }));

export const scoreWords = z.strictObject({
  scores: z.record(
    z.string(),
    z.strictObject({
      name: registers,
      what: registers,
      caution: registers,
      inputs: z.record(z.string(), registers),
      groups: z.record(z.string(), registers),
    }),
  ),
  scenarios: z.record(z.string(), registers),
});
