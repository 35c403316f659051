/** From which day on a criterion holds by the passing of time alone: washouts and other dated events. */
import type { Criterion, FactTest, Leaf } from "../logic/criterion.ts";
import { factTruth, readyTest } from "../logic/fact-test.ts";
import { leafTruth, SINCE_FACT } from "../logic/leaf.ts";
import type { Facts } from "../logic/reading.ts";

/** Facts that grow with time alone, each with the days of one of its units. */
export type Growing = Readonly<Record<string, number>>;

/** Days from today until the criterion is true; 0 where it is, undefined where time alone never makes it so. */
export function daysUntil(
  criterion: Criterion,
  facts: Facts,
  growing: Growing,
): number | undefined {
  return wait(criterion, true, { facts, growing });
}

interface Clock {
  readonly facts: Facts;
  readonly growing: Growing;
}

/** @param wanted whether it has to become true, or false. */
function wait(criterion: Criterion, wanted: boolean, clock: Clock): number | undefined {
  if ("not" in criterion) return wait(criterion.not, !wanted, clock);
  if ("all" in criterion) {
    const parts = criterion.all.map((part) => wait(part, wanted, clock));
    return wanted ? last(parts) : first(parts);
  }
  if ("any" in criterion) {
    const parts = criterion.any.map((part) => wait(part, wanted, clock));
    return wanted ? first(parts) : last(parts);
  }
  return leafWait(criterion, wanted, clock);
}

const last = (waits: readonly (number | undefined)[]): number | undefined =>
  waits.reduce(
    (latest, one) =>
      latest === undefined || one === undefined ? undefined : Math.max(latest, one),
    0,
  );

const first = (waits: readonly (number | undefined)[]): number | undefined => {
  const known = waits.filter((one) => one !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

function leafWait(leaf: Leaf, wanted: boolean, clock: Clock): number | undefined {
  if (leafTruth(leaf, clock.facts) === (wanted ? "yes" : "no")) return 0;
  if ("since" in leaf) {
    return testWait({ fact: SINCE_FACT[leaf.since], min: leaf.minDays }, wanted, clock);
  }
  return "fact" in leaf ? testWait(leaf, wanted, clock) : undefined;
}

/** The later day counts where a month without a day makes the event a range. */
function testWait(test: FactTest, wanted: boolean, { facts, growing }: Clock): number | undefined {
  const perUnit = Object.hasOwn(growing, test.fact) ? growing[test.fact] : undefined;
  const low = lowOf(test.fact, facts);
  const limit = wanted ? test.min : test.max;
  if (perUnit === undefined || low === undefined || limit === undefined) return undefined;
  const beyond = (limit - low) * perUnit;
  const hasToPass = wanted === (test.strict === true);
  const days = Math.max(0, hasToPass ? Math.floor(beyond) + 1 : Math.ceil(beyond));
  return isAsWanted(test, low + days / perUnit, wanted) ? days : undefined;
}

function lowOf(fact: string, facts: Facts): number | undefined {
  const reading = facts.read(fact);
  if (reading.kind === "range") return reading.low;
  return reading.kind === "value" ? Number(reading.value) : undefined;
}

/** A test with both limits may have been passed by then. */
const isAsWanted = (test: FactTest, value: number, wanted: boolean): boolean =>
  factTruth(readyTest(test), { kind: "value", value }) === (wanted ? "yes" : "no");
