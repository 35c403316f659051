/** The shape of a page of knowledge/learn/: what an editor may write. */
import { z } from "zod";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const text = z.string().trim().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is YYYY-MM-DD");

const section = z.strictObject({ heading: text, paragraphs: z.array(text).min(1) });

/** Where it was read. `study` names a file of studies/, whose numbers it then repeats. */
const source = z.strictObject({
  title: text,
  says: text,
  study: id.optional(),
  doi: z.string().startsWith("10.").optional(),
  pmid: z.string().regex(/^\d+$/, "a PMID is digits, in quotes").optional(),
  pmc: z
    .string()
    .regex(/^PMC\d+$/)
    .optional(),
  nct: z
    .string()
    .regex(/^NCT\d{8}$/)
    .optional(),
  /** Where it stands, in words, if it has no such number. */
  where: text.optional(),
  read: date,
  status: z.enum(["verified", "recalled"]),
});

const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/, "a name is letters and digits, as in {name}");

/** One number of a study; {name} writes it, {nameNot} what is left of 100. */
const figure = z.strictObject({
  name,
  study: id,
  measure: id,
  grade: id.optional(),
  subgroup: id,
  analysis: text.optional(),
  arm: id,
  option: id.optional(),
});

const target = z.union([
  z.enum(["questions", "options", "data", "now"]),
  z.strictObject({ page: id }),
]);

export const learnPage = z.strictObject({
  id,
  /** Stands in the address, where no word about health does. */
  number: z.int().positive(),
  /** Pages of one kind are of equal length where the kind is `treatment`. */
  kind: z.enum(["ground", "treatment", "help"]),
  plain: z.strictObject({
    title: text,
    oneMinute: text,
    detail: z.array(section).min(2),
    action: text,
  }),
  target,
  sources: z.array(source).min(3, "at least 3 sources"),
  figures: z.array(figure),
  checkedBy: text,
  reviewDue: date,
});

export type LearnFile = z.infer<typeof learnPage>;
export type LearnFigure = LearnFile["figures"][number];
export type LearnSource = LearnFile["sources"][number];
