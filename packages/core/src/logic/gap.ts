/** Unknown has a cause; absence is absence. A gap names the stored fact that would have to be learnt. */

export type Gap =
  | { readonly kind: "missing"; readonly fact: string }
  | { readonly kind: "outdated"; readonly fact: string; readonly asOf: string }
  | { readonly kind: "conflicting"; readonly fact: string }
  | { readonly kind: "unreadable"; readonly fact: string }
  | { readonly kind: "unread"; readonly text: string };

export const missing = (fact: string): Gap => ({ kind: "missing", fact });

/** What a gap is about: a fact id, or the text that was not read. */
export const gapSubject = (gap: Gap): string => ("fact" in gap ? gap.fact : gap.text);

/** Gaps without repeats, in order of first mention. */
export function distinctGaps(gaps: readonly Gap[]): readonly Gap[] {
  if (gaps.length < 2) return gaps;
  const seen = new Map<string, Gap>();
  for (const gap of gaps) {
    const key = `${gap.kind} ${gapSubject(gap)}`;
    if (!seen.has(key)) seen.set(key, gap);
  }
  return [...seen.values()];
}

/** The stored facts that these gaps wait for, without repeats, in order of first mention. */
export function gapFacts(gaps: readonly Gap[]): readonly string[] {
  return [...new Set(gaps.flatMap((gap) => ("fact" in gap ? [gap.fact] : [])))];
}
