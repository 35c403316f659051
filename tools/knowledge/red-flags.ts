/** Loads the danger signs with their words and checks that every question, sign and warning resolves. */

import { z } from "zod";
import { isAtLeast } from "../../packages/core/src/care/levels.ts";
import type { RedFlag, RedFlagQuestion, RedFlags } from "../../packages/core/src/care/types.ts";
import { expandClasses } from "../../packages/core/src/knowledge/classes.ts";
import type { Criterion } from "../../packages/core/src/logic/criterion.ts";
import { factsRead } from "../../packages/core/src/logic/reads.ts";
import type { Content } from "./load.ts";
import type { FileProblem, KnowledgeReader } from "./read.ts";
import { criterion, wordings } from "./schemas.ts";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const text = z.string().trim().min(1);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is YYYY-MM-DD");
const status = z.enum(["verified", "recalled"]);
const level = z.enum(["emergency", "same-day", "two-days", "next-visit"]);

const sourced = { status, source: text.optional() };
const hasSource = (item: { status: string; source?: string | undefined }): boolean =>
  item.status === "recalled" || item.source !== undefined;
const NO_SOURCE = "no source: name where it was seen, or mark it as recalled";

export const question = z.strictObject({
  id,
  about: z.literal(true).optional(),
  from: criterion.optional(),
});

export const flag = z
  .strictObject({
    id,
    when: criterion,
    window: criterion.optional(),
    outside: level.optional(),
    first: z.literal(true).optional(),
    group: id.optional(),
    drugs: z.array(z.string()).min(1).optional(),
    warning: id.optional(),
    ...sourced,
  })
  .refine(hasSource, NO_SOURCE)
  .refine(
    ({ window, outside }) => (window === undefined) === (outside === undefined),
    "a window without `outside`, or the other way round: write both, or neither",
  );

export const rules = z.strictObject({
  checkedBy: text,
  reviewDue: date,
  sameDayMakeEmergency: z.strictObject({ count: z.int().min(2), ...sourced }),
  carerWorry: z.strictObject({ question: id, levels: z.int().min(1), ...sourced }),
  sitting: z.strictObject({ hours: z.number().positive(), ...sourced }),
  anyYes: z.strictObject({ level, ...sourced }),
  antidoteClock: z.strictObject({ flag: id, hours: z.number().positive(), ...sourced }),
  notes: z.array(z.strictObject({ id, when: criterion, ...sourced })),
});

const phoneNumber = z.string().regex(/^\d{2,6}$/, "a number is digits, in quotes");

export const numbers = z.strictObject({
  checkedBy: text,
  reviewDue: date,
  manyCountries: z.strictObject({ number: phoneNumber, status }),
  countries: z.record(
    z.string().regex(/^[A-Z]{2}$/, "a country is 2 capitals, as in ISO 3166"),
    z.strictObject({ ambulance: z.array(phoneNumber).min(1), status }),
  ),
});

export const otherDisease = z.strictObject({ when: criterion, status });

const lines = z.record(z.string(), text);

export const words = z.strictObject({
  questions: lines,
  flags: z.record(id, z.strictObject({ title: text, now: text, why: text, clinical: text })),
  advice: z.record(id, z.strictObject({ title: text, text, clinical: text })),
  reasons: lines,
  notes: lines,
  clock: lines,
  warnings: z.record(id, z.strictObject({ now: text, clinical: text })),
  phrases: lines,
});

/** A file for each level; a sign has the level of its file. Emergencies first. */
const LEVELS = level.options;
const FOLDER = "red-flags";

export function loadRedFlags(reader: KnowledgeReader, { drugClasses }: Content): RedFlags {
  const expand = (given: Criterion) => expandClasses(given, drugClasses);
  const language = "en";
  const redFlags = {
    questions: reader
      .readList(`${FOLDER}/questions.yaml`, question)
      .map((one) => (one.from ? { ...one, from: expand(one.from as Criterion) } : one)),
    flags: LEVELS.flatMap((name) =>
      reader
        .readList(`${FOLDER}/${name}.yaml`, flag)
        .map((one) => ({ ...one, level: name, ...drugsOf(one.drugs, drugClasses) })),
    ),
    rules: reader.read(`${FOLDER}/rules.yaml`, rules),
    numbers: reader.read("emergency.yaml", numbers),
    otherDisease: reader.read(`${FOLDER}/other-disease.yaml`, otherDisease),
    words: {
      [language]: {
        redFlags: reader.read(`words/${language}/red-flags.yaml`, words),
        otherDisease: reader.read(`words/${language}/not-this-disease.yaml`, wordings),
      },
    },
  };
  // zod gives optional keys as `T | undefined`; the compiled type leaves them out. JSON does so as well.
  return redFlags as unknown as RedFlags;
}

function drugsOf(drugs: readonly string[] | undefined, classes: Content["drugClasses"]) {
  const written = drugs?.flatMap((drug) =>
    drug.startsWith("class:") ? (classes[drug.slice("class:".length)] ?? [drug]) : [drug],
  );
  return written === undefined ? {} : { drugs: written };
}

