/** The table of worked plans, calendars, and laws: less or later never gives more, unknown never gives a figure. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileKnowledge } from "../../../../../tools/knowledge/compile.ts";
import { formatDay, readDate } from "../../facts/dates.ts";
import { prepareKnowledge } from "../../knowledge/knowledge.ts";
import { deriveProfile } from "../../profile/profile.ts";
import { assessDose, type CourseAssessment } from "./assess-dose.ts";
import type { DoseChange } from "./changes.ts";
import { readDosePlan } from "./read-plan.ts";

const { knowledge } = compileKnowledge();
const prepared = prepareKnowledge(knowledge);
const { dose: rules } = knowledge.care;
const names = { drugs: knowledge.drugs.map(({ id }) => id), regimens: knowledge.regimens };

interface Row {
  readonly name: string;
  readonly asOf: string;
  readonly plan: object;
  readonly hand: string;
  readonly expect: readonly object[];
}

const TABLE = new URL("../../../../../cases/dose.yaml", import.meta.url);
const rows = parse(readFileSync(TABLE, "utf8")) as readonly Row[];

function assess(plan: unknown, asOf: string, facts: object = {}): readonly CourseAssessment[] {
  const read = readDosePlan(plan, names);
  expect(read.problems).toEqual([]);
  const profile = deriveProfile({ asOf, facts }, prepared);
  return assessDose(read.plan, { asOf: readDate(asOf)?.low, facts: profile.facts }, rules);
}

const rounded = (number: number): number => Number(number.toFixed(3));

/** What a row says of a course, in its notation. */
function noted({ intensity, changes }: CourseAssessment): object {
  const percent = intensity.drugs.flatMap((one) =>
    "percent" in one ? [[one.drug, rounded(one.percent)] as const] : [],
  );
  const missing = intensity.drugs.flatMap((one) =>
    "missing" in one ? [[one.drug, one.missing.map(notedGap)] as const] : [],
  );
  return {
    cycles: intensity.cycles,
    ...(percent.length === 0 ? {} : { percent: Object.fromEntries(percent) }),
    ...(missing.length === 0 ? {} : { missing: Object.fromEntries(missing) }),
    ...(intensity.percent === undefined ? {} : { mean: rounded(intensity.percent) }),
    changes: changes.map(notedChange),
  };
}

const notedGap = ({ cause, on }: { readonly cause: string; readonly on?: number }): string =>
  on === undefined ? cause : `${cause} ${formatDay(on)}`;

function notedChange(change: DoseChange): object {
  if (change.kind === "dropped" || change.kind === "stopped")
    return { ...change, from: formatDay(change.from) };
  return change.kind === "changed" ? { ...change, percent: rounded(change.percent) } : change;
}

describe("cases/dose.yaml", () => {
  it.each(rows)("$name", (row) => {
    expect(assess(row.plan, row.asOf).map(noted)).toEqual(row.expect);
  });

  it("shows the calculation of each row", () => {
    expect(rows.filter(({ hand }) => hand === undefined)).toEqual([]);
  });
});

interface Told {
  readonly gaps: readonly number[];
  readonly percents: readonly number[];
}

const told = fc.integer({ min: 1, max: 6 }).chain((length) =>
  fc.record({
    gaps: fc.array(fc.integer({ min: 14, max: 40 }), { minLength: length, maxLength: length }),
    percents: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: length, maxLength: length }),
  }),
);
const FIRST = 20_000;
const FAR = "2030-01-01";

const planOf = ({ gaps, percents }: Told, from = FIRST): object => {
  let start = from;
  const cycles = percents.map((percent, i) => {
    const cycle = { start: formatDay(start), doses: [{ drug: "paclitaxel", percent }] };
    start += gaps[i] ?? 0;
    return cycle;
  });
  const drugs = [{ drug: "paclitaxel", route: "drip", days: [1, 8], amount: 80, unit: "mg/m2" }];
  return { courses: [{ cycleDays: 21, drugs, cycles }] };
};

const percentOf = (plan: object): number | undefined => assess(plan, FAR)[0]?.intensity.percent;
const at = (list: readonly number[], place: number, change: (old: number) => number) =>
  list.map((one, i) => (i === place % list.length ? change(one) : one));

