/** The table of diaries, watch lists, and laws: a symptom more or worse never lowers the level, nor does not knowing. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileKnowledge } from "../../../../../tools/knowledge/compile.ts";
import { prepareKnowledge } from "../../knowledge/knowledge.ts";
import { deriveProfile } from "../../profile/profile.ts";
import { isAtLeast } from "../levels.ts";
import { assessSymptoms, openQuestions } from "./assess-symptoms.ts";
import type { Diary, DiaryEntry, ReportedSymptom } from "./diary.ts";
import { symptomOf } from "./joined-flags.ts";
import { readDiary } from "./read-diary.ts";
import { directionOf } from "./trends.ts";

const { knowledge } = compileKnowledge();
const prepared = prepareKnowledge(knowledge);
const { redFlags } = knowledge;
const rules = knowledge.care.symptoms;
const questions = redFlags.questions.map(({ id }) => id);

interface CaseEntry {
  readonly date?: string;
  readonly symptoms?: readonly object[];
  readonly signs?: Readonly<Record<string, string>>;
  readonly without?: readonly string[];
}

interface Row {
  readonly name: string;
  readonly others?: "unanswered";
  readonly entries: readonly CaseEntry[];
  readonly expect: {
    readonly level: string;
    readonly found: readonly string[];
    readonly advice?: string;
    readonly hold?: string;
    readonly hoursLeft?: number;
    readonly clock?: string;
    readonly askAgain?: readonly string[];
    readonly directions?: Readonly<Record<string, string>>;
  };
}

const TABLE = new URL("../../../../../cases/symptoms.yaml", import.meta.url);
const rows = parse(readFileSync(TABLE, "utf8")) as readonly Row[];

function diaryOf({ entries, others }: Row): Diary {
  const given = entries.map(({ without = [], ...entry }) => {
    const asked = questions.filter((id) => !without.includes(id));
    const no = others === "unanswered" ? {} : Object.fromEntries(asked.map((id) => [id, "no"]));
    return { date: "2026-10-27", ...entry, signs: { ...no, ...entry.signs } };
  });
  const { diary, problems } = readDiary({ entries: given }, rules, redFlags);
  expect(problems).toEqual([]);
  return diary;
}

const assess = (diary: Diary, context: Parameters<typeof assessSymptoms>[1] = {}) =>
  assessSymptoms(diary, context, { rules, redFlags });

describe("cases/symptoms.yaml", () => {
  it.each(rows)("$name", (row) => {
    const found = assess(diaryOf(row));
    const { signs } = found;
    expect(signs.level).toBe(row.expect.level);
    expect(signs.found.map(({ flag }) => flag.id).sort()).toEqual([...row.expect.found].sort());
    expect(found.holdTablet).toBe(row.expect.hold);
    if (row.expect.advice !== undefined) expect(signs.advice).toBe(row.expect.advice);
    if (row.expect.hoursLeft !== undefined)
      expect(signs.clock).toEqual({ state: "running", hoursLeft: row.expect.hoursLeft });
    if (row.expect.clock !== undefined) expect(signs.clock?.state).toBe(row.expect.clock);
    if (row.expect.askAgain !== undefined) expect(found.askAgain).toEqual(row.expect.askAgain);
    for (const [id, direction] of Object.entries(row.expect.directions ?? {}))
      expect(found.symptoms.find(({ symptom }) => symptom.id === id)?.direction).toBe(direction);
  });

  it("holds every symptom and every number", () => {
    const entries = rows.flatMap((row) => diaryOf(row).entries);
    const told = new Set(entries.flatMap(({ symptoms }) => symptoms.map(({ id }) => id)));
    const measured = new Set(entries.flatMap(({ measures }) => Object.keys(measures)));
    expect(rules.symptoms.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
    expect(rules.measures.map(({ id }) => id).filter((id) => !measured.has(id))).toEqual([]);
  });

  it("holds every grade that is acted on", () => {
    const found = new Set(rows.flatMap((row) => row.expect.found));
    const acts = rules.symptoms.flatMap(({ id, acts: of }) =>
      of.map(({ grade }) => `grade-${id}-${grade}`),
    );
    expect(acts.filter((act) => !found.has(act))).toEqual([]);
  });
});

describe("the store of a grade", () => {
  it("keeps term, number and version", () => {
    const row = rows.find(({ name }) => name.startsWith("feeling sick"));
    const [finding] = row === undefined ? [] : assess(diaryOf(row)).symptoms;
    expect(finding).toMatchObject({
      symptom: { term: "Nausea", meddra: "10028813" },
      report: { grade: 2 },
      version: "5.0",
    });
  });
});

const report = fc.constantFrom(...rules.symptoms).chain(({ id, highest }) =>
  fc.record(
    {
      id: fc.constant(id),
      grade: fc.oneof(fc.integer({ min: 0, max: highest }), fc.constant("unknown" as const)),
      severity: fc.integer({ min: 0, max: 4 }),
    },
    { requiredKeys: ["id", "grade"] },
  ),
) as fc.Arbitrary<ReportedSymptom>;

const entry = (day: number): fc.Arbitrary<DiaryEntry> =>
  fc.record({
    day: fc.constant(day),
    period: fc.constant("today" as const),
    by: fc.constant("person" as const),
    symptoms: fc.uniqueArray(report, { maxLength: 4, selector: ({ id }) => id }),
    signs: fc
      .array(
        fc.tuple(
          fc.constantFrom(...questions),
          fc.constantFrom("yes" as const, "no" as const, "unknown" as const),
        ),
        { maxLength: 5 },
      )
      .map((pairs) => Object.fromEntries(pairs)),
    measures: fc.constant({}),
  });

const diaries = fc
  .tuple(entry(20_000), entry(20_007))
  .map(([a, b]): Diary => ({ entries: [a, b] }));
const RUNS = { numRuns: 120 };

/** The diary with its newest entry changed. */
const changed = ({ entries }: Diary, change: (entry: DiaryEntry) => DiaryEntry): Diary => ({
  entries: entries.map((one, i) => (i === entries.length - 1 ? change(one) : one)),
});
const levelOf = (diary: Diary) => assess(diary).signs.level;

