/** Laws of matching over real records, where they lie beside the project: no fault of reading may shut anybody out. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  deriveProfile,
  type EligibilityRecord,
  evaluate,
  expandClasses,
  matchTrials,
  prepareKnowledge,
  type RegistryRecord,
  readCriteria,
  readyTrial,
} from "@nextline/core";
import { describe, expect, it } from "vitest";
import { generator, syntheticPerson } from "../../bench/synthetic-people.ts";
import { compileKnowledge } from "../knowledge/compile.ts";

const RECORDS = ["gastric", "gastric_named_in_inclusion"].map((name) =>
  fileURLToPath(new URL(`../../../shared/data/ctgov/${name}.ndjson`, import.meta.url)),
);
const areThere = RECORDS.every((file) => existsSync(file));
if (!areThere) console.log("No trial records beside the project: laws over them are skipped.");

const knowledge = prepareKnowledge(compileKnowledge().knowledge);
const chance = generator(20_261_125);

const trials = areThere
  ? RECORDS.flatMap((file) => readFileSync(file, "utf8").trim().split("\n")).map((line) => {
      const record = JSON.parse(line) as RegistryRecord & EligibilityRecord;
      return { trial: readyTrial(record, readCriteria(record, knowledge), knowledge) };
    })
  : [];

interface Person {
  readonly facts: Readonly<Record<string, unknown>>;
}

const people = (count: number): readonly Person[] =>
  Array.from({ length: count }, () => syntheticPerson(knowledge, chance) as Person);

/** Of the stomach, so that not every trial is for another disease. */
const ours = ({ facts, ...rest }: Person): Person => ({
  ...rest,
  facts: { ...facts, site: "stomach", histology: "adenocarcinoma" },
});

const matchesOf = (person: Person) => {
  const profile = deriveProfile(person, knowledge);
  return { profile, matches: matchTrials(profile, trials, knowledge) };
};

describe.skipIf(!areThere)("over real records", () => {
  it("whoever is shut out fails a criterion that was read whole, of the whole trial or of every cohort", () => {
    let shutOut = 0;
    for (const person of people(150).map(ours)) {
      const { profile, matches } = matchesOf(person);
      for (const { verdict, shutOutBy, trial } of matches) {
        if (verdict !== "not-eligible" || shutOutBy !== undefined) continue;
        shutOut += 1;
        const failing = trial.criteria
          .map(({ source }) => source)
          .filter(({ confidence, residue }) => confidence === "read" && residue.length === 0)
          .filter(({ expr }) => {
            const written = expandClasses(expr, knowledge.compiled.drugClasses);
            return evaluate(written, profile.facts).truth === "no";
          });
        const scopes = new Set(failing.map(({ scope }) => scope));
        const isSound =
          scopes.has(null) ||
          (trial.cohorts.length > 1 && trial.cohorts.every(({ label }) => scopes.has(label)));
        expect(isSound, trial.nct).toBe(true);
      }
    }
    expect(shutOut).toBeGreaterThan(100);
  });

  it("an answer moves a verdict only from or to unknown", () => {
    let moved = 0;
    for (const person of people(200).map(ours)) {
      const facts = Object.keys(person.facts);
      const taken = facts[Math.floor(chance() * facts.length)] ?? "age";
      const { [taken]: _, ...less } = person.facts;
      const [before, after] = [matchesOf({ ...person, facts: less }), matchesOf(person)];
      if (before.profile.problems.length !== after.profile.problems.length) continue;
      const was = new Map(before.matches.map(({ trial, verdict }) => [trial.nct, verdict]));
      for (const { trial, verdict } of after.matches) {
        const from = was.get(trial.nct);
        if (from === verdict) continue;
        moved += 1;
        expect([from, verdict], `${trial.nct} ${taken}`).toContain("unknown");
      }
    }
    expect(moved).toBeGreaterThan(0);
  });
});
