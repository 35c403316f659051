/** A profile as text: facts by group, what follows from them, lines of therapy. */
import {
  type FactDefinition,
  type Gap,
  labelOf,
  type Profile,
  phrase,
  say,
  sayReading,
} from "@nextline/core";
import type { Request, View } from "../request.ts";
import { bullet } from "./layout.ts";
import { linesText } from "./lines.ts";
import { labelText, section } from "./section.ts";

export function profileText(request: Request, view: View): string[] {
  const facts = [...request.knowledge.facts.values()];
  const groups = [...new Set(facts.map(({ group }) => group))];
  const texts = groups.map((group) => groupText(group, facts, request, view));
  const derived = texts.pop() ?? [];
  return [...aboutText(request, view), ...texts.flat(), ...linesText(request, view), ...derived];
}

/** The day and the region that everything else is judged by. */
function aboutText({ profile, voice }: Request, view: View): string[] {
  const unknown = phrase(voice, "value-unknown");
  const region = sayReading(voice, "region", profile.facts.read("region")) ?? unknown;
  const body = [
    phrase(voice, "short-value", { label: phrase(voice, "as-of"), value: profile.asOf ?? unknown }),
    phrase(voice, "short-value", { label: labelText(voice, "region"), value: region }),
  ];
  return section(
    phrase(voice, "heading-profile"),
    body.flatMap((line) => bullet(line, 0)),
    view,
  );
}

function groupText(
  group: string,
  facts: readonly FactDefinition[],
  request: Request,
  view: View,
): string[] {
  const lines = facts
    .filter((fact) => fact.group === group)
    .flatMap((fact) => factText(fact, request));
  return section(
    phrase(request.voice, `group-${group}`),
    lines.flatMap((line) => bullet(line, 0)),
    view,
  );
}

/** One line for a fact that was given or follows; one that was given and does not count says why. */
function factText({ id, group }: FactDefinition, { profile, voice }: Request): string[] {
  const label = labelText(voice, id);
  const value = sayReading(voice, id, profile.facts.read(id));
  if (value !== undefined) {
    return [phrase(voice, "short-value", { label, value }) + sourceOf(id, profile)];
  }
  const gaps = gapsOf(id, profile);
  if (group === "derived") return gaps.length === 0 ? [] : [waits(label, gaps, voice)];
  return gaps.filter(({ kind }) => kind !== "missing").map((gap) => say({ gap }, voice));
}

function gapsOf(fact: string, { facts }: Profile): readonly Gap[] {
  const reading = facts.readings().get(fact);
  return reading?.kind === "unknown" ? reading.gaps : [];
}

function sourceOf(fact: string, { given }: Profile): string {
  const { from, date } = given.sources.get(fact) ?? {};
  const said = [from, date].filter((part) => part !== undefined);
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
}

function waits(label: string, gaps: readonly Gap[], voice: Request["voice"]): string {
  const facts = gaps.flatMap((gap) => ("fact" in gap ? [labelOf(voice, gap.fact)] : []));
  return phrase(voice, "derived-unknown", { label, facts: [...new Set(facts)].join(", ") });
}
