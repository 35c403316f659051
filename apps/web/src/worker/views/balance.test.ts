/** The views of what matters: for six people nothing unasked, nothing merged, no verdict. */
import { describe, expect, it } from "vitest";
import { recalled, roadFor, SIX, SURVIVAL, VERDICT } from "../../../../../tests/web/six-people.ts";
import type { BalanceView } from "../protocol.ts";
import type { Road } from "../road.ts";
import { balanceView } from "./balance.ts";

const ANSWERS = {
  goal: "feel-well",
  screens: [
    {
      shown: ["more-time", "severe-side-effects", "everyday-toll"],
      most: "severe-side-effects",
      least: "more-time",
    },
  ],
};

const situation = { profile: { facts: {} }, asOf: "2026-11-01", register: "plain" } as const;
const balanceOf = (road: Road, answers: unknown = ANSWERS): BalanceView =>
  balanceView({ situation, answers, isQuick: true }, road);

describe.each(SIX)("for %s", (slug) => {
  const unasked = roadFor(slug);

  it("no view says a verdict, in either register", () => {
    for (const register of ["plain", "clinical"] as const) {
      const road = roadFor(slug, { register, wish: "full" });
      const { drawer: _, ...balance } = balanceOf(road);
      const { notVerdict, ...said } = balance;
      expect(notVerdict).toMatch(/decide together|not a recommendation/);
      expect(JSON.stringify(said).match(VERDICT)?.[0]).toBeUndefined();
    }
  });

  it("no length of life is said unasked, and it is not asked about in numbers", () => {
    const { things, grid, next, given, clarity } = balanceOf(unasked);
    expect(JSON.stringify([things, grid, next, given, clarity])).not.toMatch(SURVIVAL);
    expect(grid.map(({ id }) => id)).not.toContain("more-time");
  });

  it("what is for clinicians alone is not in the plain view", () => {
    expect(balanceOf(unasked).drawer).toBeUndefined();
    expect(balanceOf(roadFor(slug, { register: "clinical" })).drawer).toBeDefined();
  });

  it("the grid holds the options in one order and one thing a row, and adds nothing up", () => {
    const { grid } = balanceOf(roadFor(slug, { wish: "full" }));
    const orders = new Set(grid.map(({ cells }) => cells.map(({ option }) => option).join()));
    expect(orders.size).toBeLessThanOrEqual(1);
    for (const { id, kind, cells } of grid) {
      expect(["benefit", "harm", "practical"]).toContain(kind);
      for (const { level, dots } of cells) {
        expect(dots === undefined || (dots >= 1 && dots <= 5)).toBe(true);
        if (dots !== undefined) expect(level, id).toBeDefined();
      }
    }
  });
});

describe("a figure that is only recalled", () => {
  it("is refused in the grid", () => {
    const road = roadFor("third-line", { wish: "full", from: recalled("tags") });
    const before = balanceOf(roadFor("third-line", { wish: "full" }));
    const levels = (view: BalanceView) =>
      view.grid.flatMap(({ cells }) =>
        cells.flatMap(({ option, level }) =>
          option === "trifluridine-tipiracil" ? (level ?? []) : [],
        ),
      );
    expect(levels(before).length).toBeGreaterThan(0);
    expect(levels(balanceOf(road)).length).toBeLessThan(levels(before).length);
  });
});

describe("scores of survival", () => {
  const clinical =
    balanceOf(roadFor("late-relapse", { register: "clinical" })).drawer?.scores ?? [];

  it("stand in the clinical words alone, with the people they were made in and the limits of their use", () => {
    const said = new Map(
      clinical.map(({ heading, paragraphs }) => [heading, paragraphs.join(" ")]),
    );
    const named = (name: string) => [...said].find(([heading]) => heading.includes(name))?.[1];
    expect(named("Royal Marsden")).toMatch(/Derived in 1080 people.*n = 183.*First line only/s);
    expect(named("JCOG")).toMatch(/Derived in 650 of the 704 people.*n = 936.*East Asian/s);
  });

  it("give groups of people and nothing for one", () => {
    expect(JSON.stringify(clinical)).not.toMatch(
      /\b(your|this (person|patient)('s)?) (survival|chance)/i,
    );
  });
});

describe("the questions", () => {
  it("say nothing of what is no thing of ours, and go on", () => {
    const broken = { goal: "nonsense", screens: [{ shown: ["x"] }, 4], rates: "no" };
    expect(balanceOf(roadFor("her2-kept"), broken).next?.kind).toBe("goal");
  });

  it("show answers that do not go together in words, each with the step where it was given", () => {
    const against = {
      goal: "more-time",
      screens: [{ shown: ["more-time", "independence"], most: "independence" }],
    };
    const { next } = balanceOf(roadFor("her2-kept"), against);
    expect(next?.kind).toBe("contradiction");
    if (next?.kind !== "contradiction") return;
    expect(next.claims.map(({ step }) => step)).toEqual(["goal", "screen independence more-time"]);
    for (const { said } of next.claims) expect(said).not.toMatch(/[{}>]/);
  });

  it("fill in every word", () => {
    for (const slug of SIX) {
      const text = JSON.stringify(balanceOf(roadFor(slug, { register: "clinical" })));
      expect(text).not.toMatch(/\{[a-z]+\}/);
      expect(text).not.toMatch(/"(drawer|claim|thing|swing|range|level|goal)-[a-z-]+"/);
    }
  });
});
