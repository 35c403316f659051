/** Loads how trials are matched: knowledge/trials/diseases.yaml and matching.yaml. */
import { z } from "zod";
import type { KnowledgeReader } from "./read.ts";
import { criterion } from "./schemas.ts";

const phrases = z.array(z.string()).min(1);

/** What the review of a file says of it. */
const review = { reviewDue: z.iso.date(), checkedBy: z.string() };

export const diseases = z.strictObject({
  ...review,
  names: z
    .array(
      z.strictObject({
        id: z.string(),
        phrases,
        unless: phrases.optional(),
        only: z.literal(true).optional(),
        wide: z.literal(true).optional(),
        weak: z.literal(true).optional(),
        withCancer: z.literal(true).optional(),
        inText: z.literal(true).optional(),
        admits: criterion,
      }),
    )
    .min(1),
  modifiers: z.array(z.coerce.string()).min(1),
  general: z.array(z.strictObject({ nouns: phrases, admits: criterion })).min(1),
  cancerWords: phrases,
  generalInTitle: phrases,
  generalInText: phrases,
  open: phrases,
  elsewhere: phrases,
  otherStudyTypes: phrases,
});

export const matching = z.strictObject({
  ...review,
  toDiscuss: phrases,
  growing: z.record(z.string(), z.number().positive()),
  phaseFit: z
    .array(z.strictObject({ when: criterion.optional(), order: z.array(phrases).min(1) }))
    .min(1),
  openStatuses: phrases,
  recruitingFreshDays: z.int().positive(),
});

export function loadTrialRules(reader: KnowledgeReader) {
  const rules = reader.read("trials/matching.yaml", matching);
  return { diseases: reader.read("trials/diseases.yaml", diseases), ...rules };
}
