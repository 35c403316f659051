/** How far the questions are: part by part, what is said, what is not known, and what is still open. */
import { phrase, type Question } from "@nextline/core";
import type { PartView, ProgressAsk, ProgressView } from "../protocol.ts";
import type { Road } from "../road.ts";
import { headingOf } from "./facts.ts";
import { numberOf } from "./numbers.ts";

/** Parts that are no group of facts. */
const LISTS = "treatments";

/** @param open all that is open for this person, that which settles most first */
export function progressView(
  { situation, unsure, skipped }: ProgressAsk,
  road: Road,
  open: readonly Question[],
): ProgressView {
  const { facts, treatments, procedures, region } = situation.profile;
  const lists = Object.keys(drop({ treatments, procedures, region }));
  const said = [...Object.keys(facts), ...lists];
  const left = open.map(({ fact }) => fact).filter((fact) => !unsure.includes(fact));
  // A skipped question is open: it is asked again with the next start.
  const waiting = [...new Set([...left, ...skipped.filter((fact) => !said.includes(fact))])];
  const parts = partsOf(road).map((part): PartView => {
    const own = (all: readonly string[]) => all.filter((fact) => partOf(fact, road) === part);
    const [next] = own(waiting);
    return {
      heading: phrase(road.voice, part === LISTS ? "heading-treatments" : `group-${part}`),
      said: own(said).length,
      unsure: own(unsure).length,
      open: own(waiting).length,
      ...(next === undefined ? {} : { next: numberOf(next, road.knowledge) }),
    };
  });
  return {
    parts: parts.filter((part) => part.said + part.unsure + part.open > 0),
    said: said.length,
    unsure: unsure.length,
    open: waiting.length,
  };
}

const drop = (all: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));

/** A fact of another vocabulary belongs to no part. */
function partOf(fact: string, { knowledge }: Road): string | undefined {
  if (numberOf(fact, knowledge) > knowledge.compiled.facts.length) return LISTS;
  const definition = knowledge.facts.get(fact);
  return definition && headingOf(definition);
}

const partsOf = ({ knowledge }: Road): readonly string[] => [
  LISTS,
  ...new Set(knowledge.compiled.facts.filter(({ group }) => group !== "derived").map(headingOf)),
];
