/** Says what a diary of symptoms comes to: what to do now, why, what is open and what to watch for. */
import type { RedFlagFinding } from "../care/findings.ts";
import {
  openQuestions,
  type SymptomAssessment,
  type SymptomFinding,
} from "../care/symptoms/assess-symptoms.ts";
import { WORSE } from "../care/symptoms/joined-flags.ts";
import type { WatchFinding } from "../care/symptoms/watch.ts";
import type { RedFlags, RedFlagWords } from "../care/types.ts";
import { formatDay } from "../facts/dates.ts";
import { type CareVoice, carePhrase, type SaidPart } from "./care.ts";
import { fill, type Params } from "./template.ts";
import { sayDay } from "./trials.ts";

export interface SaidSymptoms {
  /** What to do now, first of all. */
  readonly title: string;
  readonly advice: string;
  readonly parts: readonly SaidPart[];
}

interface Saying {
  /** Of the antidote. */
  readonly limitHours: number;
  readonly voice: CareVoice;
  readonly flags: RedFlagWords;
}

export function saySymptoms(
  voice: CareVoice,
  assessed: SymptomAssessment,
  redFlags: RedFlags,
): SaidSymptoms {
  const flags = redFlags.words[voice.voice.language]?.redFlags;
  if (flags === undefined) throw new RangeError("no words about danger signs in this language");
  const saying = { voice, flags, limitHours: redFlags.rules.antidoteClock.hours };
  const { signs } = assessed;
  const isPlain = voice.voice.register === "plain";
  const advice = flags.advice[assessed.entry === undefined ? "still-open" : signs.advice];
  const parts = [
    part(voice, "signs", signLines(saying, assessed)),
    part(voice, "symptoms", reportLines(saying, assessed)),
    part(
      voice,
      "trend",
      assessed.symptoms.flatMap((one) => trendLines(voice, one)),
    ),
    part(voice, "open", openLines(saying, assessed)),
    part(
      voice,
      "watch",
      assessed.watch.flatMap((one) => watchLines(saying, one)),
    ),
  ];
  return {
    title: advice?.title ?? signs.advice,
    advice: (isPlain ? advice?.text : advice?.clinical) ?? "",
    parts: parts.filter(({ lines }) => lines.length > 0),
  };
}

const phrase = (voice: CareVoice, id: string, params: Params = {}): string =>
  carePhrase(voice, "symptoms", [id, params]);

const part = (voice: CareVoice, id: string, lines: readonly string[]): SaidPart => ({
  id,
  heading: phrase(voice, `heading-${id}`),
  lines,
});

function signLines(saying: Saying, assessed: SymptomAssessment): readonly string[] {
  const { voice, flags } = saying;
  const { signs, holdTablet } = assessed;
  return [
    ...signs.found.flatMap((one) => sayFound(saying, one)),
    ...(holdTablet === undefined ? [] : [phrase(voice, `hold-tablet-${holdTablet}`)]),
    ...signs.rules.flatMap((rule) => flags.reasons[rule] ?? []),
    ...signs.notes.flatMap((note) => flags.notes[note] ?? []),
    ...clockLine(saying, signs.clock),
  ];
}

/** A danger sign in its own words, a grade in those of its symptom. */
function sayFound({ voice, flags }: Saying, { flag }: RedFlagFinding): readonly string[] {
  if (flag.id === WORSE) return [phrase(voice, WORSE)];
  const words = flags.flags[flag.id];
  if (words === undefined) return [phrase(voice, flag.id.replace(/^grade-/, "sign-"))];
  return voice.voice.register === "clinical"
    ? [words.clinical]
    : [`${words.title}. ${words.now} ${words.why}`];
}

function clockLine(
  { flags, limitHours }: Saying,
  clock: SymptomAssessment["signs"]["clock"],
): readonly string[] {
  if (clock === undefined) return [];
  const hours = clock.state === "running" ? String(clock.hoursLeft) : "";
  return [fill(flags.clock[clock.state] ?? "", { hours, limit: String(limitHours) })];
}

