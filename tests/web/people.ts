/** The example people: what they know, and the answers that were frozen for them. */
import { readFileSync } from "node:fs";
import { type Knowledge, prepareKnowledge } from "@nextline/core";

const ROOT = new URL("../../", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, ROOT), "utf8");

export const knowledge: Knowledge = prepareKnowledge(JSON.parse(text("build/knowledge.json")));

export interface Treatment {
  readonly intent: string;
  readonly drugs: readonly string[];
  readonly start?: string;
  readonly end?: string;
  readonly outcome?: string;
}

export interface Procedure {
  readonly kind: string;
  readonly date?: string;
  readonly field?: string;
}

export interface Person {
  readonly slug: string;
  readonly asOf: string;
  readonly region?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly treatments?: readonly Treatment[];
  readonly procedures?: readonly Procedure[];
}

export const person = (slug: string): Person => ({
  slug,
  ...JSON.parse(text(`examples/people/${slug}/profile.json`)),
});

interface FrozenOption {
  readonly status: string;
  readonly current: boolean;
  readonly askFirst: readonly unknown[];
}

/** The heading each option stands under, by its number: the place in the order of options. */
export function frozenGroups(slug: string): ReadonlyMap<number, string> {
  const { options } = JSON.parse(text(`examples/people/${slug}/options.json`));
  return new Map(
    (options as readonly FrozenOption[]).map((option, place) => [place + 1, headingOf(option)]),
  );
}

function headingOf({ status, current, askFirst }: FrozenOption): string {
  if (current) return "current";
  return status === "fits" && askFirst.length > 0 ? "may-fit" : status;
}

/** The questions of the frozen summary, each in one line. */
export function frozenQuestions(slug: string): readonly string[] {
  const [, part = ""] = text(`examples/people/${slug}/summary.txt`).split("My questions\n");
  const [list = ""] = part.split("\n\n");
  return list.split(/^\d+\. /m).flatMap((line) => oneLine(line) || []);
}

export const oneLine = (wrapped: string): string => wrapped.replace(/\s+/g, " ").trim();

const LISTS = ["treatments", "procedures", "region"];
const FIRST_LIST = 1001;

/** An address holds the number of a fact, as the pages count them. */
export const factAt = (number: number): string => {
  const fact = LISTS[number - FIRST_LIST] ?? knowledge.compiled.facts[number - 1]?.id;
  if (fact === undefined) throw new RangeError(`no fact has the number ${number}`);
  return fact;
};

export const numberOf = (fact: string): number => {
  const list = LISTS.indexOf(fact);
  return list >= 0
    ? FIRST_LIST + list
    : knowledge.compiled.facts.findIndex(({ id }) => id === fact) + 1;
};

/** The profile as the person would hand it over. */
export const profileOf = ({ slug: _, ...profile }: Person): object => profile;

/** What a person says to a question: undefined where they do not know. */
export function answerOf(one: Person, fact: string): unknown {
  if (fact === "region") return one.region;
  if (fact === "treatments") return one.treatments;
  return fact === "procedures" ? one.procedures : one.facts[fact];
}

/** Everything the person can say: facts, and the lists. */
export const knownTo = (one: Person): readonly string[] => [
  ...Object.keys(one.facts),
  ...LISTS.filter((list) => answerOf(one, list) !== undefined),
];

/** A drug by the name on its box where it has one, else by its generic name. */
export function nameOnTheBox(id: string): string {
  const drug = knowledge.compiled.drugs.find((one) => one.id === id);
  return drug?.brands[0]?.name ?? id.replaceAll("-", " ");
}
