/** Reads the lists of treatments and procedures. A faulty date in an entry is unknown; the entry stands. */
import { readDate } from "../facts/dates.ts";
import { drugName } from "../facts/fact-value.ts";
import { isObject, type JsonObject, kindOf, shown } from "../facts/json.ts";
import { nearestName } from "../facts/nearest.ts";
import { type Problem, problem } from "../facts/problem.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { GivenDate, GivenList, Procedure, Treatment } from "./input.ts";

export interface ReadContext {
  readonly knowledge: Knowledge;
  readonly asOf: number | undefined;
  readonly problems: Problem[];
}

export function readTreatments(raw: unknown, context: ReadContext): GivenList<Treatment> {
  const read = readList(raw, "treatments", context, readTreatment);
  return typeof read === "string" ? read : inOrder(read);
}

export function readProcedures(raw: unknown, context: ReadContext): GivenList<Procedure> {
  return readList(raw, "procedures", context, readProcedure);
}

type ReadEntry<T> = (
  entry: JsonObject,
  at: string,
  context: ReadContext,
  place: number,
) => T | undefined;

/** One entry that cannot be read makes the whole list unreadable: a line of therapy may hide in it. */
function readList<T>(
  raw: unknown,
  name: string,
  context: ReadContext,
  readEntry: ReadEntry<T>,
): GivenList<T> {
  if (raw === undefined) return "absent";
  if (!Array.isArray(raw)) {
    context.problems.push(
      problem(name, "wrong-type", { fact: name, given: kindOf(raw), type: "list" }),
    );
    return "unreadable";
  }
  const entries = raw.map((entry: unknown, place) => {
    const at = `${name}[${place}]`;
    if (isObject(entry)) return readEntry(entry, at, context, place);
    context.problems.push(problem(at, "not-an-object", { given: kindOf(entry) }));
    return undefined;
  });
  return entries.every((entry) => entry !== undefined) ? (entries as readonly T[]) : "unreadable";
}

const TREATMENT_KEYS = ["intent", "drugs", "start", "end", "outcome", "note"];

function readTreatment(
  entry: JsonObject,
  at: string,
  context: ReadContext,
  place: number,
): Treatment | undefined {
  const { intent: intents, outcome: outcomes } = context.knowledge.compiled.treatment.treatment;
  reportKeys(entry, at, TREATMENT_KEYS, context);
  const intent = readWord(entry.intent, `${at}.intent`, intents, context);
  const given = entry.outcome;
  const outcome =
    given === undefined ? undefined : readWord(given, `${at}.outcome`, outcomes, context);
  const drugs = readDrugs(entry.drugs, `${at}.drugs`, context);
  if (intent === undefined || drugs === undefined || (given !== undefined && outcome === undefined))
    return undefined;
  const ongoing = outcome === "ongoing" || (given === undefined && entry.end === undefined);
  const dates = readDates(entry, at, ongoing, context);
  return { place, intent, drugs, ...dates, outcome: ongoing ? "ongoing" : outcome };
}

function readDates(
  entry: JsonObject,
  at: string,
  ongoing: boolean,
  context: ReadContext,
): { start: GivenDate; end: GivenDate } {
  const start = pastDate(entry.start, `${at}.start`, context);
  const end = pastDate(entry.end, `${at}.end`, context);
  if (ongoing && end !== undefined) {
    context.problems.push(problem(`${at}.end`, "ongoing-with-end", {}));
    return { start, end: undefined };
  }
  if (start !== undefined && end !== undefined && end.high < start.low) {
    context.problems.push(
      problem(`${at}.end`, "end-before-start", {
        start: String(entry.start),
        end: String(entry.end),
      }),
    );
    return { start, end: undefined };
  }
  return { start, end };
}

/** A date in the past: one that does not exist, or lies wholly after asOf, is reported and unknown. */
function pastDate(raw: unknown, at: string, { asOf, problems }: ReadContext): GivenDate {
  if (raw === undefined) return undefined;
  const date = typeof raw === "string" ? readDate(raw) : undefined;
  if (date === undefined) {
    problems.push(problem(at, "not-a-date", { given: shown(raw) }));
    return undefined;
  }
  if (asOf !== undefined && date.low > asOf) {
    problems.push(problem(at, "date-after-as-of", { given: String(raw) }));
    return undefined;
  }
  return date;
}

function readWord(
  raw: unknown,
  at: string,
  words: readonly string[],
  { problems }: ReadContext,
): string | undefined {
  if (typeof raw === "string" && words.includes(raw)) return raw;
  const near = typeof raw === "string" ? (nearestName(raw, words) ?? "") : "";
  const given = raw === undefined ? "" : shown(raw);
  problems.push(problem(at, "treatment-unreadable", { given, values: words.join(", "), near }));
  return undefined;
}

function readDrugs(
  raw: unknown,
  at: string,
  { problems }: ReadContext,
): readonly string[] | undefined {
  if (Array.isArray(raw) && raw.every((drug) => typeof drug === "string" && drug.trim() !== "")) {
    return [...new Set(raw.map(drugName))];
  }
  problems.push(problem(at, "wrong-type", { fact: "drugs", given: kindOf(raw), type: "list" }));
  return undefined;
}

const PROCEDURE_KEYS = ["kind", "site", "date", "field", "note"];

function readProcedure(entry: JsonObject, at: string, context: ReadContext): Procedure | undefined {
  const { kind: kinds, field: fields } = context.knowledge.compiled.treatment.procedure;
  reportKeys(entry, at, PROCEDURE_KEYS, context);
  const kind = readWord(entry.kind, `${at}.kind`, kinds, context);
  const date = pastDate(entry.date, `${at}.date`, context);
  const given = entry.field;
  const field = given === undefined ? undefined : readWord(given, `${at}.field`, fields, context);
  return kind === undefined ? undefined : { kind, date, field };
}

function reportKeys(
  entry: JsonObject,
  at: string,
  keys: readonly string[],
  { problems }: ReadContext,
): void {
  for (const key of Object.keys(entry)) {
    if (keys.includes(key)) continue;
    problems.push(
      problem(`${at}.${key}`, "unknown-key", { key, near: nearestName(key, keys) ?? "" }),
    );
  }
}

/** By start, then by place in the list; an entry without a start stays behind the one it follows. */
function inOrder(treatments: readonly Treatment[]): readonly Treatment[] {
  let last = -Infinity;
  const keyed = treatments.map((treatment) => {
    last = treatment.start?.low ?? treatment.end?.low ?? last;
    return { treatment, key: last };
  });
  return keyed
    .sort((a, b) => a.key - b.key || a.treatment.place - b.treatment.place)
    .map((entry) => entry.treatment);
}
