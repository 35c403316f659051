/** Drug classes: `class:NAME` in a condition stands for the drugs listed under NAME. */
import type { Criterion, FactTest } from "../logic/criterion.ts";

export type DrugClasses = Readonly<Record<string, readonly string[]>>;

const CLASS = /^class:(.+)$/;

/** The same criterion with every class written out as its drugs. */
export function expandClasses(criterion: Criterion, classes: DrugClasses): Criterion {
  if ("all" in criterion) return { all: criterion.all.map((part) => expandClasses(part, classes)) };
  if ("any" in criterion) return { any: criterion.any.map((part) => expandClasses(part, classes)) };
  if ("not" in criterion) return { not: expandClasses(criterion.not, classes) };
  return "fact" in criterion ? expandTest(criterion, classes) : criterion;
}

function expandTest(test: FactTest, classes: DrugClasses): FactTest {
  const asked = test.hasAny ?? (test.has === undefined ? undefined : [test.has]);
  if (asked === undefined || !asked.some((name) => CLASS.test(name))) return test;
  const { has: _, ...rest } = test;
  return { ...rest, hasAny: asked.flatMap((name) => drugsOf(name, classes)) };
}

function drugsOf(name: string, classes: DrugClasses): readonly string[] {
  const className = CLASS.exec(name)?.[1];
  return className === undefined ? [name] : (classes[className] ?? []);
}

/** The classes a drug belongs to; a drug in no class is a class of its own. */
export function classesOf(drug: string, classes: DrugClasses): readonly string[] {
  const found = Object.keys(classes).filter((name) => classes[name]?.includes(drug));
  return found.length > 0 ? found : [drug];
}
