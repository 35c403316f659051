/** Aims for the stratified profiles: an option all of whose needs are met at their borders, with a history that allows it. */
import * as fc from "fast-check";
import type { Criterion, ReadyOption } from "../src/index.ts";
import { deriveProfile, leavesOf, optionStatuses } from "../src/index.ts";
import { AS_OF, histories } from "./histories.ts";
import { knowledge, roleRules } from "./knowledge.ts";
import type { RawTreatment } from "./raw-profile.ts";
import { type Setting, settle, towards } from "./towards.ts";

interface Aim {
  readonly option: ReadyOption;
  /** The histories with which it fits; empty where any does. */
  readonly histories: readonly (readonly RawTreatment[])[];
}

const needsMet = ({ needRules }: ReadyOption, choice: number): readonly Setting[] =>
  needRules.flatMap(({ test }) => (test ? towards(test, true, choice) : []));

function fitsAfter(option: ReadyOption, treatments: readonly RawTreatment[]): boolean {
  const raw = settle({ asOf: AS_OF, facts: {}, treatments }, needsMet(option, 0));
  return optionStatuses(deriveProfile(raw, knowledge), knowledge).get(option.id) === "fits";
}

function aimAt(option: ReadyOption): Aim {
  const fitting = histories.filter((history) => fitsAfter(option, history));
  return { option, histories: fitting.length === histories.length ? [] : fitting };
}

// An option with many needs is harder to reach, so it comes more often.
const aims = knowledge.options
  .filter((option) => option.standing !== "not-recommended" && option.needRules.length > 0)
  .map((option) => ({ weight: option.needRules.length, arbitrary: fc.constant(aimAt(option)) }));

const choices = fc.nat(10_000);

export const ledTowards: fc.Arbitrary<readonly Setting[]> = fc
  .record({ aim: fc.oneof(...aims), choice: choices, place: choices })
  .map(({ aim, choice, place }) => {
    const history = aim.histories[place % Math.max(1, aim.histories.length)];
    const settings = needsMet(aim.option, choice);
    return history === undefined ? settings : [["treatments", history], ...settings];
  });

/** A rule of many parts is harder to turn, so it comes more often. */
const weighted = roleRules.flatMap(({ rule: { test } }) =>
  test === undefined
    ? []
    : [{ weight: leavesOf(test).length ** 2, arbitrary: fc.constant<Criterion>(test) }],
);

/** One rule turned to yes or to no. */
export const turned: fc.Arbitrary<readonly Setting[]> = fc
  .record({ test: fc.oneof(...weighted), choice: choices, wanted: fc.boolean() })
  .map(({ test, choice, wanted }) => towards(test, wanted, choice));
