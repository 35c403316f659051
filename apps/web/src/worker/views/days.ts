/** The diary: what it comes to by the rules, what can be told in it, what is still open, how each symptom went. */
import {
  assessSymptoms,
  type CareKnowledge,
  carePhrase,
  careVoice,
  formatDay,
  openQuestions,
  readDiary,
  sayDay,
  saySymptoms,
  sittingAfter,
  standingSitting,
} from "@nextline/core";
import type { DaysAsk, DaysView, TrendView } from "../protocol.ts";
import type { Road } from "../road.ts";

type Phrase = (id: string) => string;

/** Said by the page itself: where they can be answered, and as a chart with its table. */
const OWN: readonly string[] = ["open", "trend"];

export function daysView(
  { entries, isLocked, sittings, now }: DaysAsk,
  { profile, voice, redFlags }: Road,
  care: CareKnowledge,
): DaysView {
  const said = careVoice(voice, care);
  const phrase: Phrase = (id) => carePhrase(said, "symptoms", [id]);
  const { symptoms: rules } = care;
  const { diary } = readDiary({ entries }, rules, redFlags);
  const standing = standingSitting(sittings, now, redFlags);
  const context = { facts: isLocked ? undefined : profile.facts, previous: standing?.level };
  const found = assessSymptoms(diary, context, { rules, redFlags });
  const { title, advice, parts } = saySymptoms(said, found, redFlags);
  const sitting = sittingAfter(standing, found.signs.level, now);
  const words = redFlags.words[voice.language]?.redFlags.questions ?? {};
  return {
    level: found.signs.level,
    ...(sitting === undefined ? {} : { sitting }),
    title,
    advice,
    parts: parts.filter(({ id }) => !OWN.includes(id)),
    symptoms: rules.symptoms.map(({ id, highest }) => ({
      id,
      name: phrase(`symptom-${id}`),
      question: phrase(`question-${id}`),
      grades: upTo(highest).map((grade) => phrase(`grade-${id}-${grade}`)),
    })),
    measures: rules.measures.map(({ id, unit, min, max }) => ({
      id,
      label: phrase(`measure-${id}`),
      unit,
      min,
      max,
    })),
    scale: upTo(MOST).map((step) => phrase(`severity-${step}`)),
    scaleQuestions: {
      severity: phrase("question-severity"),
      interference: phrase("question-interference"),
    },
    questions: words,
    open: openQuestions(found).questions.filter((id) => words[id] !== undefined),
    trends: trendsOf(diary, { phrase, voice, rules }),
  };
}

/** The scale of how bad it was, from 0 on. */
const MOST = 4;
const upTo = (highest: number): readonly number[] =>
  Array.from({ length: highest + 1 }, (_, i) => i);

interface Telling {
  readonly phrase: Phrase;
  readonly voice: Road["voice"];
  readonly rules: CareKnowledge["symptoms"];
}

/** Symptoms that were told on 2 days or more. */
function trendsOf(
  { entries }: ReturnType<typeof readDiary>["diary"],
  { phrase, voice, rules }: Telling,
): readonly TrendView[] {
  return rules.symptoms.flatMap(({ id, highest }) => {
    const told = entries.flatMap(({ day, symptoms }) =>
      symptoms.filter((one) => one.id === id).map((one) => ({ day, ...one })),
    );
    if (told.length < 2) return [];
    const scale = (step: number | undefined) =>
      step === undefined ? "–" : phrase(`severity-${step}`);
    const points = told.map(({ day, grade, severity, interference }) => ({
      day,
      date: sayDay(voice, formatDay(day)),
      ...(grade === "unknown" ? {} : { grade }),
      words: grade === "unknown" ? "?" : phrase(`grade-${id}-${grade}`),
      severity: scale(severity),
      interference: scale(interference),
    }));
    return [{ id, name: phrase(`symptom-${id}`), highest, points }];
  });
}