describe("laws", () => {
  it("a symptom more never lowers the level", () => {
    fc.assert(
      fc.property(diaries, report, (diary, more) => {
        const has = diary.entries.at(-1)?.symptoms.some(({ id }) => id === more.id);
        fc.pre(!has);
        const after = changed(diary, (one) => ({ ...one, symptoms: [...one.symptoms, more] }));
        expect(isAtLeast(levelOf(after), levelOf(diary))).toBe(true);
      }),
      RUNS,
    );
  });

  it("a symptom that is worse never lowers the level", () => {
    fc.assert(
      fc.property(diaries, fc.nat(), fc.nat(3), (diary, place, more) => {
        const after = changed(diary, (one) => ({
          ...one,
          symptoms: one.symptoms.map((told, i) =>
            i === place % one.symptoms.length ? worse(told, more) : told,
          ),
        }));
        expect(isAtLeast(levelOf(after), levelOf(diary))).toBe(true);
      }),
      RUNS,
    );
  });

  it("not knowing never lowers the level below none", () => {
    fc.assert(
      fc.property(diaries, fc.nat(), (diary, place) => {
        const at = (list: readonly ReportedSymptom[]) => list[place % Math.max(1, list.length)];
        const none = changed(diary, (one) => ({
          ...one,
          symptoms: one.symptoms.map((told) =>
            told === at(one.symptoms) ? { id: told.id, grade: 0 } : told,
          ),
        }));
        const unknown = changed(diary, (one) => ({
          ...one,
          symptoms: one.symptoms.map((told) =>
            told === at(one.symptoms) ? { id: told.id, grade: "unknown" } : told,
          ),
        }));
        expect(isAtLeast(levelOf(unknown), levelOf(none))).toBe(true);
      }),
      RUNS,
    );
  });

  it("a level reached earlier in the sitting stays", () => {
    fc.assert(
      fc.property(entry(20_000), entry(20_000), (first, second) => {
        const before = levelOf({ entries: [first] });
        expect(isAtLeast(levelOf({ entries: [first, second] }), before)).toBe(true);
      }),
      RUNS,
    );
  });

  it("what is told as not known is asked again, and the advice is never that nothing was found", () => {
    fc.assert(
      fc.property(diaries, (diary) => {
        const found = assess(diary);
        const told =
          diary.entries.at(-1)?.symptoms.filter(({ grade }) => grade === "unknown") ?? [];
        expect(found.askAgain).toEqual(told.map(({ id }) => id));
        const open = openQuestions(found);
        expect(open.questions.filter((id) => symptomOf(id) !== undefined)).toEqual([]);
        if (open.questions.length + open.symptoms.length > 0)
          expect(["none-found", "next-visit", "two-days"]).not.toContain(found.signs.advice);
      }),
      RUNS,
    );
  });

  it("nothing of a locked screen is less urgent than with what is stored", () => {
    const stored = deriveProfile({ asOf: "2026-11-01", facts: {}, treatments: [] }, prepared).facts;
    const about = redFlags.questions.filter((one) => one.about).map(({ id }) => id);
    fc.assert(
      fc.property(diaries, (diary) => {
        const asked = changed(diary, (one) => ({
          ...one,
          signs: Object.fromEntries(
            Object.entries(one.signs).filter(([id]) => !about.includes(id)),
          ),
        }));
        expect(isAtLeast(levelOf(asked), assess(asked, { facts: stored }).signs.level)).toBe(true);
      }),
      RUNS,
    );
  });
});

