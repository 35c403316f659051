/** Cancer treatments with their drugs, intent, dates and outcome, from the words around each group of drugs. */
import { aboutOthers } from "./context.ts";
import { type DrugGroup, drugGroups } from "./drug-groups.ts";
import type { Reason, Sentence, Treatment } from "./types.ts";
import { find, pieceAt, roleAt, textAt } from "./walk.ts";

export interface FoundTreatment {
  readonly treatment: Treatment;
  readonly start: number;
  readonly end: number;
  readonly reason: Reason | undefined;
}

type Draft = { -readonly [K in keyof Treatment]: Treatment[K] };
interface Open {
  readonly draft: Draft;
  readonly start: number;
  end: number;
  readonly reason: Reason | undefined;
  readonly sentence: Sentence;
}

export function treatmentsIn(sentences: readonly Sentence[]): readonly FoundTreatment[] {
  const open: Open[] = [];
  for (const sentence of sentences) {
    const groups = drugGroups(sentence);
    if (groups.length === 0) goOn(sentence, open.at(-1));
    groups.forEach((group, place) => {
      open.push(openFor({ sentence, groups, place, group, before: open.at(-1) }));
    });
  }
  return merged(open).map(({ draft, start, end, reason }) => ({
    treatment: draft,
    start,
    end,
    reason,
  }));
}

interface Around {
  readonly sentence: Sentence;
  readonly groups: readonly DrugGroup[];
  readonly place: number;
  readonly group: DrugGroup;
  readonly before: Open | undefined;
}

function openFor({ sentence, groups, place, group, before }: Around): Open {
  const head = place === 0 ? 0 : turn(sentence, groups[place - 1] as DrugGroup, group);
  const next = groups[place + 1];
  const tail = next === undefined ? sentence.pieces.length : turn(sentence, group, next);
  const draft: Draft = { drugs: group.drugs };
  const ahead = [head, group.from] as const;
  const behind = [group.to + 1, tail] as const;
  const intent = intentIn(sentence, ahead) ?? intentIn(sentence, behind);
  if (intent !== undefined) draft.intent = intent;
  addDates(draft, sentence, { ahead, behind });
  const outcome = outcomeIn(sentence, behind) ?? outcomeBefore(sentence, ahead, before);
  if (outcome !== undefined) draft.outcome = outcome;
  if (draft.end !== undefined && draft.outcome === "ongoing") delete draft.outcome;
  return {
    draft,
    sentence,
    start: pieceAt(sentence, group.from)?.start ?? 0,
    end: pieceAt(sentence, group.to)?.end ?? 0,
    reason: reasonFor(sentence, { ahead, behind, draft }),
  };
}

/** Where the words of one group end and those of the next begin. */
function turn(sentence: Sentence, { to }: DrugGroup, { from }: DrugGroup): number {
  for (let i = from - 1; i > to; i--) {
    const isTurn =
      [",", ";", "therapy-stop", "→", "|", "but"].includes(roleAt(sentence, i)) ||
      (/^(?:and|after|with)$/i.test(textAt(sentence, i)) && roleAt(sentence, i + 1) !== "date");
    if (isTurn) return i + (roleAt(sentence, i) === "therapy-stop" ? 0 : 1);
  }
  return from;
}

type Span = readonly [number, number];

function intentIn(sentence: Sentence, [from, to]: Span): string | undefined {
  const intents: string[] = [];
  for (let i = from; i < to; i++)
    if (roleAt(sentence, i) === "intent") intents.push(String(pieceAt(sentence, i)?.entry?.is));
  return intents.includes("perioperative") ? "perioperative" : intents.at(-1);
}

interface Sides {
  readonly ahead: Span;
  readonly behind: Span;
}

