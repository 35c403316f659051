/** Loads the vocabulary of eligibility text from knowledge/eligibility. */
import { z } from "zod";
import type { EligibilityLexicon } from "../../packages/core/src/knowledge/eligibility.ts";
import type { KnowledgeReader } from "./read.ts";
import { criterion } from "./schemas.ts";

const phrases = z.array(z.coerce.string().min(1)).min(1);
const kinds = z.array(z.string().min(1)).min(1);

const concept = z.strictObject({
  phrases,
  kinds,
  means: criterion.optional(),
  tense: z.enum(["measure", "state", "trait", "event"]).optional(),
  withinDays: z.int().positive().optional(),
  months: z.string().optional(),
  years: z.string().optional(),
  since: z.enum(["systemic", "radiotherapy", "majorSurgery"]).optional(),
  days: z.string().optional(),
  therapy: z.literal(true).optional(),
  grade: z.string().optional(),
  covered: z.literal(true).optional(),
  behind: z.string().optional(),
  wanted: z.literal(true).optional(),
  past: criterion.optional(),
  implies: z.literal(true).optional(),
  needs: z.literal(true).optional(),
});

const lab = z.strictObject({
  phrases,
  kinds,
  asks: z.enum(["least", "most"]),
  timesUln: z.string().optional(),
  plain: z.string().optional(),
  units: z.record(z.string(), z.number().positive()).optional(),
  band: z.tuple([z.number(), z.number()]).optional(),
});

const tumour = z.strictObject({
  phrases,
  sites: z.array(z.string()).min(1).optional(),
  barredSites: z.array(z.string()).min(1).optional(),
  histology: z.string().optional(),
  any: z.literal(true).optional(),
  whole: z.literal(true).optional(),
  narrower: z.literal(true).optional(),
});

const drug = z.strictObject({
  phrases,
  drugs: z.array(z.string()).min(1),
  open: z.literal(true).optional(),
});

const discuss = z.strictObject({ phrases, kinds, takes: z.enum(["sentence", "part"]) });

const FOLDER = "eligibility";
const lists = z.record(z.string(), phrases);

export function loadEligibility(reader: KnowledgeReader): EligibilityLexicon {
  const list = <T extends z.ZodType>(name: string, of: T) =>
    reader.readList(`${FOLDER}/${name}.yaml`, of);
  const concepts = reader
    .list(FOLDER, (name) => name.startsWith("concepts-"))
    .flatMap((file) => reader.readList(file, concept));
  const lexicon = {
    groups: reader.read(`${FOLDER}/groups.yaml`, lists) ?? {},
    fillers: list("fillers", z.coerce.string()),
    operators: reader.read(`${FOLDER}/operators.yaml`, lists) ?? {},
    concepts,
    discuss: [...list("discuss", discuss), ...list("outside", discuss)],
    qualifiers: list("qualifiers", discuss),
    conditionEndings: list("suffixes", z.string()),
    labs: list("labs", lab),
    units: list("units", z.strictObject({ phrases, unit: z.string() })),
    tumours: list("tumours", tumour),
    drugs: list("drugs", drug),
  };
  // zod gives optional keys as `T | undefined`; the type leaves them out.
  return lexicon as unknown as EligibilityLexicon;
}
