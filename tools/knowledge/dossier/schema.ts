/** The shape of knowledge/policies.yaml and of knowledge/dossier/*.yaml. */
import { z } from "zod";

const words = z.string().trim().min(1, "is empty: write the sentence");
const day = z.iso.date("a date is written YYYY-MM-DD");

/** What the decision-aid standard wants said once for the whole knowledge. */
export const POLICIES = [
  "condition",
  "decision",
  "published",
  "updates",
  "funding",
  "evidence",
  "certainty",
  "authors",
  "reading",
] as const;

const wording = z.strictObject({ plain: words, clinical: words });

export const policies = z.strictObject({
  published: day,
  read: day,
  everyMonths: z.int().positive(),
  reviewDue: day,
  checkedBy: words,
  reviews: z.array(z.strictObject({ of: z.array(words).min(1), reviewDue: day })),
  words: z.record(
    z.string(),
    z.strictObject(
      Object.fromEntries(POLICIES.map((id) => [id, wording])) as Record<
        (typeof POLICIES)[number],
        typeof wording
      >,
    ),
  ),
});
export type Policies = z.infer<typeof policies>;

const where = z.union(
  [z.strictObject({ command: words, shows: words }), z.strictObject({ file: words, shows: words })],
  { error: "no place: write command or file, and what it shows" },
);

const count = z.strictObject({ count: words, ids: z.array(words).min(1).optional() });

/** Met where its counts are full; without counts it waits for people or for a part that is named. */
export const dossierItem = z
  .strictObject({
    id: z.string().regex(/^[QCTK]\d+$/, "an id is Q, C, T or K and a number"),
    asks: words,
    counts: z.array(count).min(1).optional(),
    people: z.literal(true).optional(),
    later: z.strictObject({ part: z.int().positive(), builds: words }).optional(),
    where: z.array(where),
    note: words.optional(),
  })
  .refine(
    ({ counts, people, later }) => (counts ?? people ?? later) !== undefined,
    "nothing shows it: write counts, people: true, or the later part that builds it",
  );
export type DossierItem = z.infer<typeof dossierItem>;