function worse(told: ReportedSymptom, more: number): ReportedSymptom {
  const highest = rules.symptoms.find(({ id }) => id === told.id)?.highest ?? 0;
  const grade = told.grade === "unknown" ? "unknown" : Math.min(highest, told.grade + more);
  const severity =
    told.severity === undefined ? {} : { severity: Math.min(4, told.severity + more) };
  return { ...told, grade, ...severity };
}

describe("trends", () => {
  const at = (grade: number | undefined, severity?: number) => ({
    day: 1,
    grade,
    severity,
    interference: undefined,
  });

  it.each([
    ["no entry", [], "not-known"],
    ["the first", [at(1)], "first"],
    ["up", [at(1), at(2)], "worse"],
    ["down", [at(2), at(0)], "better"],
    ["same grade, worse in degree", [at(1, 1), at(1, 2)], "worse"],
    ["same grade, degree not told before", [at(1), at(1, 2)], "same"],
    ["not known now", [at(1), at(undefined)], "not-known"],
    ["not known before", [at(undefined), at(1)], "not-known"],
  ])("%s", (_, trend, expected) => {
    expect(directionOf(trend)).toBe(expected);
  });
});

describe("watch lists", () => {
  const watchOf = (given: object, signs: DiaryEntry["signs"] = {}) => {
    const { facts } = deriveProfile(
      { asOf: "2026-11-01", facts: { gastrectomy: "none" }, ...given },
      prepared,
    );
    const day = { day: 20_000, period: "today", by: "person", symptoms: [], measures: {} } as const;
    const { watch } = assess({ entries: [{ ...day, signs }] }, { facts });
    return Object.fromEntries(watch.map(({ list, matters }) => [list.id, matters]));
  };
  const on = (
    drugs: readonly string[],
    more: object = { outcome: "ongoing", start: "2026-08-01" },
  ) => ({
    treatments: [{ intent: "palliative", drugs, ...more }],
  });
  const no = { "vomiting-weeks": "no", "little-food-weeks": "no" } as const;

  it.each([
    ["deruxtecan", on(["trastuzumab-deruxtecan"]), { "lung-deruxtecan": "yes" }],
    [
      "deruxtecan long ago",
      on(["trastuzumab-deruxtecan"], { end: "2025-01-01", outcome: "progression" }),
      { "lung-deruxtecan": "yes" },
    ],
    [
      "capecitabine",
      on(["capecitabine"]),
      { "heart-fluoropyrimidine": "yes", "first-cycles-dpd": "yes" },
    ],
    [
      "capecitabine 42 days ago",
      on(["capecitabine"], { end: "2026-09-20", outcome: "progression" }),
      { "heart-fluoropyrimidine": "yes", "first-cycles-dpd": "yes" },
    ],
    [
      "capecitabine 43 days ago",
      on(["capecitabine"], { end: "2026-09-19", outcome: "progression" }),
      {},
    ],
    [
      "immunotherapy 365 days ago",
      on(["nivolumab"], { end: "2025-11-01", outcome: "progression" }),
      { "immune-late": "yes" },
    ],
    [
      "immunotherapy 366 days ago",
      on(["nivolumab"], { end: "2025-10-31", outcome: "progression" }),
      {},
    ],
    ["ramucirumab", on(["ramucirumab"]), { "bleeding-ramucirumab": "yes" }],
    ["zolbetuximab", on(["zolbetuximab"]), { "sickness-zolbetuximab": "yes" }],
    ["oxaliplatin", on(["oxaliplatin"]), { nerves: "yes" }],
    ["nothing", { treatments: [] }, {}],
  ])("%s", (_, given, expected) => {
    expect(watchOf(given, no)).toEqual(expected);
  });

  it("are all there as a maybe where the treatments are not known", () => {
    const found = watchOf({}, {});
    expect(Object.keys(found)).toEqual(rules.watch.map(({ id }) => id));
    expect(new Set(Object.values(found))).toEqual(new Set(["unknown"]));
  });

  it("of vitamin B1 matters after weeks of throwing up", () => {
    expect(watchOf({ treatments: [] }, { ...no, "vomiting-weeks": "yes" })).toEqual({
      "vitamin-b1": "yes",
    });
  });

  it("ask for vitamin B12 where the stomach was operated on, or where that is not known", () => {
    const alsoOf = (gastrectomy: object) => {
      const { facts } = deriveProfile(
        { asOf: "2026-11-01", facts: gastrectomy, ...on(["oxaliplatin"]) },
        prepared,
      );
      return assess({ entries: [] }, { facts }).watch.find(({ list }) => list.id === "nerves")
        ?.also;
    };
    expect(["total", "none"].map((one) => alsoOf({ gastrectomy: one }))).toEqual(["yes", "no"]);
    expect(alsoOf({})).toBe("unknown");
  });

  it("count the days that are left of the year after immunotherapy", () => {
    const left = (end: string) => {
      const { facts } = deriveProfile(
        { asOf: "2026-11-01", facts: {}, ...on(["nivolumab"], { end, outcome: "progression" }) },
        prepared,
      );
      return assess({ entries: [] }, { facts }).watch.find(({ list }) => list.id === "immune-late")
        ?.daysLeft;
    };
    expect([left("2026-10-02"), left("2025-11-01")]).toEqual([335, 0]);
  });
});

