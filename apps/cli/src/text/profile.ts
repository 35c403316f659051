/** A profile as text: facts by group, what follows from them, lines of therapy. */
import { type FactDefinition, type Gap, labelOf, phrase, say, sayReading } from "@nextline/core";
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
    .flatMap((fact) => factText(fact.id, request));
  return section(
    phrase(request.voice, `group-${group}`),
    lines.flatMap((line) => bullet(line, 0)),
    view,
  );
}

/** One line for a fact that was given or follows; one that was given and does not count says why. */
function factText(fact: string, { profile, voice }: Request): string[] {
  const value = sayReading(voice, fact, profile.facts.read(fact));
  if (value !== undefined) {
    return [phrase(voice, "short-value", { label: labelText(voice, fact), value })];
  }
  const reading = profile.facts.readings().get(fact);
  const gaps: readonly Gap[] = reading?.kind === "unknown" ? reading.gaps : [];
  const own = gaps.filter((gap) => gap.kind !== "missing" && gap.kind !== "unread");
  if (own.length > 0) return own.map((gap) => say({ gap }, voice));
  return gaps.length === 0 ? [] : [waits(fact, gaps, voice)];
}

function waits(fact: string, gaps: readonly Gap[], voice: Request["voice"]): string {
  const facts = gaps.flatMap((gap) => ("fact" in gap ? labelOf(voice, gap.fact) : []));
  return phrase(voice, "derived-unknown", {
    label: labelText(voice, fact),
    facts: facts.join(", "),
  });
}
