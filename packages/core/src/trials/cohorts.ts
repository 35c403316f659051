/** The criteria of the whole trial and of each cohort, and whether the named cohorts are all there are. */
import type { Cohort, CriterionGroup, ReadyCriterion } from "./trial.ts";

/** @param scope null for the whole trial. */
export function groupOf(criteria: readonly ReadyCriterion[], scope: string | null): CriterionGroup {
  const counted = criteria.filter(
    ({ source, isToDiscuss }) => source.scope === scope && !isToDiscuss,
  );
  const isUnread = ({ counted: { criterion } }: ReadyCriterion) => "unread" in criterion;
  return {
    asking: counted.filter((criterion) => !isUnread(criterion)),
    holdsUnread: counted.some(isUnread),
  };
}

/** In text order. */
export function cohortsOf(criteria: readonly ReadyCriterion[]): readonly Cohort[] {
  const labels = new Set(criteria.flatMap(({ source }) => source.scope ?? []));
  return [...labels].map((label) => ({ label, ...groupOf(criteria, label) }));
}

const NUMBERED = /^(.*?)\b(\d+|[A-H]|I{1,3}|IV|V)[a-z]?\b/;
const ROMAN = ["I", "II", "III", "IV", "V"];

/** Two or more, and where they are numbered the count starts at the first and leaves none out. */
export function areAllNamed(labels: readonly string[]): boolean {
  if (labels.length < 2) return false;
  const places = labels.flatMap((label) => placeOf(label) ?? []);
  if (places.length === 0) return true;
  if (places.length < labels.length) return false;
  const distinct = new Set(places);
  return Array.from({ length: Math.max(...places) }, (_, i) => i + 1).every((n) => distinct.has(n));
}

function placeOf(label: string): number | undefined {
  const mark = NUMBERED.exec(label)?.[2];
  if (mark === undefined) return undefined;
  if (/^\d+$/.test(mark)) return Number(mark);
  const roman = ROMAN.indexOf(mark);
  return roman >= 0 ? roman + 1 : mark.charCodeAt(0) - "A".charCodeAt(0) + 1;
}
