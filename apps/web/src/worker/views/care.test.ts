/** The views of the time of treatment, made with the parts of the knowledge that the worker loads for them and no more. */
import { deriveProfile, prepareKnowledge, voiceOf } from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../../../tools/knowledge/compile.ts";
import { cutIntoParts, joinParts } from "../parts.ts";
import type { Situation } from "../protocol.ts";
import type { Road } from "../road.ts";
import { calendarFile } from "./calendar.ts";
import { datesView } from "./dates.ts";
import { daysView } from "./days.ts";
import { logView } from "./log.ts";

const { knowledge: compiled } = compileKnowledge();
const { rules, studies, trials } = cutIntoParts(compiled);
const { care, redFlags } = compiled;
const forDays = prepareKnowledge(joinParts([rules, trials]));
const forCare = prepareKnowledge(joinParts([rules, studies, trials]));

function roadWith(knowledge: typeof forDays, facts: object = {}): Road {
  const profile = deriveProfile({ asOf: "2026-11-01", facts }, knowledge);
  return {
    profile,
    knowledge,
    voice: voiceOf(knowledge, "en", "plain"),
    redFlags,
    city: undefined,
  };
}

const situation: Situation = { profile: { facts: {} }, asOf: "2026-11-01", register: "plain" };
const entry = (date: string, grade: number | "unknown", signs: object = {}) => ({
  date,
  period: "today",
  by: "person",
  symptoms: [{ id: "nausea", grade }],
  signs,
  measures: {},
});
const NOON = Date.parse("2026-11-01T12:00:00Z");
const words = (view: object) => {
  expect(JSON.stringify(view)).not.toMatch(/undefined|\{\w+\}|NaN/);
  return view;
};

describe("the diary", () => {
  const view = (entries: readonly object[], more: object = {}) =>
    daysView(
      { situation, isLocked: false, entries, now: NOON, sittings: [], ...more },
      roadWith(forDays),
      care,
    );

  it("asks for every symptom in words, and says nothing of a level where nothing was told", () => {
    const empty = view([entry("2026-11-01", 0)]);
    words(empty);
    expect(empty.symptoms.every(({ grades }) => grades.length > 2)).toBe(true);
    expect(empty.open.length).toBeGreaterThan(20);
    expect(empty.trends).toEqual([]);
  });

  it("is the same or more urgent on a locked screen", () => {
    const signs = { "diarrhoea-4": "yes" };
    expect(view([entry("2026-11-01", 1, signs)], { isLocked: true }).level).toBe("same-day");
  });

  it("holds the level that a sitting reached, and does not begin it anew", () => {
    const sittings = [{ level: "emergency", at: NOON - 1 }];
    const { level, sitting } = view([entry("2026-11-01", 1)], { sittings });
    expect([level, sitting]).toEqual(["emergency", sittings[0]]);
  });

  it("says since when a level stands, where answers reached one", () => {
    expect(view([entry("2026-11-01", 2)]).sitting).toEqual({ level: "same-day", at: NOON });
    expect(view([entry("2026-11-01", "unknown")]).sitting).toBeUndefined();
  });

  it("draws what was told on 2 days, with a gap where it was not known", () => {
    const [trend] = view([entry("2026-10-30", 2), entry("2026-11-01", "unknown")]).trends;
    expect(trend?.points.map(({ grade, date }) => [grade, date])).toEqual([
      [2, "30 October 2026"],
      [undefined, "1 November 2026"],
    ]);
  });
});

describe("treatment dates", () => {
  const course = {
    regimen: "ram-pac",
    cyclesPlanned: 2,
    cycles: [{ start: "2026-10-05", asPlanned: true }],
    dropped: [],
    bloodTests: [],
  };

  it("offer what fits the drugs of now first", () => {
    const drugs = ["ramucirumab", "paclitaxel"];
    const treatments = [{ intent: "palliative", drugs, start: "2026-09", outcome: "ongoing" }];
    const profile = deriveProfile({ asOf: "2026-11-01", facts: {}, treatments }, forCare);
    const { regimens } = datesView(
      { situation, courses: [] },
      { ...roadWith(forCare), profile },
      care,
    );
    expect(regimens.filter(({ isNow }) => isNow).map(({ id }) => id)).toEqual(["ram-pac"]);
    expect(regimens[0]?.id).toBe("ram-pac");
  });

  it("are days with a round each, and hold no amount", () => {
    const view = datesView({ situation, courses: [course] }, roadWith(forCare), care);
    words(view);
    expect(view.courses[0]?.days[0]).toEqual({
      date: "5 October 2026",
      what: "Drip: ramucirumab, paclitaxel",
      round: "1",
      isPlanned: false,
    });
    expect(view.courses[0]?.notes).toEqual(["This is the whole plan as it was told."]);
    expect(JSON.stringify(view)).not.toMatch(/\bmg\b/);
  });

  it("leave as a calendar file with an event for each day", () => {
    const ask = { situation, courses: [course] };
    const file = calendarFile(ask, roadWith(forCare), care);
    const { courses } = datesView(ask, roadWith(forCare), care);
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(courses[0]?.days.length ?? 0);
  });
});

describe("weight and food", () => {
  it("come to the same in both registers, with the dates said", () => {
    const weights = [
      { date: "2026-05-03", kg: 80 },
      { date: "2026-11-01", kg: 71 },
    ];
    const view = logView({ situation, weights, intakes: [] }, roadWith(forCare), care);
    words(view);
    expect(view.weights.map(({ date }) => date)).toEqual(["3 May 2026", "1 November 2026"]);
    expect(view.parts.map(({ id }) => id)).toEqual(view.sheet.map(({ id }) => id));
    const needs = view.parts.find(({ id }) => id === "needs")?.lines ?? [];
    expect(needs[0]).toBe(
      "Energy: 1775 to 2130 kcal. That is 25 to 30 kcal for each of your 71 kg.",
    );
  });
});