function addDates(draft: Draft, sentence: Sentence, { ahead, behind }: Sides): void {
  const dates = [...datesWithin(sentence, behind), ...datesWithin(sentence, ahead)];
  for (const at of dates) {
    const date = pieceAt(sentence, at)?.date;
    const next = [2, 3]
      .map((step) => at + step)
      .find((place) => roleAt(sentence, place) === "date");
    const isRange =
      next !== undefined &&
      (["to", "stop", "-"].includes(roleAt(sentence, at + 1)) ||
        /^(?:and|through|→)$/i.test(textAt(sentence, at + 1)));
    if (isRange && draft.start === undefined && date !== undefined) {
      draft.start = date;
      draft.end ??= pieceAt(sentence, next)?.date ?? date;
    } else if (date !== undefined && date !== draft.end && date !== draft.start)
      addSingle(draft, sentence, at, date);
  }
}

const datesWithin = (sentence: Sentence, [from, to]: Span): readonly number[] =>
  sentence.pieces.flatMap((piece, at) =>
    at >= from && at < to && piece.role === "date" ? [at] : [],
  );

function addSingle(draft: Draft, sentence: Sentence, at: number, date: string): void {
  for (let i = at - 1; i >= Math.max(0, at - 9); i--) {
    const role = roleAt(sentence, i);
    const is = pieceAt(sentence, i)?.entry?.is;
    if (role === "date") break;
    if (role === "begin") {
      draft.start ??= date;
      return;
    }
    if (
      role === "stop" ||
      (role === "outcome" && (is === "completed" || is === "toxicity" || is === "choice"))
    ) {
      draft.end ??= date;
      return;
    }
    if (role === "outcome" && is === "progression") {
      if (find(sentence, [Math.max(0, i - 5), i], ["stop"]) >= 0) draft.end ??= date;
      return;
    }
    if (
      /^(?:ct|pet|mri|scan|imaging|surgery|gastrectomy|reviewed|seen)$/i.test(textAt(sentence, i))
    )
      return;
  }
  if (draft.start === undefined && draft.end === undefined) draft.start = date;
}

const isDenied = (sentence: Sentence, at: number): boolean =>
  find(sentence, [Math.max(0, at - 3), at], ["negation"]) >= 0;

function outcomeIn(sentence: Sentence, [from, to]: Span): string | undefined {
  const seen: string[] = [];
  for (let i = from; i < to; i++)
    if (roleAt(sentence, i) === "outcome" && !isDenied(sentence, i))
      seen.push(String(pieceAt(sentence, i)?.entry?.is));
  const stopped = seen.find((one) => one === "toxicity" || one === "choice");
  return (
    stopped ??
    (seen[0] === "completed" && seen.includes("progression")
      ? "completed"
      : seen.find((one) => one === "progression")) ??
    seen[0]
  );
}

/** `progression on FOLFOX` tells of it; `on progression she started` tells of the one before. */
function outcomeBefore(
  sentence: Sentence,
  [from, to]: Span,
  before: Open | undefined,
): string | undefined {
  for (let i = to - 1; i >= from; i--) {
    if (roleAt(sentence, i) !== "outcome" || isDenied(sentence, i)) continue;
    const is = String(pieceAt(sentence, i)?.entry?.is);
    if (is !== "progression") return is;
    const between = sentence.text.slice(
      pieceAt(sentence, i)?.end,
      pieceAt(sentence, to)?.start ?? sentence.end,
    );
    if (
      /^\s*(?:\w+\s+)?(?:on|through|during|after|following|despite|under|while on)\b[^.,;]{0,40}$/i.test(
        between,
      )
    )
      return is;
    if (before !== undefined) before.draft.outcome = settledOutcome(before.draft.outcome, is);
    return undefined;
  }
  return undefined;
}

const settledOutcome = (known: string | undefined, said: string): string =>
  known === undefined || known === "ongoing" ? said : known;

const ALREADY = /\b(?:received|completed|had|underwent|treated|given|started|commenced|began)\b/i;

