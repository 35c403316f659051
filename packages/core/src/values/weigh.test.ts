/** The balance of the example people: only what fits, only what was seen in a source, the same for the same seed. */
import { describe, expect, it } from "vitest";
import { knowledge } from "../../test/knowledge.ts";
import { people } from "../../test/raw-profile.ts";
import { figuresFor } from "../evidence/figures-for.ts";
import { type Knowledge, prepareKnowledge } from "../knowledge/knowledge.ts";
import type { Study } from "../knowledge/studies.ts";
import { assessOptions } from "../options/assess-options.ts";
import { deriveProfile } from "../profile/profile.ts";
import type { Answers } from "./answers.ts";
import type { Step } from "./next-step.ts";
import { fifthsOf } from "./table.ts";
import { type Balance, weigh } from "./weigh.ts";

const SHORT = 400;
const feelWell: Answers = {
  goal: "feel-well",
  screens: [
    {
      shown: ["more-time", "severe-side-effects", "everyday-toll"],
      most: "severe-side-effects",
      least: "more-time",
    },
  ],
};

const profiles = people.map((raw) => deriveProfile(raw, knowledge));

function balanceOf(raw: (typeof people)[number], answers: Answers, given: Partial<Given> = {}) {
  const { from = knowledge, seed = 1, draws = SHORT } = given;
  const profile = deriveProfile(raw, from);
  const assessment = assessOptions(profile, from);
  return weigh({ profile, assessment, knowledge: from, answers, seed, draws });
}

interface Given {
  readonly from: Knowledge;
  readonly seed: number;
  readonly draws: number;
}

/** Refractory after two lines: four options stand for the decision. */
const thirdLine = people.find(
  (raw) => (raw.treatments?.length ?? 0) === 2 && balanceOf(raw, {}).options.length === 4,
) as (typeof people)[number];

const balances = people.map((raw) => balanceOf(raw, feelWell));