describe("dose intensity", () => {
  it("never rises because a cycle begins later", () => {
    fc.assert(
      fc.property(told, fc.nat(), fc.integer({ min: 1, max: 30 }), (given, place, days) => {
        const later = { ...given, gaps: at(given.gaps, place, (gap) => gap + days) };
        expect(percentOf(planOf(later))).toBeLessThanOrEqual(
          (percentOf(planOf(given)) ?? 0) + 1e-9,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("never rises because less is given", () => {
    fc.assert(
      fc.property(told, fc.nat(), fc.integer({ min: 1, max: 100 }), (given, place, less) => {
        const percents = at(given.percents, place, (old) => Math.max(0, old - less));
        expect(percentOf(planOf({ ...given, percents }))).toBeLessThanOrEqual(
          (percentOf(planOf(given)) ?? 0) + 1e-9,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("is the same whenever the course was", () => {
    fc.assert(
      fc.property(told, fc.integer({ min: -500, max: 500 }), (given, days) => {
        expect(percentOf(planOf(given, FIRST + days))).toBeCloseTo(
          percentOf(planOf(given)) ?? -1,
          9,
        );
      }),
      { numRuns: 40 },
    );
  });

  it("is none as soon as one dose is not known", () => {
    fc.assert(
      fc.property(told, fc.nat(), (given, place) => {
        const plan = planOf(given) as { courses: [{ cycles: { doses: object[] }[] }] };
        const cycles = plan.courses[0].cycles;
        const cycle = cycles[place % cycles.length];
        if (cycle !== undefined) cycle.doses = [];
        expect(percentOf(plan)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });
});

const calendarOf = (plan: object, asOf: string) => {
  const calendar = assess(plan, asOf)[0]?.calendar;
  return {
    end: calendar?.end,
    noDays: calendar?.noDays,
    days: calendar?.days.map(({ on, days, kind, drugs, isPlanned }) =>
      [
        formatDay(on),
        kind,
        ...(days > 1 ? [`${days} days`] : []),
        ...drugs,
        ...(isPlanned ? ["planned"] : []),
      ].join(" "),
    ),
  };
};

describe("the calendar", () => {
  it("holds drips of one day together and the next cycle as planned", () => {
    const plan = {
      courses: [
        { regimen: "ram-pac", cycles: [{ start: "2026-08-03" }], bloodTests: ["2026-08-02"] },
      ],
    };
    expect(calendarOf(plan, "2026-08-10")).toEqual({
      end: "number-not-known",
      noDays: [],
      days: [
        "2026-08-02 blood-test",
        "2026-08-03 drip ramucirumab paclitaxel",
        "2026-08-10 drip paclitaxel",
        "2026-08-17 drip ramucirumab paclitaxel",
        "2026-08-31 drip ramucirumab paclitaxel planned",
        "2026-08-31 ask-blood-test planned",
        "2026-09-07 drip paclitaxel planned",
        "2026-09-07 ask-blood-test planned",
        "2026-09-14 drip ramucirumab paclitaxel planned",
        "2026-09-14 ask-blood-test planned",
      ],
    });
  });

  it("holds tablets as days in a row, from the planned first day on", () => {
    const plan = { courses: [{ regimen: "ftd-tpi", start: "2026-09-07", cyclesPlanned: 1 }] };
    expect(calendarOf(plan, "2026-09-01")).toEqual({
      end: "all-cycles",
      noDays: [],
      days: [
        "2026-09-07 tablet 5 days trifluridine-tipiracil planned",
        "2026-09-07 ask-blood-test planned",
        "2026-09-14 tablet 5 days trifluridine-tipiracil planned",
      ],
    });
  });

  it.each([
    ["nothing begun and no first day", { regimen: "t-dxd" }, "not-begun", 0],
    [
      "the next cycle late: no day is made up",
      { regimen: "t-dxd", cycles: [{ start: "2026-08-03" }] },
      "next-start-not-known",
      1,
    ],
    [
      "all stopped",
      {
        regimen: "t-dxd",
        cyclesPlanned: 4,
        cycles: [{ start: "2026-08-31" }],
        stopped: "2026-09-02",
      },
      "stopped",
      1,
    ],
    [
      "no length of a cycle",
      {
        drugs: [{ drug: "apatinib", route: "tablet", days: [1, 2] }],
        cycles: [{ start: "2026-08-31" }],
      },
      "cycle-length-not-known",
      1,
    ],
    [
      "the rest of 3 cycles",
      { regimen: "t-dxd", cyclesPlanned: 3, cycles: [{ start: "2026-08-31" }] },
      "all-cycles",
      3,
    ],
  ])("%s", (_, course, end, count) => {
    const found = calendarOf({ courses: [course] }, "2026-09-05");
    expect([found.end, found.days?.length]).toEqual([end, count]);
  });

  it("leaves a dropped drug out from its day on", () => {
    const plan = {
      courses: [
        {
          regimen: "ram-pac",
          cyclesPlanned: 2,
          cycles: [{ start: "2026-08-03" }],
          dropped: [{ drug: "ramucirumab", from: "2026-08-17" }],
        },
      ],
    };
    expect(
      calendarOf(plan, "2026-08-10").days?.filter((day) => day.includes("ramucirumab")),
    ).toEqual(["2026-08-03 drip ramucirumab paclitaxel"]);
  });
});

describe("medicines against sickness", () => {
  const sickness = (course: object, facts: object) =>
    assess({ courses: [course] }, "2026-09-05", facts)[0]?.sickness;

  it.each([
    ["the drug that brings most decides", { regimen: "mfolfox6" }, {}, "moderate"],
    ["two sources that differ are both kept", { regimen: "t-dxd" }, {}, "moderate"],
    ["an antibody", { regimen: "ram-mono" }, {}, "minimal"],
    ["nothing listed is nothing known", { regimen: "regorafenib" }, {}, undefined],
  ])("%s", (_, course, facts, level) => {
    expect(sickness(course, facts)?.level).toBe(level);
  });

  it.each([
    ["a woman of 49", { sex: "female", age: 49 }, ["oxaliplatin-women"]],
    ["a woman of 50", { sex: "female", age: 50 }, []],
    ["a man", { sex: "male", age: 40 }, []],
    ["age not known: it is asked", { sex: "female" }, ["oxaliplatin-women"]],
  ])("oxaliplatin, %s", (_, facts, ids) => {
    const found = sickness(
      { regimen: "mfolfox6" },
      { ...facts, gastrectomy: "none", bowelObstruction: false },
    );
    expect(found?.questions.map(({ id }) => id)).toEqual(ids);
  });

  it("names the drugs about which nothing is listed", () => {
    expect(sickness({ regimen: "regorafenib" }, {})?.notListed).toEqual(["regorafenib"]);
  });
});

describe("reading a plan", () => {
  it.each([
    ["no object", [], "", "not-an-object"],
    [
      "a drug that is none",
      { courses: [{ drugs: [{ drug: "paclitaxell", route: "drip" }] }] },
      "courses[0].drugs[0].drug",
      "not-a-value",
    ],
    [
      "a regimen that is none",
      { courses: [{ regimen: "ram-pax" }] },
      "courses[0].regimen",
      "not-a-value",
    ],
    [
      "a month alone",
      { courses: [{ regimen: "t-dxd", cycles: [{ start: "2026-08" }] }] },
      "courses[0].cycles[0].start",
      "not-a-date",
    ],
    [
      "an amount without unit",
      {
        courses: [
          {
            regimen: "t-dxd",
            cycles: [
              { start: "2026-08-03", doses: [{ drug: "trastuzumab-deruxtecan", amount: 400 }] },
            ],
          },
        ],
      },
      "courses[0].cycles[0].doses[0].unit",
      "wrong-type",
    ],
    [
      "a day that the plan does not hold",
      {
        courses: [
          {
            regimen: "t-dxd",
            cycles: [
              {
                start: "2026-08-03",
                doses: [{ drug: "trastuzumab-deruxtecan", days: [2], percent: 100 }],
              },
            ],
          },
        ],
      },
      "courses[0].cycles[0].doses[0].days",
      "not-a-value",
    ],
    [
      "a drug that the plan does not hold",
      { courses: [{ regimen: "t-dxd", dropped: [{ drug: "cisplatin", from: "2026-08-03" }] }] },
      "courses[0].dropped[0].drug",
      "not-a-value",
    ],
    [
      "an unknown key",
      { courses: [{ regimen: "t-dxd", cycle: 3 }] },
      "courses[0].cycle",
      "unknown-key",
    ],
  ])("tells %s with its place", (_, raw, place, code) => {
    expect(
      readDosePlan(raw, names).problems.map(({ at: of, code: what }) => [of, what]),
    ).toContainEqual([place, code]);
  });

  it("keeps the rest", () => {
    const { plan } = readDosePlan(
      {
        courses: [
          {
            regimen: "t-dxd",
            cyclesPlanned: -1,
            cycles: [{ start: "x" }, { start: "2026-08-03" }],
          },
        ],
      },
      names,
    );
    expect(plan.courses[0]?.cycles.map(({ start }) => formatDay(start))).toEqual(["2026-08-03"]);
  });
});