function reasonFor(
  sentence: Sentence,
  { ahead, behind, draft }: Sides & { draft: Draft },
): Reason | undefined {
  const others = aboutOthers(sentence, ahead[1]);
  if (others !== undefined) return others;
  if (sentence.section === "reference" || find(sentence, [0, ahead[1]], ["reference"]) >= 0)
    return "reference";
  const negation = find(sentence, [Math.max(ahead[0], ahead[1] - 6), ahead[1]], ["negation"]);
  if (negation >= 0) return "negated";
  const said = sentence.text.slice(
    pieceAt(sentence, ahead[0])?.start,
    pieceAt(sentence, ahead[1])?.start,
  );
  const isGiven = draft.outcome !== undefined || draft.end !== undefined;
  if (sentence.section === "plan" && !isGiven) return "planned";
  const plan = find(sentence, ahead, ["planned", "doubt"]);
  if (plan >= 0 && !isGiven && !ALREADY.test(said.slice(-60))) return "planned";
  if (
    sentence.pieces.some(({ role }, i) => role === "planned" && i < ahead[1]) &&
    !isGiven &&
    !ALREADY.test(said)
  )
    return "planned";
  const later = find(sentence, [behind[0], Math.min(behind[0] + 5, behind[1])], ["planned"]);
  return later >= 0 && !isGiven ? "planned" : undefined;
}

/** A sentence without drugs that goes on about the treatment before: `Stopped in May 2025 for neuropathy.` */
function goOn(sentence: Sentence, last: Open | undefined): void {
  if (
    last === undefined ||
    last.reason !== undefined ||
    last.sentence.paragraph !== sentence.paragraph
  )
    return;
  const whole = [0, sentence.pieces.length] as const;
  if (find(sentence, whole, ["her2", "measure", "procedure", "planned"]) >= 0) return;
  const outcome = outcomeIn(sentence, whole);
  const isStop = find(sentence, whole, ["stop"]) >= 0;
  if (outcome === undefined && !isStop) return;
  if (outcome === "progression" && !isStop) return;
  const given: Draft = { drugs: [] };
  addDates(given, sentence, { ahead: [0, 0], behind: whole });
  if (outcome !== undefined) last.draft.outcome = settledOutcome(last.draft.outcome, outcome);
  const end = given.end ?? (isStop ? given.start : undefined);
  if (end !== undefined) last.draft.end ??= end;
  last.end = Math.max(last.end, sentence.end);
}

/** Mentions of one treatment become one; a bare mention of some of its drugs tells nothing more. */
function merged(all: readonly Open[]): readonly Open[] {
  const kept: Open[] = [];
  for (const one of all) {
    if (one.reason !== undefined) {
      kept.push(one);
      continue;
    }
    const same = kept.find((other) => other.reason === undefined && isSame(other.draft, one.draft));
    if (same === undefined) kept.push(one);
    else
      Object.assign(same.draft, {
        ...one.draft,
        ...same.draft,
        drugs: longer(same.draft.drugs, one.draft.drugs),
      });
  }
  return kept;
}

const longer = (a: readonly string[], b: readonly string[]): readonly string[] =>
  b.length > a.length ? b : a;

function isSame(a: Draft, b: Draft): boolean {
  const isEqual =
    a.drugs.length === b.drugs.length && a.drugs.every((drug) => b.drugs.includes(drug));
  const fits = (x: string | undefined, y: string | undefined) =>
    x === undefined || y === undefined || x === y;
  const areAlike = fits(a.start, b.start) && fits(a.intent, b.intent) && fits(a.end, b.end);
  if (isEqual) return areAlike;
  const [small, large] = a.drugs.length < b.drugs.length ? [a, b] : [b, a];
  const isBare = small.start === undefined && small.intent === undefined && small.end === undefined;
  return (
    isBare &&
    areAlike &&
    fits(a.outcome, b.outcome) &&
    small.drugs.every((drug) => large.drugs.includes(drug))
  );
}
