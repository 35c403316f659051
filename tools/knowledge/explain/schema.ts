/** The schemas of knowledge/explain/<option-id>.yaml and of the glossary. */
import { z } from "zod";
import { SLOTS } from "./shape.ts";

const text = z.string().trim().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is YYYY-MM-DD");
const questions = z.array(text).length(4, "exactly 4 questions");

const harms = z.strictObject({ common: text, serious: text, call: text });
const treatment = z.strictObject({
  what: text,
  can: text,
  cannot: text,
  who: text,
  month: text,
  harms,
});
const tested = z.strictObject({ what: text, hoped: text, found: text, instead: text });

const names = z.array(text).min(1);
const source = z
  .strictObject({
    studies: names.optional(),
    labels: names.optional(),
    guidelines: names.optional(),
    papers: names.optional(),
  })
  .refine((given) => Object.keys(given).length > 0, "no source: name one at least");

const provenance = {
  id: text,
  source,
  status: z.enum(["verified", "mixed", "recalled"]),
  reviewDue: date,
  checkedBy: text,
};

/** Of an option that people can have. */
export const treatmentExplanation = z.strictObject({
  ...provenance,
  plain: treatment.extend({ questions }),
  practical: z.strictObject(Object.fromEntries(SLOTS.map((slot) => [slot, text]))),
  clinical: treatment,
});

/** Of an option whose standing is not-recommended. */
export const testedExplanation = z.strictObject({
  ...provenance,
  plain: tested.extend({ questions }),
  clinical: tested,
});

export const glossaryTerm = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens"),
  term: text,
  also: names.optional(),
  plain: text,
  clinical: text.refine((line) => !line.includes("\n"), "one line"),
  kind: z.enum([
    "disease",
    "test",
    "marker",
    "fitness",
    "care",
    "treatment",
    "procedure",
    "effect",
    "study",
    "drug",
  ]),
});
