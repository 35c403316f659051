/** What no patient may meet on any surface: a ratio, a recalled figure, a rate without time or people, survival unasked. */
import {
  drugCautionsFor,
  type Figure,
  figuresFor,
  sayStatement,
  statementOf,
  type Voice,
} from "@nextline/core";
import type { Request } from "../src/request.ts";

export type Kind = "ratio" | "recalled" | "bare rate" | "survival";

export interface Fault {
  readonly kind: Kind;
  readonly text: string;
}

export interface Held {
  /** Sentences that stand on recalled figures or cautions alone. */
  readonly recalled: readonly string[];
  /** Sentences of figures about survival. */
  readonly survival: readonly string[];
}

const RATIO = /\bhazard\b|\bHR\b|\bodds\b|\bratios?\b|\bconfidence interval\b|\bCI\b|\bp ?[=<]/i;
const PEOPLE = /\b(?:people|patients|persons|women|men|everyone|group)\b/i;
/** Percentages that count no people: of a weight, a dose, cells, a difference of these, or a limit of a test. */
const OF_SOMETHING =
  /\d%(?: of (?:their|your|the planned|tumour|cells)\b| or (?:more|less)\b| (?:more|less) (?:with|among)\b)/i;
const BELOW = /\bbelow \d+(?:\.\d+)?%/i;
const COUNTED = /\b\d+ of (?:every )?\d+\b(?! steps)/;
const IN_TIME = /\bmonths?\b|\bwhole time of the study\b|\bin (?:the|a) study\b/i;
const ONE_IN = /\b(?:1|one) in (?:every )?(?:\d+|two|three|four|five|ten)\b/i;
const LIVING =
  /\b(?:alive|surviv\w*|died|dead|lived?|living|no growth|without growth|stayed (?:small|active))\b/i;
const CASES =
  /\b(?:worst|typical|best) case\b|\bhalf (?:of the people )?(?:lived|had no|stayed)\b/i;
/** Death as a harm of a treatment, and where people lived. */
const NO_SURVIVAL =
  /\bdied (?:of (?:the treatment|it)|after the operation|within \d+ days of the operation)\b|\blived (?:in|near|mostly in)\b/i;

/** "(EXPAND and REAL-3 studies)": the name of a study is no figure. */
const STUDY_NAMES = /\([^()]*\bstud(?:y|ies)\)/g;

const sentencesOf = (block: string): readonly string[] => block.split(/(?<=[.?!:;])\s+/);

function faultsOfBlock(block: string, asked: boolean): readonly Fault[] {
  const fault = (kind: Kind, text: string): Fault => ({ kind, text });
  return [
    ...sentencesOf(block).flatMap((text) => [
      ...(RATIO.test(text) ? [fault("ratio", text)] : []),
      ...(isBarePercent(text) || ONE_IN.test(text) ? [fault("bare rate", text)] : []),
      ...(!asked && isSurvival(text) ? [fault("survival", text)] : []),
    ]),
    ...(COUNTED.test(block) && !IN_TIME.test(block) ? [fault("bare rate", block)] : []),
  ];
}

const isBarePercent = (text: string): boolean =>
  /\d ?%|\bper ?cent\b/.test(text) &&
  PEOPLE.test(text) &&
  !OF_SOMETHING.test(text) &&
  !BELOW.test(text);

const isSurvival = (text: string): boolean =>
  CASES.test(text) ||
  (LIVING.test(text) && /\d/.test(text.replace(STUDY_NAMES, "")) && !NO_SURVIVAL.test(text));

const TAGS = /<style>[\s\S]*?<\/style>|<\/?[a-z][^>]*>/g;

/** One block a line; tags end a line, Markdown's escapes are taken off. */
export const blocksOf = (text: string): readonly string[] =>
  text
    .replace(TAGS, "\n")
    .replace(/\\([\\`*_[\]<>#|])/g, "$1")
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&")
    .split("\n")
    .filter((line) => line.trim() !== "");

export function faultsIn(text: string, { recalled, survival }: Held, asked: boolean): Fault[] {
  const blocks = blocksOf(text);
  const holding = (kind: Kind, sentences: readonly string[]): readonly Fault[] =>
    sentences
      .filter((sentence) => blocks.some((block) => block.includes(sentence)))
      .map((sentence) => ({ kind, text: sentence }));
  return [
    ...blocks.flatMap((block) => faultsOfBlock(block, asked)),
    ...holding("recalled", recalled),
    ...(asked ? [] : holding("survival", survival)),
  ];
}

/** From the knowledge as it stands; what is shown may come from a knowledge with a fault planted in it. */
export function heldFrom({ profile, knowledge, voice }: Request): Held {
  const all = knowledge.options.flatMap((option) =>
    figuresFor(option, profile, knowledge, "clinicians"),
  );
  const fine = new Set(
    knowledge.options
      .flatMap((option) => figuresFor(option, profile, knowledge))
      .flatMap((figure) => leadsOf(figure, voice)),
  );
  const cautions = knowledge.options
    .flatMap((option) => drugCautionsFor(option, profile, knowledge))
    .filter(({ forPatients }) => !forPatients);
  return {
    recalled: [
      ...all
        .filter(({ status }) => status === "recalled")
        .flatMap((figure) => leadsOf(figure, voice))
        .filter((lead) => !fine.has(lead)),
      ...cautions.map(({ caution }) => caution.say),
    ],
    survival: all
      .filter(({ gate }) => gate === "survival")
      .flatMap((figure) => leadsOf(figure, voice)),
  };
}

/** The sentences of a figure that name an arm: the others are too common to tell one figure from another. */
function leadsOf(figure: Figure, voice: Voice): readonly string[] {
  const statement = statementOf(figure);
  if (statement === undefined || figure.finding !== undefined) return [];
  return sayStatement(voice, statement).sentences.filter((text) => /^(?:With|Among) /.test(text));
}
