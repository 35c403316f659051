/** Everything that was said, group by group, with where it came from, what is open, and what follows from it. */
import { type FactDefinition, labelOf, phrase, sayReading } from "@nextline/core";
import type { FactLine, FactsView } from "../protocol.ts";
import type { Road } from "../road.ts";
import { saidProcedures, saidTreatments, sayIsoDate } from "./lists.ts";
import { numberOf } from "./numbers.ts";
import { problemViews } from "./options.ts";

/** Asked by trials alone: shown only where one is known, under the heading of what it is about. */
const OF_TRIALS: Readonly<Record<string, string>> = {
  "trial-health": "health",
  "trial-history": "health",
  "trial-tests": "labs",
};

export const headingOf = ({ group }: FactDefinition): string => OF_TRIALS[group] ?? group;

export function factsView(road: Road): FactsView {
  const { knowledge, voice } = road;
  const stored = knowledge.compiled.facts.filter(({ group }) => group !== "derived");
  const groups = [...new Set(stored.map(headingOf))];
  return {
    groups: [
      { heading: phrase(voice, "heading-treatments"), facts: listLines(road) },
      ...groups.map((group) => ({
        heading: phrase(voice, `group-${group}`),
        facts: linesOf(
          stored.filter((fact) => headingOf(fact) === group),
          road,
        ),
      })),
    ].filter(({ facts }) => facts.length > 0),
    derived: derivedRows(road),
    problems: problemViews(road),
    kept: Object.entries(road.profile.given.unrecognised).map(([id, value]) => [
      id,
      JSON.stringify(value),
    ]),
  };
}

const linesOf = (facts: readonly FactDefinition[], road: Road): readonly FactLine[] =>
  facts
    .map((fact) => lineOf(fact.id, road))
    .filter(({ value }, i) => value !== undefined || !((facts[i]?.group ?? "") in OF_TRIALS));

function lineOf(fact: string, { profile, voice, knowledge }: Road): FactLine {
  const isGiven = profile.given.facts.has(fact);
  const from = isGiven ? fromSaid(profile.given.sources.get(fact), voice) : undefined;
  return {
    number: numberOf(fact, knowledge),
    fact,
    label: capital(labelOf(voice, fact)),
    value: sayReading(voice, fact, profile.asGiven.read(fact)),
    unsure: false,
    ...(from === undefined ? {} : { from }),
  };
}

type Source = Road["profile"]["given"]["sources"] extends ReadonlyMap<string, infer S> ? S : never;

/** What the pages themselves write down as the source of an answer. */
const ANSWER = "answer";

/** Where a fact came from and when; undefined where that is not noted, which the page says once. */
function fromSaid(source: Source | undefined, voice: Road["voice"]): string | undefined {
  const { from, date } = source ?? {};
  const day = date === undefined ? undefined : sayIsoDate(date);
  if (from === undefined || from === ANSWER)
    return day === undefined ? undefined : phrase(voice, "answered-on", { date: day });
  return day === undefined
    ? phrase(voice, "source-from", { from })
    : phrase(voice, "source-from-on", { from, date: day });
}

function listLines(road: Road): readonly FactLine[] {
  const { voice, knowledge, profile } = road;
  const line = (fact: string, label: string, value: string | undefined): FactLine => ({
    number: numberOf(fact, knowledge),
    fact,
    label: capital(label),
    value,
    unsure: false,
  });
  const { region } = profile;
  const regions = voice.words.facts.region?.values ?? {};
  return [
    line("treatments", labelOf(voice, "treatments"), saidTreatments(road)),
    line("procedures", labelOf(voice, "procedures"), saidProcedures(road)),
    line(
      "region",
      labelOf(voice, "region"),
      region === undefined ? undefined : (regions[region]?.[voice.register] ?? region),
    ),
  ];
}

function derivedRows({ profile, voice, knowledge }: Road): readonly (readonly [string, string])[] {
  return knowledge.compiled.facts
    .filter(({ group }) => group === "derived")
    .flatMap(({ id }): readonly (readonly [string, string])[] => {
      const value = sayReading(voice, id, profile.facts.read(id));
      return value === undefined ? [] : [[capital(labelOf(voice, id)), value]];
    });
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
