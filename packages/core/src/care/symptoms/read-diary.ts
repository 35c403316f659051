/** Reads a diary of symptoms from JSON: what is wrong is told and left out, the rest still counts. */
import type { Problem } from "../../facts/problem.ts";
import { JsonReader, present } from "../json-reader.ts";
import type { RedFlags } from "../types.ts";
import type { Diary, DiaryEntry, ReportedSymptom } from "./diary.ts";
import type { SymptomRules } from "./rules.ts";

export interface GivenDiary {
  readonly diary: Diary;
  readonly problems: readonly Problem[];
}

const ENTRY = ["date", "period", "by", "symptoms", "signs", "measures", "hoursSinceLastDose"];
const SCALE = { min: 0, max: 4, whole: true } as const;
const HOURS = { min: 0, max: 100_000 };

export function readDiary(raw: unknown, rules: SymptomRules, redFlags: RedFlags): GivenDiary {
  const reader = new JsonReader();
  const given = reader.object("", raw, ["schema", "entries"]);
  reader.oneOf("schema", given?.schema, ["nextline/diary/1"]);
  const entry = (one: unknown, at: string) => readEntry(one, at, { reader, rules, redFlags });
  const entries = reader.list("entries", given?.entries, entry);
  return {
    diary: { entries: [...entries].sort((a, b) => a.day - b.day) },
    problems: reader.problems,
  };
}

interface Reading {
  readonly reader: JsonReader;
  readonly rules: SymptomRules;
  readonly redFlags: RedFlags;
}

function readEntry(raw: unknown, at: string, reading: Reading): DiaryEntry | undefined {
  const { reader, rules, redFlags } = reading;
  const given = reader.object(at, raw, ENTRY);
  const day = reader.needed(`${at}.date`, reader.day(`${at}.date`, given?.date), "date");
  if (given === undefined || day === undefined) return undefined;
  const hours = reader.number(`${at}.hoursSinceLastDose`, given.hoursSinceLastDose, HOURS);
  const questions = redFlags.questions.map(({ id }) => id);
  const measures = rules.measures.map(({ id }) => id);
  return {
    day,
    period: reader.oneOf(`${at}.period`, given.period, ["today", "last-7-days"]) ?? "today",
    by: reader.oneOf(`${at}.by`, given.by, ["person", "helper"]) ?? "person",
    symptoms: reader.list(`${at}.symptoms`, given.symptoms, (one, place) =>
      readSymptom(one, place, reading),
    ),
    signs: readMap(given.signs, { at: `${at}.signs`, reader, ids: questions }, (one, place) =>
      reader.oneOf(place, one, ["yes", "no", "unknown"]),
    ),
    measures: readMap(
      given.measures,
      { at: `${at}.measures`, reader, ids: measures },
      (one, place, id) =>
        reader.number(place, one, rules.measures.find((each) => each.id === id) ?? HOURS),
    ),
    ...(hours === undefined ? {} : { hoursSinceLastDose: hours }),
  };
}

function readSymptom(
  raw: unknown,
  at: string,
  { reader, rules }: Reading,
): ReportedSymptom | undefined {
  const given = reader.object(at, raw, ["id", "grade", "severity", "interference"]);
  const names = rules.symptoms.map(({ id }) => id);
  const id = reader.needed(
    `${at}.id`,
    reader.oneOf(`${at}.id`, given?.id, names),
    "name of a symptom",
  );
  const symptom = rules.symptoms.find((one) => one.id === id);
  if (given === undefined || symptom === undefined) return undefined;
  const limits = { min: 0, max: symptom.highest, whole: true } as const;
  const grade =
    given.grade === "unknown" ? "unknown" : reader.number(`${at}.grade`, given.grade, limits);
  return present({
    id: symptom.id,
    // A grade that cannot be read is not known: it is asked again.
    grade: grade ?? "unknown",
    severity: reader.number(`${at}.severity`, given.severity, SCALE),
    interference: reader.number(`${at}.interference`, given.interference, SCALE),
  }) as ReportedSymptom;
}

interface MapAt {
  readonly at: string;
  readonly reader: JsonReader;
  readonly ids: readonly string[];
}

function readMap<T>(
  raw: unknown,
  { at, reader, ids }: MapAt,
  read: (one: unknown, at: string, id: string) => T | undefined,
): Readonly<Record<string, T>> {
  if (raw === undefined) return {};
  const given = reader.object(at, raw, ids) ?? {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([id, one]): [string, T][] => {
      const value = ids.includes(id) ? read(one, `${at}.${id}`, id) : undefined;
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
