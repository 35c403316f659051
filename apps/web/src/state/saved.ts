/** What a person has said so far, as it is stored, and the small changes that every answer makes to it. */
import type { Decision, MadeShare, Matters, Planned } from "./kept.ts";
import type { Care } from "./kept-care.ts";
import type { StoredProcedure, StoredProfile, StoredTreatment } from "./stored-profile.ts";

/** Bump where the shape below changes, and add a step to migrations.ts. */
export const SAVED_FORMAT = 1;

export interface Saved {
  readonly format: number;
  /** The version of the vocabulary that the answers were given in. */
  readonly vocabulary: string;
  readonly profile: StoredProfile;
  /** Facts to which the answer was "I do not know", with the day of that answer. */
  readonly unsure: Readonly<Record<string, string>>;
  /** Lists that are being filled and were not called whole: kept, and never taken for the whole history. */
  readonly unfinished?: Lists;
  /** What the options page showed last, so that it can say what has changed since. */
  readonly shown?: Shown;
  readonly visit?: Visit;
  /** The day of the last visit, YYYY-MM-DD or YYYY-MM: what is new is told from it on. */
  readonly lastVisit?: string;
  /** What matters to the person, by the questions of the balance. */
  readonly matters?: Matters;
  /** Options that stand side by side, by id. */
  readonly beside?: readonly string[];
  readonly decision?: Decision;
  /** The diary, the treatment plan, weight and food. */
  readonly care?: Care;
  /** A city of the table, as "name, country": distances are measured from it, on the device. */
  readonly city?: string;
  /** Plain unless a clinician's words were asked for. */
  readonly register?: "plain" | "clinical";
  /** Somebody else answers for the person. */
  readonly helper?: boolean;
  /** Links that were made, the newest first. */
  readonly shares?: readonly MadeShare[];
  /** The question whether to lock the answers was put, and answered or not. */
  readonly lockOffered?: boolean;
}

export type Lists = Pick<StoredProfile, "treatments" | "procedures">;

/** What a person writes down for the visit and in it. */
export interface Visit {
  /** Own questions, one a line, as an older version kept them: the plan takes them in. */
  readonly questions: string;
  /** The questions as the person put them; until they do, those of Nextline stand. */
  readonly plan?: readonly Planned[];
  readonly notes: string;
  readonly decided: string;
  readonly lookAgain: string;
}

export interface Shown {
  readonly hash: string;
  readonly date: string;
  readonly groups: Readonly<Record<string, string>>;
}

/** Kept apart and never encrypted: it has to be read while the app is locked. */
export interface Contacts {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** The person's own 24-hour number. */
  readonly phone?: string;
}

export type Change = (saved: Saved) => Saved;

export const emptySaved = (vocabulary: string): Saved => ({
  format: SAVED_FORMAT,
  vocabulary,
  profile: { facts: {} },
  unsure: {},
});

/** Whether anything has been answered. */
export const isBlank = ({ profile, unsure }: Saved): boolean =>
  Object.keys(profile.facts).length === 0 &&
  Object.keys(unsure).length === 0 &&
  profile.treatments === undefined &&
  profile.procedures === undefined &&
  profile.region === undefined;

const without = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/** @param day YYYY-MM-DD, the day of the answer: some answers go out of date. */
export const answerFact =
  (fact: string, value: unknown, day: string): Change =>
  (saved) => ({
    ...saved,
    profile: {
      ...saved.profile,
      facts: { ...saved.profile.facts, [fact]: value },
      sources: { ...saved.profile.sources, [fact]: { from: "answer", date: day } },
    },
    unsure: without(saved.unsure, fact),
  });

export const answerUnsure =
  (fact: string, day: string): Change =>
  (saved) => ({ ...clear(fact)(saved), unsure: { ...saved.unsure, [fact]: day } });

export const clear =
  (fact: string): Change =>
  (saved) => {
    const profile = isList(fact)
      ? (without(saved.profile as never, fact) as never)
      : {
          ...saved.profile,
          facts: without(saved.profile.facts, fact),
          sources: without(saved.profile.sources ?? {}, fact),
        };
    return { ...finished(saved, fact), profile, unsure: without(saved.unsure, fact) };
  };

function finished(saved: Saved, list: string): Saved {
  const { unfinished, ...rest } = saved;
  if (unfinished === undefined || !(list in unfinished)) return saved;
  const others = without(unfinished as never, list) as Lists;
  return Object.keys(others).length === 0 ? rest : { ...rest, unfinished: others };
}

export const keepUnfinished =
  (lists: Lists): Change =>
  (saved) => ({ ...saved, unfinished: { ...saved.unfinished, ...lists } });

/** Parts of a profile that are no facts of their own. */
const isList = (fact: string): boolean =>
  fact === "treatments" || fact === "procedures" || fact === "region";

export const setTreatments =
  (treatments: readonly StoredTreatment[]): Change =>
  (saved) => ({
    ...finished(saved, "treatments"),
    profile: { ...saved.profile, treatments },
    unsure: without(saved.unsure, "treatments"),
  });

export const setProcedures =
  (procedures: readonly StoredProcedure[]): Change =>
  (saved) => ({
    ...finished(saved, "procedures"),
    profile: { ...saved.profile, procedures },
    unsure: without(saved.unsure, "procedures"),
  });

export const setRegion =
  (region: string): Change =>
  (saved) => ({
    ...saved,
    profile: { ...saved.profile, region },
    unsure: without(saved.unsure, "region"),
  });

export const setShown =
  (shown: Shown): Change =>
  (saved) => ({ ...saved, shown });

/** What is written by hand. */
export type VisitField = "notes" | "decided" | "lookAgain";

export const NO_VISIT: Visit = { questions: "", notes: "", decided: "", lookAgain: "" };

export const writeVisit =
  (field: VisitField, text: string): Change =>
  (saved) => ({ ...saved, visit: { ...NO_VISIT, ...saved.visit, [field]: text } });

export const setRegister =
  (register: "plain" | "clinical"): Change =>
  (saved) => ({ ...saved, register });

export const setHelper =
  (helper: boolean): Change =>
  (saved) => ({ ...saved, helper });

export const setLockOffered: Change = (saved) => ({ ...saved, lockOffered: true });

export const setCity =
  (city: string): Change =>
  (saved) => ({ ...saved, city });
