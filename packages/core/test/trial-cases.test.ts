/** The tables of cases/trials: for whom a trial is, and what its verdict is. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Criterion, deriveProfile, evaluate, matchTrials, readyTrial } from "../src/index.ts";
import type { TrialCriterion } from "../src/trials/trial.ts";
import { knowledge } from "./knowledge.ts";

const table = <T>(name: string): readonly T[] =>
  parse(readFileSync(new URL(`../../../cases/trials/${name}.yaml`, import.meta.url), "utf8"));

interface CaseCriterion {
  readonly needs: Criterion;
  readonly kinds?: readonly string[];
  readonly scope?: string;
  readonly loose?: boolean;
}

function criterionOf(given: CaseCriterion, place: number): TrialCriterion {
  const residue = given.loose === true ? [{ start: 0, end: 4, text: "made" }] : [];
  return {
    n: place + 1,
    side: "inclusion",
    text: "made up",
    start: 0,
    end: 7,
    scope: given.scope ?? null,
    kinds: given.kinds ?? ["ecog"],
    expr: given.needs,
    residue,
    confidence: given.loose === true ? "partly" : "read",
  };
}

interface Names {
  readonly conditions?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly studyType?: string | undefined;
  readonly isIncomplete?: boolean | undefined;
}

function trialOf(names: Names, criteria: readonly TrialCriterion[]) {
  const { conditions = [], title, studyType, isIncomplete = false } = names;
  const record = {
    protocolSection: {
      identificationModule: {
        nctId: "NCT90000000",
        ...(title === undefined ? {} : { briefTitle: title }),
      },
      conditionsModule: { conditions },
      designModule: studyType === undefined ? {} : { studyType },
    },
  };
  const reading = { nct: null, ageMin: null, ageMax: null, sex: null, criteria, headings: [] };
  return readyTrial(record, reading, knowledge, { isIncomplete });
}

const PEOPLE: Readonly<Record<string, object>> = {
  stomach: { site: "stomach", histology: "adenocarcinoma" },
  junction: { site: "gastro-oesophageal-junction", histology: "adenocarcinoma" },
  gullet: { site: "oesophagus", histology: "adenocarcinoma" },
  squamous: { site: "oesophagus", histology: "squamous" },
  lymphoma: { site: "stomach", histology: "lymphoma" },
};

describe("cases/trials/diseases.yaml", () => {
  interface Row extends Names {
    readonly name: string;
    readonly text?: string;
    readonly expect: Readonly<Record<string, string | boolean>>;
  }
  it.each(table<Row>("diseases"))("$name", ({ expect: wanted, text, ...names }) => {
    const criteria =
      text === undefined ? [] : [{ ...criterionOf({ needs: { unread: text } }, 0), text }];
    const { disease } = trialOf(names, criteria);
    const found = Object.keys(wanted).map((who) => {
      const { facts } = deriveProfile({ asOf: "2026-11-01", facts: PEOPLE[who] }, knowledge);
      return [who, evaluate(disease.criterion, facts).truth];
    });
    expect(Object.fromEntries(found)).toEqual(wanted);
  });
});

describe("cases/trials/verdicts.yaml", () => {
  interface Row extends Names {
    readonly name: string;
    readonly asOf?: string;
    readonly criteria: readonly CaseCriterion[];
    readonly facts?: Readonly<Record<string, unknown>>;
    readonly treatments?: readonly object[];
    readonly expect: {
      readonly verdict: string;
      readonly shutOutBy?: string;
      readonly recoverable?: boolean;
      readonly eligibleFrom?: string | null;
      readonly missing?: readonly string[];
      readonly cohorts?: Readonly<Record<string, string>>;
    };
  }
  it.each(table<Row>("verdicts"))("$name", ({ expect: wanted, criteria, ...row }) => {
    const facts = { site: "stomach", histology: "adenocarcinoma", ...row.facts };
    const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
    const { treatments = [], asOf = "2026-11-01", conditions = ["Gastric Cancer"] } = row;
    const profile = deriveProfile({ asOf, facts: known, treatments }, knowledge);
    const trial = trialOf({ ...row, conditions }, criteria.map(criterionOf));
    const [match] = matchTrials(profile, [{ trial }], knowledge);
    const said = {
      verdict: match?.verdict,
      shutOutBy: match?.shutOutBy,
      recoverable: match?.isRecoverable,
      eligibleFrom: match?.eligibleFrom ?? null,
      missing: match?.missing,
      cohorts: Object.fromEntries(
        (match?.cohorts ?? []).map(({ label, verdict }) => [label, verdict]),
      ),
    };
    expect(said).toMatchObject(wanted);
  });
});
