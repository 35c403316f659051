/** What holds for the reading of any eligibility text: offsets are whole, and what is not understood is marked so. */
import { type Criterion, leavesOf, type TrialCriteria } from "@nextline/core";

/** What is wrong with a reading; undefined where nothing is. */
export function brokenLaw(read: TrialCriteria, text: string): string | undefined {
  return wrongOffsets(read, text) ?? wrongResidue(read);
}

function wrongOffsets({ criteria, headings }: TrialCriteria, text: string): string | undefined {
  for (const { start, end, text: said } of [...criteria, ...headings]) {
    if (text.slice(start, end) !== said) return `wrong offsets of "${said}"`;
  }
  for (const { start, end, residue } of criteria) {
    for (const rest of residue) {
      const isInside = rest.start >= start && rest.end <= end;
      if (!isInside || text.slice(rest.start, rest.end) !== rest.text)
        return `residue "${rest.text}" lies outside its criterion`;
    }
  }
  return undefined;
}

function wrongResidue({ criteria }: TrialCriteria): string | undefined {
  for (const { text, residue, confidence, expr } of criteria) {
    if ((confidence === "read") !== (residue.length === 0)) return `wrong confidence of "${text}"`;
    if (residue.length > 0 && !holdsUnread(expr)) return `residue without a trace in "${text}"`;
  }
  return undefined;
}

const holdsUnread = (expr: Criterion): boolean => leavesOf(expr).some((leaf) => "unread" in leaf);
