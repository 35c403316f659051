/** Cancer treatments with their drugs, intent, dates and outcome, from the words around each group of drugs. */
import { type DrugGroup, drugGroups } from "./drug-groups.ts";
import { addDates } from "./treatment-dates.ts";
import { type Draft, type Span, settledOutcome } from "./treatment-draft.ts";
import { isGivenNow, isStoppedForIt, outcomeAhead, outcomeIn } from "./treatment-outcome.ts";
import { isAside, reasonAgainst } from "./treatment-reason.ts";
import type { Reason, Sentence, Treatment } from "./types.ts";
import { find, pieceAt, roleAt, saidBehind, saidIn, textAt } from "./walk.ts";

export interface FoundTreatment {
  readonly treatment: Treatment;
  readonly start: number;
  readonly end: number;
  readonly reason: Reason | undefined;
}

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
    if (groups.length === 0)
      goOn(
        sentence,
        open.findLast(({ reason }) => reason !== "negated"),
      );
    groups.forEach((group, place) => {
      open.push(openFor({ sentence, groups, place, group, before: open.at(-1) }));
    });
  }
  return merged(open).map(({ draft, ...rest }) => ({
    treatment: draft,
    start: rest.start,
    end: rest.end,
    reason: rest.reason,
  }));
}

interface Around {
  readonly sentence: Sentence;
  readonly groups: readonly DrugGroup[];
  readonly place: number;
  readonly group: DrugGroup;
  readonly before: Open | undefined;
}

function openFor(around: Around): Open {
  const { sentence, group, before } = around;
  const { ahead, behind } = sidesOf(around);
  const draft: Draft = { drugs: group.drugs };
  const intent = intentIn(sentence, ahead) ?? intentIn(sentence, behind);
  if (intent !== undefined) draft.intent = intent;
  const isRemark = isAside(sentence, group.from);
  if (!isRemark) addDates(draft, sentence, [behind, ahead]);
  const told = outcomeAhead(sentence, ahead);
  const now = !isRemark && isGivenNow(sentence, group.from) ? "ongoing" : undefined;
  const forIt = isStoppedForIt(sentence, ahead, behind) ? "toxicity" : undefined;
  const outcome = outcomeIn(sentence, behind) ?? forIt ?? told?.own ?? now;
  // `since July, ongoing, last dose 24 September`.
  if (outcome === "ongoing" && LAST_DOSE.test(saidBehind(sentence, group.to))) delete draft.end;
  if (outcome !== undefined && !(outcome === "ongoing" && draft.end !== undefined))
    draft.outcome = outcome;
  const reason = reasonAgainst(sentence, { ahead, behind, draft });
  if (reason === undefined && told?.before !== undefined && before !== undefined)
    before.draft.outcome = settledOutcome(before.draft.outcome, told.before);
  const start = pieceAt(sentence, group.from)?.start ?? 0;
  return { draft, sentence, reason, start, end: pieceAt(sentence, group.to)?.end ?? start };
}

/** The words before and behind the group that are its own. */
function sidesOf({ sentence, groups, place, group }: Around) {
  const previous = groups[place - 1];
  const next = groups[place + 1];
  const head = previous === undefined ? 0 : turn(sentence, previous, group);
  const tail = next === undefined ? sentence.pieces.length : turn(sentence, group, next);
  return { ahead: [head, group.from] as const, behind: [group.to + 1, tail] as const };
}

const TURNS = [",", ";", "therapy-stop", "→", "|", "but"];

/** Where the words of one group end and those of the next begin. */
function turn(sentence: Sentence, { to }: DrugGroup, { from }: DrugGroup): number {
  for (let i = from - 1; i > to; i--) {
    const isJoint = /^(?:and|after|with)$/i.test(textAt(sentence, i));
    if (TURNS.includes(roleAt(sentence, i)) || (isJoint && roleAt(sentence, i + 1) !== "date"))
      return i + (roleAt(sentence, i) === "therapy-stop" ? 0 : 1);
  }
  return from;
}

