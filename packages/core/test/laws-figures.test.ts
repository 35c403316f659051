/** Laws of figures and statements, over the example people, every study and both audiences. */
import { describe, expect, test } from "vitest";
import {
  type Figure,
  figuresFor,
  isOpen,
  type ProbabilityStatement,
  profileOf,
  readProfile,
  sayCertainty,
  sayCloseness,
  sayMeasure,
  sayPeopleOf,
  saySource,
  sayStatement,
  statementsOf,
  voiceOf,
} from "../src/index.ts";
import { knowledge } from "./knowledge.ts";
import { partsGiven, people, type RawProfile, withoutPart } from "./raw-profile.ts";

const { list } = knowledge.compiled.studies;
const plain = voiceOf(knowledge, "en", "plain");
const every = { id: "every", evidence: list.map(({ id }) => id) };

const profileFor = (raw: RawProfile) => profileOf(readProfile(raw, knowledge), knowledge);
const profiles = [{ facts: {} }, ...people].map(profileFor);

const shown: readonly Figure[] = profiles.flatMap((profile) =>
  figuresFor(every, profile, knowledge),
);
const statements: readonly ProbabilityStatement[] = statementsOf(shown);

const isShare = ({ form }: ProbabilityStatement): boolean =>
  ["rate", "share", "span"].includes(form);

function plainSentences(statement: ProbabilityStatement): readonly string[] {
  const { sentences, notes, clinical } = sayStatement(plain, statement);
  const { figure } = statement;
  const study = list.find(({ id }) => id === figure.study);
  return [
    ...sentences,
    ...notes,
    ...clinical,
    sayMeasure(plain, figure),
    ...sayCertainty(plain, figure.certainty),
    ...sayCloseness(plain, figure.population),
    ...(study === undefined ? [] : sayPeopleOf(plain, study, figure.subgroup)),
  ];
}

const said = new Set(statements.flatMap(plainSentences));

describe("statements", () => {
  test("there are some of every form", () => {
    const forms = new Set(statements.map(({ form }) => form));
    expect([...forms].sort()).toEqual([
      "count",
      "finding",
      "median",
      "rate",
      "share",
      "span",
      "value",
    ]);
  });

  test("a share of people has its denominator, a rate its months as well", () => {
    expect(statements.filter((one) => isShare(one) && one.of !== 100)).toEqual([]);
    expect(statements.filter(({ form, of }) => form === "count" && of === undefined)).toEqual([]);
    const rates = statements.filter(({ form }) => form === "rate");
    expect(rates.filter(({ over }) => typeof over !== "object")).toEqual([]);
  });

  test("both frames are whole people and add up to the denominator", () => {
    for (const { of, arms, form } of statements) {
      if (of === undefined) continue;
      for (const arm of arms) {
        expect([arm.with, arm.without].every(Number.isInteger), form).toBe(true);
        expect((arm.with ?? 0) + (arm.without ?? 0)).toBe(of);
      }
    }
  });

  test("a difference is what a reader would subtract", () => {
    const counted = statements.filter((one) => isShare(one) && one.difference !== undefined);
    expect(counted.length).toBeGreaterThan(100);
    for (const { arms, difference } of counted) {
      const whole = (id: string | undefined) =>
        arms.find(({ arm }) => arm === id)?.with ?? Number.NaN;
      expect(whole(difference?.of) - whole(difference?.versus)).toBe(difference?.points);
    }
  });

  test("no rate is worked out: each is printed in its study", () => {
    for (const { figure, arms, form } of statements.filter((one) => one.form === "rate")) {
      const study = list.find(({ id }) => id === figure.study);
      const printed = (study?.figures ?? [])
        .filter(
          ({ measure, subgroup }) => measure === figure.measure && subgroup === figure.subgroup,
        )
        .flatMap((row) =>
          row.arms.flatMap(({ arm, rates = [] }) => rates.map((rate) => ({ arm, ...rate }))),
        );
      for (const { arm, exact } of arms) {
        const found = printed.some(
          (rate) => rate.arm === arm && rate.percent === exact && rate.atMonths === figure.months,
        );
        expect(found, `${form} of ${figure.study}`).toBe(true);
      }
    }
  });

  test("pictures of people are drawn of shares alone, never of a median", () => {
    const timed = statements.filter(({ form }) => ["median", "value", "finding"].includes(form));
    expect(timed.filter(({ icons }) => icons)).toEqual([]);
  });

  test("a median is said only where no rate is published for the same people", () => {
    const medians = statements.filter(({ form }) => form === "median");
    expect(medians.filter(({ figure }) => figure.hasRates)).toEqual([]);
  });
});

