/** What is kept during treatment: one a day, in order, each change alone, and a store of any kind that can be drawn. */
import { describe, expect, it } from "vitest";
import * as care from "./care.ts";
import { migrate } from "./migrations.ts";
import { type Change, emptySaved } from "./saved.ts";

const after = (...changes: readonly Change[]) =>
  changes.reduce((saved, change) => change(saved), emptySaved("1"));
const entry = (date: string, grade: number) => ({
  date,
  period: "today" as const,
  by: "person" as const,
  symptoms: [{ id: "nausea", grade }],
  signs: {},
  measures: {},
});
const COURSE = { regimen: "ram-pac", cycles: [], dropped: [], bloodTests: [] };

describe("the diary", () => {
  it("holds one entry a day, the oldest first", () => {
    const saved = after(
      care.keepEntry(entry("2026-11-02", 1)),
      care.keepEntry(entry("2026-11-01", 2)),
      care.keepEntry(entry("2026-11-02", 3)),
    );
    expect(saved.care?.entries).toEqual([entry("2026-11-01", 2), entry("2026-11-02", 3)]);
  });

  it("loses the day that is taken out alone", () => {
    const saved = after(
      care.keepEntry(entry("2026-11-01", 2)),
      care.keepEntry(entry("2026-11-02", 1)),
      care.keepWeight("2026-11-01", 70),
      care.dropEntry("2026-11-01"),
    );
    expect(saved.care?.entries).toEqual([entry("2026-11-02", 1)]);
    expect(saved.care?.weights).toHaveLength(1);
  });
});

describe("weight and food", () => {
  it("hold one number a day", () => {
    const saved = after(
      care.keepWeight("2026-11-01", 70),
      care.keepWeight("2026-11-01", 71),
      care.keepIntake("2026-11-01", 50),
      care.keepIntake("2026-10-01", 75),
      care.dropIntake("2026-11-01"),
    );
    expect(saved.care?.weights).toEqual([{ date: "2026-11-01", kg: 71 }]);
    expect(saved.care?.intakes).toEqual([{ date: "2026-10-01", percent: 75 }]);
    expect(
      after(care.keepWeight("2026-11-01", 70), care.dropWeight("2026-11-01")).care?.weights,
    ).toEqual([]);
  });
});

describe("a treatment", () => {
  it("is changed and taken out by its place, the others stay", () => {
    const second = { ...COURSE, regimen: "t-dxd" };
    const saved = after(
      care.addCourse(COURSE),
      care.addCourse(second),
      care.changeCourse(0, (course) => ({ ...course, stopped: "2026-11-01" })),
    );
    expect(saved.care?.courses).toEqual([{ ...COURSE, stopped: "2026-11-01" }, second]);
    expect(care.dropCourse(0)(saved).care?.courses).toEqual([second]);
  });
});

describe("what is stored", () => {
  const stored = (given: unknown) => () =>
    migrate({ format: 1, profile: { facts: {} }, care: given }, "1");

  it.each([
    ["no object", []],
    ["entries that are no list", { entries: {} }],
    ["an entry that is none", { entries: [3] }],
    ["symptoms that are no list", { entries: [{ symptoms: "many" }] }],
    ["a treatment without rounds to draw", { courses: [{ cycles: 4 }] }],
    ["weights that are words", { weights: ["70"] }],
    ["a level without its time", { sitting: "emergency" }],
  ])("is refused: %s", (_, given) => {
    expect(stored(given)).toThrow();
  });

  it("is taken as it is", () => {
    const all = { entries: [entry("2026-11-01", 2)], courses: [COURSE], weights: [], intakes: [] };
    expect(stored(all)().care).toEqual(all);
    expect(stored({})().care).toEqual({});
  });
});
