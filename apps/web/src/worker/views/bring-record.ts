/** What a FHIR record says, each fact with the entry that says so. */
import { type Codes, prepareCodes } from "@nextline/adapters/fhir/codes";
import { readRecord } from "@nextline/adapters/fhir/read";
import { type Outcome, RecordReader } from "@nextline/adapters/fhir/reader";
import type { Conflict, RawProfile, Reading } from "@nextline/adapters/fhir/reading";
import { labelOf, phrase, sayProblem, sayValue, type Voice } from "@nextline/core";
import type { StoredTreatment } from "../../state/stored-profile.ts";
import { compiledCodes, knowledgeForOptions } from "../knowledge.ts";
import type { BringView, Brought, BroughtLine, Situation } from "../protocol.ts";
import { type Road, roadOf } from "../road.ts";
import { partOf, said } from "./bring-lines.ts";
import { sayIsoDate } from "./lists.ts";

type Json = Readonly<Record<string, unknown>>;

export async function recordView(
  records: readonly Json[],
  situation: Situation,
): Promise<BringView> {
  const { now, codes } = await readiness(situation);
  return outcomeView(outcomeOf(records, codes), now);
}

/** What every record is read with. */
export async function readiness(
  situation: Situation,
): Promise<{ readonly now: Road; readonly codes: Codes }> {
  const now = await roadOf(situation, await knowledgeForOptions());
  return { now, codes: prepareCodes(await compiledCodes(), now.knowledge.facts) };
}

export const outcomeView = (outcome: Outcome, now: Road): BringView =>
  "fault" in outcome ? nothing(problem(now.voice, outcome.fault)) : viewOf(outcome.reading, now);

/** @param why said in place of what could not be read */
export const nothing = (why: string): BringView => ({
  kind: "record",
  lines: [],
  conflicts: [],
  left: [],
  problems: [why],
});

/** A bundle has days of its own; lines of a bulk export follow each other. */
function outcomeOf(records: readonly Json[], codes: Codes): Outcome {
  const [first] = records;
  if (records.length === 1 && first !== undefined) return readRecord(first, codes);
  const reader = new RecordReader(codes);
  for (const record of records) reader.addRecord(record);
  return reader.end();
}

function viewOf(reading: Reading, now: Road): BringView {
  const { profile, otherCancer, unreadLeftOut } = reading;
  const { voice } = now;
  const more = phrase(voice, "unread-more", { count: String(unreadLeftOut) });
  return {
    kind: "record",
    lines: broughtBy(profile).flatMap(([brought, source]) =>
      lineOf(brought, { source, isInferred: isWorkedOut(brought, reading), now }),
    ),
    conflicts: reading.conflicts.map((conflict) => conflictText(conflict, voice)),
    left: [
      ...reading.unread.map((one) =>
        phrase(voice, "unread-line", { ...one, why: phrase(voice, `unread-${one.why}`) }),
      ),
      ...(unreadLeftOut === 0 ? [] : [more]),
    ],
    problems:
      otherCancer === undefined ? [] : [problem(voice, "another-cancer", { name: otherCancer })],
  };
}

type Source = { readonly from: string; readonly date?: string } | undefined;

function broughtBy(profile: RawProfile): readonly (readonly [Brought, Source])[] {
  const { facts, sources, treatments = [], procedures = [] } = profile;
  return [
    ...treatments.map(({ drugs, intent = "", start, end, outcome }) => {
      const treatment = { drugs, intent, ...given({ start, end, outcome }) };
      return [{ treatment: treatment as StoredTreatment }, undefined] as const;
    }),
    ...procedures.map((procedure) => [{ procedure }, undefined] as const),
    ...Object.entries(facts).map(([fact, value]) => {
      const source = sources[fact];
      return [{ fact, value, ...given({ date: source?.date }) }, source] as const;
    }),
  ];
}

/** Without what is not there. */
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const isWorkedOut = (brought: Brought, reading: Reading): boolean =>
  "fact" in brought
    ? reading.workedOut.includes(brought.fact)
    : "treatment" in brought && reading.areTreatmentsWorkedOut;

interface Origin {
  readonly source: Source;
  readonly isInferred: boolean;
  readonly now: Road;
}

function lineOf(brought: Brought, { source, isInferred, now }: Origin): readonly BroughtLine[] {
  const words = said(brought, now);
  if (words === undefined) return [];
  const day = sayIsoDate(source?.date ?? "");
  const entry = source && [source.from, day].filter(Boolean).join(", ");
  const part = [partOf(brought, now), day].filter(Boolean).join(", ");
  return [{ ...words, part, ...(entry ? { entry } : {}), quotes: [], isInferred, brought }];
}

function conflictText({ fact, taken, values }: Conflict, voice: Voice): string {
  const each = values.map(({ value, resource, date }) =>
    phrase(voice, "conflict-value", {
      value: [value]
        .flat()
        .map((one) => sayValue(voice, fact, one))
        .join(", "),
      from: date === undefined ? resource : sayIsoDate(date),
    }),
  );
  const params = { label: labelOf(voice, fact), values: each.join(", ") };
  return phrase(voice, taken ? "conflict-taken" : "conflict-open", params);
}

type Code = Parameters<typeof sayProblem>[1]["code"];

export function problem(
  voice: Voice,
  code: Code,
  params: Readonly<Record<string, string>> = {},
): string {
  const { problem: what, cure } = sayProblem(voice, { at: "", code, params });
  return [what, cure].filter(Boolean).join(" ");
}
