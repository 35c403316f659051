/** The published scores that can be worked out for a person, those that cannot and why, those made for others. */
import { expandClasses } from "../../knowledge/classes.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { MeasureScore, PointScore, Score } from "../../knowledge/medicine.ts";
import type { Criterion } from "../../logic/criterion.ts";
import { evaluate, type Finding } from "../../logic/evaluate.ts";
import { type Gap, gapFacts, gapSubject } from "../../logic/gap.ts";
import type { Facts } from "../../logic/reading.ts";
import { gapsOf } from "../../logic/reading.ts";
import type { Profile } from "../../profile/profile.ts";
import { groupOf, pointsBetween, type Total, totalOf } from "./points.ts";
import type { ScoreFinding, ScoreFindings, ScoreGap } from "./score.ts";

type Outcome =
  | { readonly kind: "score"; readonly found: ScoreFinding }
  | { readonly kind: "cannot"; readonly gap: ScoreGap }
  | { readonly kind: "outside"; readonly score: Score };

interface Asked {
  readonly facts: Facts;
  readonly expand: (criterion: Criterion) => Criterion;
}

/** In the order of the knowledge. An unknown input never counts as no. */
export function scoresFor(profile: Profile, { compiled }: Knowledge): ScoreFindings {
  const asked: Asked = {
    facts: profile.facts,
    expand: (criterion) => expandClasses(criterion, compiled.drugClasses),
  };
  const outcomes = compiled.scores.list.map((score) => outcomeOf(score, asked));
  return {
    scores: outcomes.flatMap((one) => (one.kind === "score" ? [one.found] : [])),
    cannot: outcomes.flatMap((one) => (one.kind === "cannot" ? [one.gap] : [])),
    outside: outcomes.flatMap((one) => (one.kind === "outside" ? [one.score] : [])),
  };
}

function outcomeOf(score: Score, asked: Asked): Outcome {
  const made = score.for === undefined ? undefined : judge(score.for, asked);
  if (made?.truth === "no") return { kind: "outside", score };
  if (made?.truth === "unknown") return { kind: "cannot", gap: gapOf(score, made.gaps) };
  return "measure" in score ? measured(score, asked) : pointed(score, asked);
}

const judge = (criterion: Criterion, { facts, expand }: Asked): Finding =>
  evaluate(expand(criterion), facts);

function pointed(score: PointScore, asked: Asked): Outcome {
  const total = totalOf(score.parts, asked.facts, asked.expand);
  const points = pointsBetween(total.low, total.high);
  const group = groupOf(score.groups, total);
  if (group === undefined) return { kind: "cannot", gap: { ...gapOf(score, total.gaps), points } };
  return { kind: "score", found: { ...settled(score, total, asked), points, group } };
}

/** The figures of a group are given only where they were found in people like this one. */
function settled(score: PointScore, total: Total, asked: Asked): Omit<ScoreFinding, "points"> {
  const published = groupOf(score.groups, total)?.published;
  const alike = score.figuresFor === undefined || judge(score.figuresFor, asked).truth === "yes";
  return {
    score,
    inputs: total.inputs,
    openFacts: gapFacts(total.gaps),
    ...(published !== undefined && alike ? { figures: published } : {}),
  };
}

function measured(score: MeasureScore, { facts }: Asked): Outcome {
  const { fact, needs, times } = score.measure;
  const reading = facts.read(fact);
  if (reading.kind !== "value" || typeof reading.value !== "number")
    return { kind: "cannot", gap: gapOf(score, openNeeds(needs, facts)) };
  const [low, high] = times.map((factor) => factor * Number(reading.value)) as [number, number];
  const input = { id: "value", points: reading.value, truth: "yes", facts: [fact] } as const;
  return {
    kind: "score",
    found: { score, inputs: [input], points: pointsBetween(low, high), openFacts: [] },
  };
}

const openNeeds = (needs: readonly string[], facts: Facts): readonly Gap[] =>
  needs.flatMap((fact) => gapsOf(facts.read(fact)));

const gapOf = (score: Score, gaps: readonly Gap[]): ScoreGap => ({
  score,
  missing: gapFacts(gaps),
  unread: gaps.filter(({ kind }) => kind === "unread").map(gapSubject),
});