describe("the balance of every example person", () => {
  it("holds only options that fit or depend, in their fixed order, and no trial", () => {
    const order = knowledge.options.map(({ id }) => id);
    balances.forEach(({ options }, i) => {
      const profile = profiles[i] as (typeof profiles)[number];
      const statuses = new Map(
        assessOptions(profile, knowledge).options.map(({ option, status }) => [option.id, status]),
      );
      const ids = options.map(({ id }) => id);
      expect(ids).toEqual([...ids].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
      for (const { id, depends } of options) {
        expect(statuses.get(id)).toBe(depends ? "depends" : "fits");
        expect(knowledge.options.find((one) => one.id === id)?.family).not.toBe("trial");
      }
    });
  });

  it("shows only numbers that a study published for this person and that were seen in their source", () => {
    balances.forEach(({ columns, options }, i) => {
      const profile = profiles[i] as (typeof profiles)[number];
      const rows = new Map(knowledge.compiled.values.outcomes.map((row) => [row.option, row]));
      for (const { outcomes } of columns)
        outcomes.forEach((outcome, place) => {
          if (outcome?.study === undefined) return;
          const id = options[place]?.id ?? "";
          const evidence = rows.get(id)?.arms.map(({ study }) => study) ?? [];
          const figures = figuresFor({ id, evidence }, profile, knowledge, "patients").filter(
            ({ study, status, belongs }) =>
              study === outcome.study && status === "verified" && belongs === "yes",
          );
          const published = figures.flatMap(({ arms }) => arms.map(({ value }) => value));
          expect(published).toContain(outcome.published);
        });
    });
  });

  it("has dots only where two options at least can be compared", () => {
    for (const balance of balances)
      for (const column of balance.columns) {
        const known = column.worths.filter((_, i) => fifthsOf(column, i) !== undefined);
        if (column.state === "weighed") expect(known.length).toBeGreaterThan(1);
        else expect(known).toEqual([]);
      }
  });

  it("names the two that come closest in the fixed order, and nobody where missing figures decide", () => {
    for (const { clarity } of balances) {
      if (clarity === undefined) continue;
      if (clarity.isUnmeasured)
        expect(clarity).toEqual({ level: clarity.level, isUnmeasured: true, tips: [] });
      else expect((clarity.between?.[0] ?? 1) < (clarity.between?.[1] ?? 0)).toBe(true);
    }
  });

  it("values a test between nothing and all", () => {
    for (const { tests } of balances)
      for (const { shift, options } of tests) {
        expect(shift).toBeGreaterThanOrEqual(0);
        expect(shift).toBeLessThanOrEqual(1);
        expect(options.length).toBeGreaterThan(0);
      }
  });
});

/** The knowledge with one study changed. */
function withStudy(id: string, change: (study: Study) => Study): Knowledge {
  const { compiled } = knowledge;
  const list = compiled.studies.list.map((study) => (study.id === id ? change(study) : study));
  return prepareKnowledge({ ...compiled, studies: { ...compiled.studies, list } });
}

const outcomeOf = ({ columns, options }: Balance, option: string, thing: string) =>
  columns.find((column) => column.thing.id === thing)?.outcomes[
    options.findIndex(({ id }) => id === option)
  ];

describe("a figure that is only recalled", () => {
  const before = balanceOf(thirdLine, feelWell);

  it("stands behind the options of the third line to begin with", () => {
    expect(outcomeOf(before, "nivolumab-third-line", "severe-side-effects")?.published).toBe(10);
    expect(outcomeOf(before, "nivolumab-third-line", "more-time")?.study).toBe("attraction-2");
  });

  it("planted beside the seen ones changes nothing, even where its file says that patients may see it", () => {
    const planted = withStudy("attraction-2", (study) => {
      const [first] = study.figures;
      const [harm] = study.harms;
      if (first === undefined || harm === undefined) throw new Error("nothing to plant beside");
      const arms = [{ arm: "nivolumab", months: 60, percent: 1, interval: [59, 61] as const }];
      const recalled = { status: "recalled", patients: true, arms } as const;
      return {
        ...study,
        figures: [{ ...first, ...recalled }, ...study.figures],
        harms: [
          { ...harm, ...recalled, term: "treatment-related-event", grade: "3-4" },
          ...study.harms,
        ],
      };
    });
    expect(balanceOf(thirdLine, feelWell, { from: planted })).toEqual(before);
  });

  it("in place of a seen one leaves the outcome unknown", () => {
    const demoted = withStudy("attraction-2", (study) => ({
      ...study,
      harms: study.harms.map((row) => ({ ...row, status: "recalled" as const })),
    }));
    const after = balanceOf(thirdLine, feelWell, { from: demoted });
    expect(outcomeOf(after, "nivolumab-third-line", "severe-side-effects")).toBeUndefined();
  });

  it("says nothing as a schedule either", () => {
    const { compiled } = knowledge;
    const regimens = compiled.regimens.map((one) =>
      one.id === "nivolumab-3l" ? { ...one, status: "recalled" as const } : one,
    );
    const after = balanceOf(thirdLine, feelWell, {
      from: prepareKnowledge({ ...compiled, regimens }),
    });
    expect(outcomeOf(before, "nivolumab-third-line", "treatment-burden")?.published).toBe(2);
    expect(outcomeOf(after, "nivolumab-third-line", "treatment-burden")).toBeUndefined();
  });
});

describe("luck", () => {
  it("is the same for the same seed, and other answers meet the same outcomes", () => {
    expect(balanceOf(thirdLine, feelWell)).toEqual(balanceOf(thirdLine, feelWell));
    const worths = (answers: Answers, seed = 1) =>
      balanceOf(thirdLine, answers, { seed }).columns.map((column) => column.worths);
    expect(worths({ goal: "more-time" })).toEqual(worths(feelWell));
    expect(worths(feelWell, 2)).not.toEqual(worths(feelWell));
  });
});

describe("while nothing was said", () => {
  it("there is no order of what matters and no clarity", () => {
    const { order, clarity, next } = balanceOf(thirdLine, {});
    expect(order).toEqual([]);
    expect(clarity).toBeUndefined();
    expect(next).toEqual({ kind: "goal" });
  });
});

describe("an option that waits for a test", () => {
  /** First line, with an option that waits for one marker and options that fit. */
  const waiting = people.find((raw) =>
    balanceOf(raw, feelWell).tests.some(({ fact }) => fact === "pdl1Tap"),
  ) as (typeof people)[number];
  const answered = { ...waiting, facts: { ...waiting.facts, pdl1Tap: 30 } };
  const firsts = (balance: Balance) => {
    const mids = balance.smaa.worst.ranks.map(
      ([low = 0], i) => (low + (balance.smaa.best.ranks[i]?.[0] ?? 0)) / 2,
    );
    const sum = mids.reduce((all, one) => all + one, 0);
    return new Map(balance.fitting.map((id, i) => [id, (mids[i] ?? 0) / sum]));
  };

  it("enters twice: what its test is worth is how far first places move once it fits", () => {
    const [before, after] = [balanceOf(waiting, feelWell), balanceOf(answered, feelWell)];
    const test = before.tests.find(({ fact }) => fact === "pdl1Tap");
    expect(test?.options).toEqual(["chemo-tislelizumab"]);
    expect(before.fitting).not.toContain("chemo-tislelizumab");
    expect(after.fitting).toContain("chemo-tislelizumab");
    const [then, now] = [firsts(before), firsts(after)];
    const moved = [...now].reduce(
      (sum, [id, share]) => sum + Math.abs(share - (then.get(id) ?? 0)),
      0,
    );
    expect(test?.shift).toBeCloseTo(moved / 2, 9);
    expect(test?.shift).toBeGreaterThan(0);
  });
});

describe("a range that moved", () => {
  it("makes void what was answered about it, and only that", () => {
    const { columns } = balanceOf(thirdLine, feelWell);
    const range = columns.find(({ thing }) => thing.id === "more-time")?.range;
    if (range === undefined) throw new Error("no range");
    const kept = balanceOf(thirdLine, {
      ...feelWell,
      ranges: { "more-time": [range.from, range.to] },
    });
    expect(kept.moved).toEqual([]);
    const moved = balanceOf(thirdLine, { ...feelWell, ranges: { "more-time": [0, 100] } });
    expect(moved.moved).toEqual(["more-time"]);
    expect(moved.order).not.toEqual(kept.order);
  });
});

/** Somebody who knows exactly what matters to them. */
const TRUE_WEIGHTS: Readonly<Record<string, number>> = {
  "symptom-relief": 0.4,
  "severe-side-effects": 0.25,
  "treatment-burden": 0.15,
  independence: 0.08,
  "more-time": 0.06,
  "everyday-toll": 0.04,
  "load-on-family": 0.02,
};

const weightOf = (id: string) => TRUE_WEIGHTS[id] ?? 0;

function answerTo(step: Step, answers: Answers): Answers {
  const { screens = [], rates = [] } = answers;
  if (step.kind === "goal") return { ...answers, goal: "mixed" };
  if (step.kind === "contradiction") throw new Error("no contradiction in these answers");
  if (step.kind === "screen") {
    const ranked = [...step.shown].sort((a, b) => weightOf(b) - weightOf(a));
    const [most = ""] = ranked;
    return {
      ...answers,
      screens: [...screens, { shown: step.shown, most, least: ranked.at(-1) ?? "" }],
    };
  }
  const { part, level, whole } = step;
  const answer = weightOf(part) * level > weightOf(whole) ? "part" : "whole";
  return { ...answers, rates: [...rates, { part, level, whole, answer }] };
}

describe("somebody who answers all that is asked", () => {
  it("is done after at most 12 steps, without a contradiction, and gets their own order back", () => {
    let answers: Answers = {};
    let steps = 0;
    let balance = balanceOf(thirdLine, answers);
    while (balance.next !== undefined && steps < 20) {
      answers = answerTo(balance.next, answers);
      balance = balanceOf(thirdLine, answers);
      steps++;
    }
    expect(steps).toBeLessThanOrEqual(12);
    expect(balance.conflicts).toEqual([]);
    const compared = balance.order.map(({ id }) => id).slice(0, 2);
    expect(compared).toEqual(["symptom-relief", "severe-side-effects"]);
  });
});
