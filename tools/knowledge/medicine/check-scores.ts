/** Scores: groups that hold all points, medians of groups that exist, words for every part, nothing only recalled. */
import type {
  MeasureScore,
  PointScore,
  Score,
  ScoreInput,
} from "../../../packages/core/src/knowledge/medicine.ts";
import type { Criterion } from "../../../packages/core/src/logic/criterion.ts";
import type { Content } from "../load.ts";
import {
  conditionFaults,
  type Fault,
  type MedicineProblem,
  place,
  twice,
  unknown,
  wordFaults,
} from "./problem.ts";

export const checkScores = (content: Content): readonly MedicineProblem[] => [
  ...content.scores.list.flatMap((score) => scoreProblems(score, content)),
  ...place("scores/scenarios.yaml", "multiples", scenarioFaults(content)),
  ...place("scores/not-computed.yaml", "", bothWays(content)),
  ...wordProblems(content),
];

function scoreProblems(score: Score, content: Content): readonly MedicineProblem[] {
  const file = `scores/${score.id}.yaml`;
  return [
    ...place(file, "status", score.status === "recalled" ? [RECALLED] : []),
    ...conditionsOf(score).flatMap(([at, condition]) =>
      place(file, at, conditionFaults(condition, content)),
    ),
    ...("measure" in score
      ? place(file, "measure", measureFaults(score.measure, content))
      : place(file, "groups", [...groupFaults(score), ...externalFaults(score)])),
  ];
}

const RECALLED: Fault = [
  "the rule is only recalled",
  "verify it, or list it in not-computed.yaml with the reason",
];

const measureFaults = (
  { fact, needs }: MeasureScore["measure"],
  { facts }: Content,
): readonly Fault[] => unknown([fact, ...needs], new Set(facts.map(({ id }) => id)), "fact");

function conditionsOf(score: Score): readonly (readonly [at: string, condition: Criterion])[] {
  const inputs = "parts" in score ? score.parts.flatMap((part) => part.inputs) : [];
  return [
    ...inputs.flatMap(({ id, if: test }) => (test === undefined ? [] : [[id, test] as const])),
    ...(score.for === undefined ? [] : [["for", score.for] as const]),
    ...(score.figuresFor === undefined ? [] : [["figuresFor", score.figuresFor] as const]),
  ];
}

/** From the fewest points to the most, group after group without a hole. */
function groupFaults({ parts, groups }: PointScore): readonly Fault[] {
  const [least, most] = reach(parts);
  const ends = groups.map(({ min, max }) => [min, max ?? Number.POSITIVE_INFINITY] as const);
  const holes = ends.filter(([min], i) => i > 0 && min !== (ends[i - 1]?.[1] ?? 0) + 1);
  const first = ends[0]?.[0] ?? 0;
  const last = ends.at(-1)?.[1] ?? 0;
  const short = first > least || last < most ? [SHORT] : [];
  return [
    ...twice(
      groups.map(({ id }) => id),
      "group",
    ),
    ...holes.map((): Fault => ["groups overlap or leave a hole", "let each begin after the last"]),
    ...short,
  ];
}

const SHORT: Fault = ["points lie outside all groups", "let the groups hold all points"];

/** The fewest points, of inputs that everybody has, and the most. */
function reach(parts: PointScore["parts"]): readonly [least: number, most: number] {
  const join = (held: (input: ScoreInput) => boolean): number => {
    const totals = parts.map(({ combine, inputs }) => {
      const points = inputs.filter(held).map((input) => input.points);
      return combine === "sum" ? points.reduce((a, b) => a + b, 0) : Math.max(0, ...points);
    });
    return totals.reduce((a, b) => a + b, 0);
  };
  return [join(({ always }) => always === true), join(() => true)];
}

const externalFaults = ({ groups, external }: PointScore): readonly Fault[] =>
  unknown(
    external.flatMap(({ mediansMonths }) => Object.keys(mediansMonths ?? {})),
    new Set(groups.map(({ id }) => id)),
    "group",
  );

function scenarioFaults({ scores }: Content): readonly Fault[] {
  const times = scores.scenarios.multiples.map((one) => one.times);
  const rising = times.every((one, i) => i === 0 || one > (times[i - 1] ?? 0));
  return rising ? [] : [["the multiples do not rise", "order them from worst to best"]];
}

const bothWays = ({ scores }: Content): readonly Fault[] =>
  scores.notComputed
    .filter(({ id }) => scores.list.some(({ from }) => from === id))
    .map(({ id }) => [`"${id}" is worked out and listed as not`, "keep one of them"]);

function wordProblems(content: Content): readonly MedicineProblem[] {
  const { list, scenarios } = content.scores;
  return Object.entries(content.words).flatMap(([language, { medicine }]) => {
    const file = `words/${language}/scores.yaml`;
    const ids = list.map(({ id }) => id);
    return [
      ...place(file, "scores", wordFaults(ids, medicine.scores)),
      ...list.flatMap((score) => {
        const words = medicine.scores[score.id];
        return [
          ...place(file, score.id, wordFaults(inputIds(score), words?.inputs ?? {})),
          ...place(file, score.id, wordFaults(groupIds(score), words?.groups ?? {})),
        ];
      }),
      ...place(
        file,
        "scenarios",
        wordFaults(
          scenarios.multiples.map(({ id }) => id),
          medicine.scenarios,
        ),
      ),
    ];
  });
}

const inputIds = (score: Score): readonly string[] =>
  "parts" in score ? score.parts.flatMap(({ inputs }) => inputs.map(({ id }) => id)) : [];
const groupIds = (score: Score): readonly string[] =>
  "groups" in score ? score.groups.map(({ id }) => id) : [];
