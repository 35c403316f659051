/** Facts and options by number: an address holds a number, never the name of a fact or a treatment. */
import type { Knowledge } from "@nextline/core";

/** Lists and the region are no facts; they stand after them, from this number on. */
const LISTS = ["treatments", "procedures", "region"] as const;
const FIRST_LIST = 1001;

export function numberOf(fact: string, { compiled }: Knowledge): number {
  const list = (LISTS as readonly string[]).indexOf(fact);
  return list >= 0 ? FIRST_LIST + list : compiled.facts.findIndex(({ id }) => id === fact) + 1;
}

export const factAt = (number: number, { compiled }: Knowledge): string | undefined =>
  LISTS[number - FIRST_LIST] ?? compiled.facts[number - 1]?.id;

export const optionNumber = (id: string, { options }: Knowledge): number =>
  options.findIndex((option) => option.id === id) + 1;