const problemAt = (file: string, at: string, problem: string, cure: string): FileProblem => ({
  file: `knowledge/${file}`,
  at,
  problem,
  cure,
});

export function checkRedFlags(redFlags: RedFlags, content: Content): readonly FileProblem[] {
  const asked = new Set(redFlags.questions.map(({ id }) => id));
  return [
    ...redFlags.flags.flatMap((one) => flagProblems(one, asked, content)),
    ...redFlags.questions.flatMap((one) => questionProblems(one, content)),
    ...ruleProblems(redFlags, asked),
    ...unusedQuestions(redFlags),
    ...wordProblems(redFlags, content),
  ];
}

function flagProblems(one: RedFlag, asked: ReadonlySet<string>, content: Content): FileProblem[] {
  const file = `${FOLDER}/${one.level}.yaml`;
  const drugs = new Set(content.drugs.map(({ id }) => id));
  const stray = [one.when, ...(one.window ? [one.window] : [])]
    .flatMap(factsRead)
    .filter((name) => !asked.has(name));
  return [
    ...stray.map((name) =>
      problemAt(file, one.id, `no question ${name}`, "add it to questions.yaml"),
    ),
    ...(one.drugs ?? [])
      .filter((drug) => !drugs.has(drug))
      .map((drug) => problemAt(file, one.id, `no drug ${drug}`, "name a file of drugs/")),
    ...(one.outside !== undefined && !isAtLeast(one.level, one.outside)
      ? [problemAt(file, one.id, "more urgent outside its window", "lower `outside`")]
      : []),
    ...(one.warning !== undefined && !content.warnings.some(({ code }) => code === one.warning)
      ? [problemAt(file, one.id, `no warning ${one.warning}`, "name a code of warnings/")]
      : []),
  ];
}

/** Stored facts alone: an option's status is not known on a locked screen. */
function questionProblems({ id, from }: RedFlagQuestion, content: Content): FileProblem[] {
  const stored = new Set(["treatments", "procedures", ...content.facts.map((fact) => fact.id)]);
  return (from === undefined ? [] : factsRead(from))
    .filter((fact) => !stored.has(fact))
    .map((fact) =>
      problemAt(`${FOLDER}/questions.yaml`, id, `no fact ${fact}`, "name a fact of facts/"),
    );
}

function ruleProblems({ rules: given, flags }: RedFlags, asked: ReadonlySet<string>) {
  const names = [given.carerWorry.question, ...given.notes.flatMap(({ when }) => factsRead(when))];
  const file = `${FOLDER}/rules.yaml`;
  return [
    ...names
      .filter((name) => !asked.has(name))
      .map((name) => problemAt(file, "", `no question ${name}`, "add it to questions.yaml")),
    ...(flags.some(({ id }) => id === given.antidoteClock.flag)
      ? []
      : [problemAt(file, "antidoteClock", `no sign ${given.antidoteClock.flag}`, "name a sign")]),
  ];
}

/** A question that nothing reads is a burden to the person who answers it. */
function unusedQuestions({ questions, flags, rules: given }: RedFlags): FileProblem[] {
  const read = new Set([
    given.carerWorry.question,
    ...given.notes.flatMap(({ when }) => factsRead(when)),
    ...flags.flatMap(({ when, window }) => [when, ...(window ? [window] : [])].flatMap(factsRead)),
  ]);
  return questions
    .filter(({ id }) => !read.has(id))
    .map(({ id }) =>
      problemAt(`${FOLDER}/questions.yaml`, id, "no sign reads it", "use it, or take it out"),
    );
}

const STOPS = "emergency";

function wordProblems(redFlags: RedFlags, { warnings }: Content): FileProblem[] {
  const stopping = warnings.filter((one) => one.level === STOPS).map(({ code }) => code);
  const wanted = {
    questions: redFlags.questions.map(({ id }) => id),
    flags: redFlags.flags.map(({ id }) => id),
    advice: [...LEVELS, "none-found", "still-open"],
    notes: redFlags.rules.notes.map(({ id }) => id),
    warnings: stopping,
  } as const;
  return Object.entries(redFlags.words).flatMap(([language, { redFlags: given }]) =>
    (Object.keys(wanted) as (keyof typeof wanted)[]).flatMap((part) =>
      unlike(wanted[part], Object.keys(given[part])).map(([name, what]) =>
        problemAt(`words/${language}/red-flags.yaml`, `${part}.${name}`, what, "make both agree"),
      ),
    ),
  );
}

/** What has no words, and words for what is not there. */
function unlike(wanted: readonly string[], given: readonly string[]): [string, string][] {
  const only = (these: readonly string[], those: readonly string[], what: string) =>
    these.filter((name) => !those.includes(name)).map((name): [string, string] => [name, what]);
  return [...only(wanted, given, "no words"), ...only(given, wanted, "words for nothing")];
}