function reportLines({ voice }: Saying, { entry, symptoms }: SymptomAssessment): readonly string[] {
  if (entry === undefined) return [phrase(voice, "no-entry")];
  const date = sayDay(voice.voice, formatDay(entry.day));
  return [
    phrase(voice, "entry-of", { date }),
    ...symptoms.map((one) => sayReport(voice, one)),
    phrase(voice, "nobody-sees"),
  ];
}

function sayReport(voice: CareVoice, finding: SymptomFinding): string {
  const { symptom, report, version, direction, isAlert } = finding;
  const name = phrase(voice, `symptom-${symptom.id}`);
  if (report.grade === "unknown") return phrase(voice, "not-known", { name });
  const said = phrase(voice, "suggested", {
    name,
    grade: phrase(voice, `grade-${symptom.id}-${report.grade}`),
    number: String(report.grade),
    ...{ term: symptom.term, meddra: symptom.meddra, version },
  });
  const end = /[.?!]$/.test(said) ? said : `${said}.`;
  return [
    end,
    ...scaleWord(voice, "severity", report.severity),
    ...scaleWord(voice, "interference", report.interference),
    phrase(voice, `direction-${direction}`),
    ...(isAlert ? [phrase(voice, "alert")] : []),
    ...(report.grade > 0 ? helps(voice, finding) : []),
  ].join(" ");
}

/** From the 2nd day on that a symptom was told; the oldest first. */
function trendLines(voice: CareVoice, { symptom, trend }: SymptomFinding): readonly string[] {
  if (trend.length < 2) return [];
  const points = trend.map(({ day, grade }) => {
    const date = sayDay(voice.voice, formatDay(day));
    if (grade === undefined) return phrase(voice, "trend-unknown", { date });
    const said = phrase(voice, `grade-${symptom.id}-${grade}`);
    return phrase(voice, "trend-point", { date, number: String(grade), grade: said });
  });
  const name = phrase(voice, `symptom-${symptom.id}`);
  return [phrase(voice, "trend", { name, points: points.join("; ") })];
}

const scaleWord = (voice: CareVoice, id: string, given: number | undefined): readonly string[] =>
  given === undefined
    ? []
    : [phrase(voice, id, { word: phrase(voice, `severity-${given}`).toLowerCase() })];

const helps = (voice: CareVoice, { symptom }: SymptomFinding): readonly string[] => [
  ...(symptom.helps === true ? [phrase(voice, `helps-${symptom.id}`)] : []),
  phrase(voice, `ask-${symptom.id}`),
];

/** So many are named; a page asks them one after another. */
const NAMED = 6;

function openLines({ voice, flags }: Saying, assessed: SymptomAssessment): readonly string[] {
  if (assessed.signs.stop) return [];
  const { questions, symptoms } = openQuestions(assessed);
  const all = [
    ...symptoms.map((id) => phrase(voice, `question-${id}`)),
    ...questions.flatMap((id) => flags.questions[id] ?? []),
  ];
  const more = all.length - NAMED;
  return [
    ...all.slice(0, NAMED),
    ...(more > 0 ? [phrase(voice, "open-more", { count: String(more) })] : []),
  ];
}

function watchLines(
  { voice, flags }: Saying,
  { list, matters, ...found }: WatchFinding,
): readonly string[] {
  const { clock, id } = list;
  const hours = clock?.unit === "hours" ? String(clock.length) : "";
  const said = phrase(voice, `watch-${id}`, { hours });
  const { daysLeft, also } = found;
  return [
    [
      ...(matters === "unknown" ? [phrase(voice, `watch-if-${id}`)] : []),
      said,
      ...(daysLeft === undefined
        ? []
        : [phrase(voice, "watch-days-left", { days: String(daysLeft) })]),
      ...(also === "yes" || also === "unknown" ? [phrase(voice, `also-${id}`)] : []),
      ...signsOf(flags, { voice, found: found.signsNow }),
    ].join(" "),
  ];
}

const signsOf = (
  flags: RedFlagWords,
  { voice, found }: { readonly voice: CareVoice; readonly found: readonly string[] },
): readonly string[] => {
  const signs = found.flatMap((id) => flags.questions[id] ?? []).join(" ");
  return signs === "" ? [] : [phrase(voice, "watch-signs", { signs })];
};
