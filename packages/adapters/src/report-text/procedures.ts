/** Operations and procedures with their dates, radiotherapy with its field. */
import { aboutOthers } from "./context.ts";
import type { Found, Procedure, Reason, Sentence } from "./types.ts";
import { find, pieceAt, roleAt } from "./walk.ts";

export interface FoundProcedure {
  readonly procedure: Procedure;
  readonly start: number;
  readonly end: number;
  readonly reason: Reason | undefined;
  /** What it says of the stomach. */
  readonly fact: Found | undefined;
  readonly sentence: Sentence;
}

export function proceduresIn(
  sentences: readonly Sentence[],
  fields: readonly string[],
): readonly FoundProcedure[] {
  const found: FoundProcedure[] = [];
  for (const sentence of sentences)
    sentence.pieces.forEach(({ role }, at) => {
      if (role === "procedure") found.push(procedureAt(sentence, at, fields));
    });
  return found.filter(
    (one, place) => !found.some((other, at) => at !== place && isSaidBy(one, other, at < place)),
  );
}

/** A mention that says less than another one of the same kind. */
function isSaidBy(
  { procedure: a, reason }: FoundProcedure,
  other: FoundProcedure,
  isFirst: boolean,
): boolean {
  const b = other.procedure;
  if (reason !== undefined || other.reason !== undefined || a.kind !== b.kind) return false;
  const isLess = (x?: string, y?: string) => x === undefined || x === y;
  if (!isLess(a.date, b.date) || !isLess(a.field, b.field)) return false;
  return isFirst || a.date !== b.date || a.field !== b.field;
}

function procedureAt(sentence: Sentence, at: number, fields: readonly string[]): FoundProcedure {
  const piece = pieceAt(sentence, at);
  const kind = piece?.entry?.fact ?? "";
  const date = dateBy(sentence, at);
  const field = kind === "radiotherapy" ? fieldBy(sentence, at, fields) : undefined;
  const reason = reasonFor(sentence, at);
  const kept = piece?.entry?.is;
  const value =
    reason === "negated" && kind === "gastrectomy"
      ? "none"
      : reason === undefined
        ? kept
        : undefined;
  return {
    procedure: { kind, ...(date && { date }), ...(field && { field }) },
    start: piece?.start ?? 0,
    end: piece?.end ?? 0,
    reason,
    fact:
      kind === "gastrectomy" && value !== undefined
        ? { fact: "gastrectomy", value, from: at, to: at }
        : undefined,
    sentence,
  };
}

/** The first date behind it before another procedure or drug, else the last one ahead of it. */
function dateBy(sentence: Sentence, at: number): string | undefined {
  for (let i = at + 1; i < Math.min(sentence.pieces.length, at + 14); i++) {
    if (["procedure", "drug", ";", "therapy-stop"].includes(roleAt(sentence, i))) break;
    const date = pieceAt(sentence, i)?.date;
    if (date !== undefined) return date;
  }
  for (let i = at - 1; i >= Math.max(0, at - 10); i--) {
    if (["procedure", "drug", ";"].includes(roleAt(sentence, i))) return undefined;
    const date = pieceAt(sentence, i)?.date;
    if (date !== undefined) return date;
  }
  return undefined;
}

function fieldBy(sentence: Sentence, at: number, fields: readonly string[]): string | undefined {
  for (const i of [at - 1, at - 2, at - 3, at + 1, at + 2, at + 3, at + 4, at + 5, at + 6]) {
    const piece = pieceAt(sentence, i);
    if (piece?.role !== "field" && piece?.role !== "site") continue;
    const is = String(piece.entry?.is);
    if (fields.includes(is)) return is;
  }
  return undefined;
}

function reasonFor(sentence: Sentence, at: number): Reason | undefined {
  const others = aboutOthers(sentence, at);
  if (others !== undefined) return others;
  if (sentence.section === "reference") return "reference";
  const negation = find(sentence, [Math.max(0, at - 5), at], ["negation"]);
  if (negation >= 0 && find(sentence, [negation, at], ["but", ";", "."]) < 0) return "negated";
  if (sentence.section === "plan") return "planned";
  const plan = find(sentence, [Math.max(0, at - 10), at], ["planned", "doubt"]);
  if (plan >= 0 && find(sentence, [plan, at], ["but", ";", "."]) < 0) return "planned";
  const behind = find(sentence, [at + 1, at + 6], ["planned"]);
  return behind >= 0 && find(sentence, [at + 1, behind], [",", ";", "but"]) < 0
    ? "planned"
    : undefined;
}
