/** The oracle: the conditions of the options as CQL, run by another engine, against our evaluator; unknown included. */
import { deriveProfile, prepareKnowledge } from "@nextline/core";
import { beforeAll, describe, expect, it } from "vitest";
import { compileKnowledge } from "../knowledge/compile.ts";
import { conditionsOf } from "./conditions.ts";
import { compareBatch, type Oracle, prepareOracle, Tally } from "./oracle.ts";
import { stratifiedProfiles } from "./profiles.ts";

/** For everything: the translation, then as many people as fit. */
const SECONDS = 30;
const FEWEST = 500;
const BATCH = 100;

const knowledge = prepareKnowledge(compileKnowledge().knowledge);
const conditions = conditionsOf(knowledge);
const exported = new Tally();
const byHand = new Tally();
let oracle: Oracle;

beforeAll(async () => {
  const end = performance.now() + SECONDS * 1000;
  oracle = prepareOracle(conditions, knowledge);
  const tests = oracle.exported.conditions.map(({ test }) => test);
  const people = stratifiedProfiles(knowledge, tests);
  let slowest = 0;
  while (exported.profiles < FEWEST || performance.now() + slowest < end) {
    const started = performance.now();
    const batch = Array.from({ length: BATCH }, () =>
      deriveProfile(people.next().value, knowledge),
    );
    await compareBatch(oracle.exported, batch, exported);
    await compareBatch(oracle.byHand, batch, byHand);
    slowest = Math.max(slowest, performance.now() - started);
  }
  report();
}, 120_000);

function report(): void {
  const { needs, stops, leftOut } = conditions;
  const unknown = [...exported.counts.values()].reduce((sum, counts) => sum + counts.unknown, 0);
  const rarest = Math.min(
    ...[...exported.counts.values()].flatMap((counts) => Object.values(counts)),
  );
  console.info(
    `CQL oracle: ${exported.profiles} profiles, ${needs.length} distinct needs and ${stops.length} ` +
      `stops, ${exported.comparisons} comparisons (${unknown} unknown), ` +
      `${exported.differences.length} differences; ${byHand.counts.size} needs by hand, ` +
      `${byHand.comparisons} comparisons, ${byHand.differences.length} differences. ` +
      `Rarest verdict of a condition: ${rarest} times. ` +
      `Left out, for they ask the status of an option: ${leftOut.map(({ name }) => name).join(", ")}.`,
  );
}

describe("the CQL oracle", () => {
  it("agrees on every exported condition", () => {
    expect(exported.profiles).toBeGreaterThanOrEqual(FEWEST);
    expect(exported.differences.slice(0, 3)).toEqual([]);
  });

  it("agrees on ten needs written by hand", () => {
    expect(byHand.counts.size).toBe(10);
    expect(byHand.differences.slice(0, 3)).toEqual([]);
  });

  it("saw every condition come to yes, no and unknown", () => {
    const never = [...exported.counts].filter(([, counts]) => Object.values(counts).includes(0));
    expect(never).toEqual([]);
  });

  it("would notice a limit that lost its border", async () => {
    const test = { fact: "ecog", max: 2, strict: true };
    const changed = [{ name: "need ecog-0-to-2", rules: [], test }];
    const tally = new Tally();
    const people = [0, 1, 2, 3].map((ecog) => deriveProfile({ facts: { ecog } }, knowledge));
    await compareBatch({ ...oracle.exported, conditions: changed }, people, tally);
    expect(tally.differences.map(({ patient }) => patient.ecog)).toEqual([2]);
  });

  it("leaves out only the need that asks for the status of another option", () => {
    expect(conditions.leftOut.map(({ name }) => name)).toEqual(["need an-operation-is-open"]);
  });
});