describe("reading a diary", () => {
  it.each([
    ["no date", { entries: [{}] }, "entries[0].date", "wrong-type"],
    [
      "a symptom that is none",
      { entries: [{ date: "2026-10-27", symptoms: [{ id: "nausee", grade: 1 }] }] },
      "entries[0].symptoms[0].id",
      "not-a-value",
    ],
    [
      "a grade too high",
      { entries: [{ date: "2026-10-27", symptoms: [{ id: "taste", grade: 3 }] }] },
      "entries[0].symptoms[0].grade",
      "out-of-range",
    ],
    [
      "a temperature in Fahrenheit",
      { entries: [{ date: "2026-10-27", measures: { temperature: 100.4 } }] },
      "entries[0].measures.temperature",
      "out-of-range",
    ],
    [
      "an answer that is none",
      { entries: [{ date: "2026-10-27", signs: { fever: "maybe" } }] },
      "entries[0].signs.fever",
      "not-a-value",
    ],
    [
      "a question that is none",
      { entries: [{ date: "2026-10-27", signs: { fevre: "yes" } }] },
      "entries[0].signs.fevre",
      "unknown-key",
    ],
  ])("tells %s", (_, raw, at, code) => {
    const { problems } = readDiary(raw, rules, redFlags);
    expect(problems.map((one) => [one.at, one.code])).toContainEqual([at, code]);
  });

  it("takes a grade that it cannot read as not known, never as none", () => {
    const raw = { entries: [{ date: "2026-10-27", symptoms: [{ id: "nausea", grade: 9 }] }] };
    expect(readDiary(raw, rules, redFlags).diary.entries[0]?.symptoms).toEqual([
      { id: "nausea", grade: "unknown" },
    ]);
  });
});