function intentIn(sentence: Sentence, [from, to]: Span): string | undefined {
  const intents: string[] = [];
  for (let i = from; i < to; i++)
    if (roleAt(sentence, i) === "intent") intents.push(String(pieceAt(sentence, i)?.entry?.is));
  return intents.includes("perioperative") ? "perioperative" : intents.at(-1);
}

const OTHER_TOPICS = ["her2", "measure", "procedure", "planned", "marker", "says"];

/** A sentence without drugs that goes on about the treatment before: `Stopped in May 2025 for neuropathy.` */
function goOn(sentence: Sentence, last: Open | undefined): void {
  if (last === undefined || last.reason !== undefined || last.sentence.block !== sentence.block)
    return;
  const whole = [0, sentence.pieces.length] as const;
  if (find(sentence, whole, OTHER_TOPICS) >= 0) return;
  const outcome = outcomeIn(sentence, whole);
  const isStop = find(sentence, whole, ["stop"]) >= 0;
  const isBegin = find(sentence, [0, 3], ["begin"]) >= 0;
  if (outcome === undefined && !isStop && !isBegin) return;
  const given: Draft = { drugs: [] };
  addDates(given, sentence, [whole]);
  if (outcome !== undefined) last.draft.outcome = settledOutcome(last.draft.outcome, outcome);
  const end = given.end ?? (isStop ? given.start : undefined);
  // `Last dose in May. To be continued.`
  if (outcome === "ongoing" && CONTINUED.test(saidIn(sentence))) delete last.draft.end;
  else if (end !== undefined) last.draft.end ??= end;
  if (isBegin && given.start !== undefined) last.draft.start ??= given.start;
  last.end = Math.max(last.end, sentence.end);
}

const LAST_DOSE = /\blast (?:dose|cycle|given)\b/i;
const CONTINUED = /\bcontinu/i;

/** No report tells of more treatments; the bound keeps long texts quick. */
const RECENT = 100;

/** Mentions of one treatment become one; a bare mention of some of its drugs tells nothing more. */
function merged(all: readonly Open[]): readonly Open[] {
  const kept: Open[] = [];
  const given: Open[] = [];
  for (const one of all) {
    const recent = one.reason === undefined ? given.slice(-RECENT) : [];
    const same = recent.find((other) => isSame(other.draft, one.draft));
    if (same !== undefined) fill(same.draft, one.draft);
    else kept.push(one);
    if (one.reason === undefined && same === undefined) given.push(one);
  }
  return kept;
}

function fill(draft: Draft, more: Draft): void {
  const drugs = more.drugs.length > draft.drugs.length ? more.drugs : draft.drugs;
  const outcome =
    more.outcome === undefined ? draft.outcome : settledOutcome(draft.outcome, more.outcome);
  Object.assign(draft, { ...more, ...draft, drugs, ...(outcome === undefined ? {} : { outcome }) });
  if (draft.end !== undefined && draft.outcome === "ongoing") delete draft.outcome;
}

const fits = (x: string | undefined, y: string | undefined): boolean =>
  x === undefined || y === undefined || x === y || x.startsWith(`${y}-`) || y.startsWith(`${x}-`);

function isSame(a: Draft, b: Draft): boolean {
  const areAlike = fits(a.start, b.start) && fits(a.intent, b.intent) && fits(a.end, b.end);
  const holds = (x: Draft, y: Draft) => y.drugs.every((drug) => x.drugs.includes(drug));
  if (holds(a, b) && holds(b, a)) return areAlike;
  const [small, large] = a.drugs.length < b.drugs.length ? [a, b] : [b, a];
  const isBare = small.start === undefined && small.intent === undefined && small.end === undefined;
  return isBare && areAlike && fits(a.outcome, b.outcome) && holds(large, small);
}