describe("patients", () => {
  test("no recalled figure, no ratio and no p comes out", () => {
    expect(shown.filter(({ status }) => status === "recalled")).toEqual([]);
    expect(shown.filter((figure) => "clinical" in figure || figure.form === "ratio")).toEqual([]);
  });

  test("a figure that is marked recalled stays in even where its file says it is for patients", () => {
    const study = list.find(({ id }) => id === "tags");
    if (study === undefined) throw new Error("no study tags");
    const figures = study.figures.map(
      (row) => ({ ...row, status: "recalled", patients: true }) as const,
    );
    const changed = { ...study, figures, harms: [] };
    const compiled = { ...knowledge.compiled };
    const planted = {
      ...knowledge,
      compiled: { ...compiled, studies: { ...compiled.studies, list: [changed] } },
    };
    const profile = profileFor({ facts: {} });
    expect(figuresFor({ id: "any", evidence: ["tags"] }, profile, planted)).toEqual([]);
    expect(
      figuresFor({ id: "any", evidence: ["tags"] }, profile, planted, "clinicians"),
    ).not.toEqual([]);
  });

  test("no plain sentence speaks of a ratio or leaves a gap in it", () => {
    const wrong = [...said].filter((text) =>
      /hazard|ratio\b|\bHR\b|\bCI\b|[{}]|undefined|NaN|1 in \d|nobody-yet/.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test("no plain sentence is longer than 20 words", () => {
    const sentences = [...said].flatMap((text) => text.split(/(?<=[.:]) /));
    expect(sentences.filter((text) => text.split(/\s+/).length > 20)).toEqual([]);
  });

  test("survival stays shut until it is asked for", () => {
    const gate = (wish?: string) =>
      isOpen("survival", profileFor({ facts: { wantsSurvivalNumbers: wish } }).facts);
    expect([undefined, "none", "words", "ranges", "full"].map(gate)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    const lived = statements.filter(({ figure }) => /survival|progression/.test(figure.measure));
    expect(lived.filter(({ gate: door }) => door !== "survival")).toEqual([]);
  });
});

describe("figures", () => {
  test("headlines come first, then supporting figures, then harms", () => {
    const rank = ({ harm, use }: Figure) => (harm ? 2 : use === "headline" ? 0 : 1);
    for (const profile of profiles) {
      const ranks = figuresFor(every, profile, knowledge, "clinicians").map(rank);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });

  test("with nothing known about a person, nothing is near or different", () => {
    const nobody = profileFor({ facts: {} });
    const axes = figuresFor(every, nobody, knowledge).flatMap(({ population }) =>
      Object.values(population),
    );
    expect(new Set(axes)).toEqual(new Set(["same", "unknown"]));
  });

  test("taking a fact away turns no closeness into another but unknown", () => {
    for (const raw of people) {
      const before = figuresFor(every, profileFor(raw), knowledge, "clinicians");
      for (const part of partsGiven(raw)) {
        const less = figuresFor(every, profileFor(withoutPart(raw, part)), knowledge, "clinicians");
        expect(turned(before, less)).toEqual([]);
      }
    }
  });

  test("every figure has a source, a date read, a certainty with its reason, and says who checked it", () => {
    for (const figure of shown) {
      expect(figure.source).not.toBe("");
      expect(figure.read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(figure.certainty.reasons.length).toBeGreaterThan(0);
      expect(saySource(plain, figure)).toHaveLength(2);
    }
  });
});

/** Axes of the same study that were known before and have another value after. */
function turned(before: readonly Figure[], after: readonly Figure[]): readonly string[] {
  const was = new Map(before.map((figure) => [figure.study, figure.population]));
  return after.flatMap(({ study, population }) =>
    Object.entries(population).flatMap(([axis, closeness]) => {
      const known = was.get(study)?.[axis as keyof typeof population];
      const same = known === undefined || closeness === known || closeness === "unknown";
      return same || known === "unknown" ? [] : [`${study} ${axis}: ${known} to ${closeness}`];
    }),
  );
}
