/** What a person says matters to them, as it is stored, and the small changes that every tap makes to it. */
import type { Answers, RateAnswer, Screen } from "@nextline/core";
import type { Answering, Matters, Who } from "./kept.ts";
import type { Change, Saved } from "./saved.ts";

/** Steps that are no question of the method. */
export const GOAL = "goal";
export const SWINGS = "swings";

const NO_ANSWERS: Answering = { answers: {} };

/** Who answers all questions for somebody else answers these as a helper too, until they say otherwise. */
export const mattersOf = ({ matters, helper = false }: Saved): Matters =>
  matters ?? { by: helper ? "helper" : "person" };

export const answeringOf = (matters: Matters, who: Who = matters.by): Answering =>
  matters[who] ?? NO_ANSWERS;

/** Whether anything was said yet. */
export const hasBegun = ({ answers, at }: Answering): boolean =>
  at !== undefined || Object.keys(answers).some((key) => key !== "by");

export const screenKey = (shown: readonly string[]): string =>
  `screen ${[...shown].sort().join(" ")}`;

type Rate = Pick<RateAnswer, "part" | "level" | "whole">;

export const rateKey = ({ part, level, whole }: Rate): string => `rate ${part} ${level} ${whole}`;

/** From the far end to the hoped-for end of each thing. */
export type Ranges = Readonly<Record<string, readonly [from: number, to: number]>>;

const change =
  (edit: (answering: Answering) => Answering): Change =>
  (saved) => {
    const matters = mattersOf(saved);
    const { by } = matters;
    const edited = edit(answeringOf(matters));
    const answers = by === "helper" ? { ...edited.answers, by } : edited.answers;
    return { ...saved, matters: { ...matters, [by]: { ...edited, answers } } };
  };

const answer = (edit: (answers: Answers) => Answers, at?: string): Change =>
  change((answering) => ({
    ...answering,
    answers: edit(answering.answers),
    ...(at === undefined ? {} : { at }),
  }));

export const answerAs =
  (by: Who): Change =>
  (saved) => ({ ...saved, matters: { ...mattersOf(saved), by } });

/** @param at undefined for the next question */
export const goToStep = (at: string | undefined): Change =>
  change(({ at: _, ...rest }) => (at === undefined ? rest : { ...rest, at }));

export const setWish = (wish: NonNullable<Answers["wish"]>): Change =>
  answer((answers) => ({ ...answers, wish }));

export const setGoal = (goal: string): Change => answer((answers) => ({ ...answers, goal }), GOAL);

/** Kept at the first tap, and the screen stays; a later answer to it takes the place of the earlier one. */
export const setScreen = (screen: Screen, ranges: Ranges): Change =>
  answer(
    (answers) => ({
      ...answers,
      screens: placed(answers.screens ?? [], screen, ({ shown }) => screenKey(shown)),
      ranges: within(answers, ranges, screen.shown),
    }),
    screenKey(screen.shown),
  );

export const setRate = (rate: RateAnswer, ranges: Ranges): Change =>
  answer(
    (answers) => ({
      ...answers,
      rates: placed(answers.rates ?? [], rate, rateKey),
      ranges: within(answers, ranges, [rate.part, rate.whole]),
    }),
    rateKey(rate),
  );

function placed<T>(list: readonly T[], one: T, keyOf: (of: T) => string): readonly T[] {
  const key = keyOf(one);
  return list.some((other) => keyOf(other) === key)
    ? list.map((other) => (keyOf(other) === key ? one : other))
    : [...list, one];
}

/** The range of the first answer stays: a later one that crept away would hide that it moved. */
function within({ ranges = {} }: Answers, now: Ranges, things: readonly string[]): Ranges {
  const added = things.flatMap((thing) => (now[thing] ? [[thing, now[thing]] as const] : []));
  return { ...Object.fromEntries(added), ...ranges };
}

/** A contradiction is left as it is, and is not asked about again. */
export const leaveConflict = (id: string): Change =>
  answer((answers) => ({ ...answers, left: [...new Set([...(answers.left ?? []), id])] }));

/** Their numbers changed: what was answered about them is asked anew. */
export const askAnew = (things: readonly string[]): Change =>
  answer(({ screens = [], rates = [], ranges = {}, ...rest }) => ({
    ...rest,
    screens: screens.filter(({ shown }) => !shown.some((thing) => things.includes(thing))),
    rates: rates.filter(({ part, whole }) => !things.includes(part) && !things.includes(whole)),
    ranges: Object.fromEntries(Object.entries(ranges).filter(([thing]) => !things.includes(thing))),
  }));

export const setOwnWords = (thing: string, text: string): Change =>
  answer(({ ownWords = {}, ...rest }) => ({
    ...rest,
    ownWords: Object.fromEntries(
      Object.entries({ ...ownWords, [thing]: text }).filter(([, said]) => said !== ""),
    ),
  }));

export const setLike = (isLike: NonNullable<Answering["isLike"]>): Change =>
  change((answering) => ({ ...answering, isLike }));

export const putOnPage =
  (isOnPage: boolean): Change =>
  (saved) => ({ ...saved, matters: { ...mattersOf(saved), isOnPage } });

/** The day of an answer, so that some of them can be asked again on another one. */
export const onDay =
  (day: string, given: Change): Change =>
  (saved) =>
    change((answering) => ({ ...answering, on: day }))(given(saved));

const ASKED_AGAIN = 2;

/** The questions that are asked once more: the first that were answered whole. */
export const screensAgain = ({ answers: { screens = [] } }: Answering): readonly string[] =>
  screens
    .filter(({ most, least }) => most !== undefined && least !== undefined)
    .slice(0, ASKED_AGAIN)
    .map(({ shown }) => screenKey(shown));

export const isAskedAgain = (answering: Answering): boolean =>
  answering.again !== undefined && answering.again.screens.length < screensAgain(answering).length;

export const beginAgain: Change = change((answering) => ({ ...answering, again: { screens: [] } }));

export const answerAgain = (screen: Screen): Change =>
  change((answering) => ({
    ...answering,
    again: { screens: [...(answering.again?.screens ?? []), screen] },
  }));

/** Which day counts is the person's to say. */
export const endAgain = (keep: "new" | "first", day: string): Change =>
  change(({ again, ...rest }) => {
    const given = keep === "new" ? (again?.screens ?? []) : [];
    const whole = given.filter(({ most, least }) => most !== undefined && least !== undefined);
    const screens = whole.reduce(
      (list, screen) => placed(list, screen, ({ shown }) => screenKey(shown)),
      rest.answers.screens ?? [],
    );
    return { ...rest, answers: { ...rest.answers, screens }, on: day };
  });
