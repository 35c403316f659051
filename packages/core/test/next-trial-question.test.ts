/** The next question counts trials as well as options, and asks for what trials alone want only where there are trials. */
import { describe, expect, it } from "vitest";
import {
  type Criterion,
  deriveProfile,
  nextQuestion,
  readyTrial,
  waitingTrials,
} from "../src/index.ts";
import { knowledge } from "./knowledge.ts";
import { people } from "./raw-profile.ts";

function trialAsking(nct: string, expr: Criterion) {
  const record = {
    protocolSection: {
      identificationModule: { nctId: nct },
      conditionsModule: { conditions: ["Gastric Cancer"] },
    },
  };
  const criterion = {
    n: 1,
    side: "inclusion" as const,
    text: "made up",
    start: 0,
    end: 7,
    scope: null,
    kinds: ["other"],
    expr,
    residue: [],
    confidence: "read" as const,
  };
  const reading = {
    nct,
    ageMin: null,
    ageMax: null,
    sex: null,
    criteria: [criterion],
    headings: [],
  };
  return { trial: readyTrial(record, reading, knowledge) };
}

const person = (facts: object) =>
  deriveProfile(
    {
      asOf: "2026-11-01",
      region: "EU",
      facts: { site: "stomach", histology: "adenocarcinoma", ...facts },
      treatments: [],
      procedures: [],
    },
    knowledge,
  );

describe("the next question", () => {
  it("asks nothing that trials alone want where there are none", () => {
    const ofTrials = new Set(
      knowledge.compiled.facts
        .filter(({ group }) => group.startsWith("trial-"))
        .map(({ id }) => id),
    );
    for (const raw of people) {
      const { open } = nextQuestion(deriveProfile(raw, knowledge), knowledge);
      expect(open.filter(({ fact }) => ofTrials.has(fact))).toEqual([]);
      expect(open.every(({ settles }) => settles.trials === 0)).toBe(true);
    }
  });

  it("asks for what open trials wait for, and tells how many an answer settles", () => {
    const profile = person({});
    const trials = [
      trialAsking("NCT90000001", { fact: "tuberculosis", is: "none" }),
      trialAsking("NCT90000002", { fact: "tuberculosis", in: ["none", "past-treated"] }),
      trialAsking("NCT90000003", { fact: "leucocytes", min: 3 }),
    ];
    const waiting = waitingTrials(profile, trials, knowledge);
    expect(waiting.open).toBe(3);
    const { open } = nextQuestion(profile, knowledge, waiting);
    const settles = new Map(open.map((question) => [question.fact, question.settles.trials]));
    expect(settles.get("tuberculosis")).toBe(2);
    expect(settles.get("leucocytes")).toBe(1);
  });

  it("asks whether it ever happened before it asks when", () => {
    const trials = [trialAsking("NCT90000001", { fact: "daysSinceTrialDrug", min: 28 })];
    const factsOpen = (facts: object) => {
      const profile = person(facts);
      return nextQuestion(profile, knowledge, waitingTrials(profile, trials, knowledge)).open.map(
        ({ fact }) => fact,
      );
    };
    expect(factsOpen({})).toContain("trialDrugEver");
    expect(factsOpen({})).not.toContain("daysSinceTrialDrug");
    expect(factsOpen({ trialDrugEver: true })).toContain("daysSinceTrialDrug");
    expect(factsOpen({ trialDrugEver: false })).not.toContain("daysSinceTrialDrug");
  });

  it("counts half a trial for a question of which one answer of two settles nothing", () => {
    const either = {
      any: [
        { fact: "tumourTissueStored", is: true },
        { fact: "leucocytes", min: 3 },
      ],
    };
    const profile = person({});
    const waiting = waitingTrials(profile, [trialAsking("NCT90000001", either)], knowledge);
    const { open } = nextQuestion(profile, knowledge, waiting);
    expect(open.find(({ fact }) => fact === "tumourTissueStored")?.settles.trials).toBe(0.5);
  });
});
