/** `nextline scores`: published scores that can be worked out for this person, and what the others wait for. */
import {
  isOpen,
  labelOf,
  type Points,
  phrase,
  type Score,
  type ScoreFinding,
  type ScoreGap,
  sayNumber,
  scoresFor,
} from "@nextline/core";
import type { Command, Request, View } from "../request.ts";
import { footer } from "../text/footer.ts";
import { bullet, wrap } from "../text/layout.ts";
import { section } from "../text/section.ts";

export const scores: Command = {
  name: "scores",
  summary: "published scores that can be worked out, and what the others wait for",
  answer: (request) => {
    const { scores: found, cannot } = scoresFor(request.profile, request.knowledge);
    return {
      scores: found
        .filter(({ score }) => isShown(score, request))
        .map((finding) => scoreAnswer(finding, request)),
      cannot: cannot.map(({ score, missing }) => ({ id: score.id, missing })),
    };
  },
  text: (request, view) => {
    const { scores: found, cannot } = scoresFor(request.profile, request.knowledge);
    const shown = found.filter(({ score }) => isShown(score, request));
    const held = shown.length < found.length ? wrap(phrase(request.voice, "scores-withheld")) : [];
    return [
      ...shown.flatMap((finding) => scoreText(finding, request, view)),
      ...waitingText(cannot, request, view),
      ...(held.length > 0 ? [...held, ""] : []),
      ...footer(request, view),
    ];
  },
};

/** Scores that answers are missing for; one that waits for what nobody is asked is left out. */
function waitingText(cannot: readonly ScoreGap[], request: Request, view: View): string[] {
  const { voice } = request;
  const lines = cannot
    .filter(({ missing }) => missing.length > 0)
    .map(({ score, missing }) => {
      const facts = missing.map((fact) => labelOf(voice, fact)).join(", ");
      return `${wordsOf(score, request).name}: ${facts}`;
    });
  return section(
    phrase(voice, "scores-waiting"),
    lines.flatMap((line) => bullet(line, 0, "?")),
    view,
  );
}

/** A score about survival is for those who asked for survival; a doctor sees all. */
const isShown = (score: Score, { voice, profile }: Request): boolean =>
  voice.register === "clinical" || score.about !== "survival" || isOpen("survival", profile.facts);

function scoreAnswer({ score, inputs, points, group }: ScoreFinding, request: Request): object {
  const { meaning } = wordsOf(score, request, group?.id);
  return {
    id: score.id,
    inputs: inputs.map(({ id, points: each, truth, facts }) => ({
      id,
      points: each,
      truth,
      facts,
    })),
    points,
    group: group?.id ?? null,
    meaning,
    source: score.source,
  };
}

interface ScoreSaid {
  readonly name: string;
  readonly what: string;
  readonly meaning: string;
  readonly caution: string;
}

function wordsOf({ id }: Score, { voice }: Request, group = ""): ScoreSaid {
  const words = voice.words.medicine.scores[id];
  const { register } = voice;
  return {
    name: words?.name[register] ?? id,
    what: words?.what[register] ?? "",
    meaning: words?.groups?.[group]?.[register] ?? "",
    caution: words?.caution?.[register] ?? "",
  };
}

/** Points, or what is measured with its unit; both ends where it is not settled. */
function sayPoints(score: Score, points: Points, { voice }: Request): string {
  const [low, high] = (typeof points === "number" ? [points] : points).map(sayNumber);
  const number = high === undefined ? low : phrase(voice, "score-range", { low: low ?? "", high });
  const unit = "measure" in score ? score.measure.unit : "points";
  return `${number} ${phrase(voice, `score-unit-${unit}`)}`;
}

function scoreText(
  { score, points, group }: ScoreFinding,
  request: Request,
  { paint }: View,
): string[] {
  const { name, what, meaning, caution } = wordsOf(score, request, group?.id);
  const number = sayPoints(score, points, request);
  const said = [what, meaning, caution].filter((part) => part !== "");
  return [
    ...wrap(`${name}: ${number}`).map((line) => paint("name", line)),
    ...said.flatMap((part) => bullet(part, 2)),
    "",
  ];
}
