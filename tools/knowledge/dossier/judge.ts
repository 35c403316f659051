/** The verdict of each criterion: met where its counts are full; else not met, or why not yet. */
import { COUNTS, type Counted, type Counting } from "./counts.ts";
import { type Dossier, SECTIONS, type SectionName } from "./load.ts";
import type { DossierItem } from "./schema.ts";

export type Verdict = "met" | "not-met" | "later-part" | "needs-people";

export interface Judged extends Omit<DossierItem, "counts" | "people"> {
  readonly verdict: Verdict;
  readonly counted: readonly Counted[];
}

export interface JudgedSection {
  readonly name: SectionName;
  readonly met: number;
  readonly of: number;
  readonly items: readonly Judged[];
}

export const judge = (dossier: Dossier, counting: Counting): readonly JudgedSection[] =>
  SECTIONS.map((name) => {
    const items = dossier[name].map((item) => judgeItem(item, counting));
    return {
      name,
      met: items.filter(({ verdict }) => verdict === "met").length,
      of: items.length,
      items,
    };
  });

function judgeItem({ counts, people, ...item }: DossierItem, counting: Counting): Judged {
  const counted = (counts ?? []).map(({ count, ids }) => countOf(count, ids ?? [], counting));
  return { ...item, verdict: verdictOf(counted, people === true), counted };
}

/** A count that nobody knows is empty, and what is empty is not full. */
const countOf = (name: string, ids: readonly string[], counting: Counting): Counted =>
  COUNTS[name]?.(counting, ids) ?? { met: 0, of: 0, what: `no count "${name}"` };

function verdictOf(counted: readonly Counted[], waits: boolean): Verdict {
  if (counted.length === 0) return waits ? "needs-people" : "later-part";
  return counted.every(({ met, of }) => of > 0 && met === of) ? "met" : "not-met";
}
