/** Brings what was stored by an older Nextline to the shape of today. Ids that are unknown now are kept. */
import { emptySaved, SAVED_FORMAT, type Saved } from "./saved.ts";

type Step = (old: Record<string, unknown>) => Record<string, unknown>;

/** Step n turns format n into n + 1. There is one format so far. */
export const STEPS: Readonly<Record<number, Step>> = {};

export class UnreadableSave extends Error {}

/**
 * @param stored what the store gave, of any age
 * @param vocabulary the version of today, for an empty start
 * @throws UnreadableSave where it is no answers at all, or comes from a newer Nextline
 */
export function migrate(stored: unknown, vocabulary: string, steps = STEPS): Saved {
  if (stored === undefined) return emptySaved(vocabulary);
  let data = asObject(stored);
  let format = formatOf(data);
  if (format > SAVED_FORMAT) throw new UnreadableSave("newer");
  for (; format < SAVED_FORMAT; format++) {
    const step = steps[format];
    if (step === undefined) throw new UnreadableSave("unreadable");
    data = { ...step(data), format: format + 1 };
  }
  const whole = { unsure: {}, vocabulary, ...data };
  checkShape(asObject(data.profile), whole.unsure);
  checkLists(asObject(data.unfinished ?? {}));
  checkKept(data);
  checkVisit(asObject(data.visit ?? {}));
  return whole as unknown as Saved;
}

/** As much as the pages rely on, so that no file or store can bring up one that cannot be drawn. */
function checkShape(profile: Record<string, unknown>, unsure: unknown): void {
  asObject(profile.facts);
  asObject(unsure);
  checkLists(profile);
}

/** The worker reads answers about what matters one by one; here only their frame counts. */
function checkKept({
  matters = {},
  beside,
  decision = {},
  care = {},
  lastVisit,
}: Record<string, unknown>): void {
  const { person = {}, helper = {} } = asObject(matters);
  for (const one of [person, helper]) {
    asObject(asObject(one).answers ?? {});
    listOf(asObject(asObject(one).again ?? { screens: [] }).screens ?? null);
  }
  listOf(beside);
  if (typeof (lastVisit ?? "") !== "string") throw new UnreadableSave("unreadable");
  asObject(asObject(decision).sure ?? {});
  checkCare(asObject(care));
}

/** The worker reads these piece by piece as well; here only what a page walks through counts. */
function checkCare({
  entries,
  courses,
  weights,
  intakes,
  sitting = {},
}: Record<string, unknown>): void {
  asObject(sitting);
  for (const { symptoms = null, signs, measures } of listOf(entries).map(asObject)) {
    for (const one of listOf(symptoms)) asObject(one);
    for (const answers of [signs, measures]) asObject(answers);
  }
  for (const { cycles = null, dropped = null, bloodTests = null } of listOf(courses).map(asObject))
    for (const list of [cycles, dropped, bloodTests]) listOf(list);
  for (const one of [...listOf(weights), ...listOf(intakes)]) asObject(one);
}

/** What is written down is text; what is none would not come back from a form. */
function checkVisit({ plan, ...texts }: Record<string, unknown>): void {
  for (const one of listOf(plan)) asObject(one);
  if (Object.values(texts).some((text) => typeof text !== "string"))
    throw new UnreadableSave("unreadable");
}

function checkLists({ treatments, procedures }: Record<string, unknown>): void {
  for (const treatment of listOf(treatments)) listOf(asObject(treatment).drugs ?? null);
  for (const procedure of listOf(procedures)) asObject(procedure);
}

/** Absent is unknown, and no list to look into. */
function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new UnreadableSave("unreadable");
  return value;
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new UnreadableSave("unreadable");
  return value as Record<string, unknown>;
}

function formatOf({ format }: Record<string, unknown>): number {
  if (typeof format !== "number" || !Number.isInteger(format) || format < 0)
    throw new UnreadableSave("unreadable");
  return format;
}
