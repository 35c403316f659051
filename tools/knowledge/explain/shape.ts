/** The shape of an option's explanation: its sections, how long each is meant to be, and the practical slots. */

/** Words of each plain section, for every option, so that no option is said at greater length than another. */
export const TREATMENT_TARGETS = {
  what: 40,
  can: 30,
  cannot: 30,
  who: 20,
  month: 50,
  harms: 45,
  questions: 44,
} as const;

export const TESTED_TARGETS = {
  what: 40,
  hoped: 30,
  found: 40,
  instead: 30,
  questions: 44,
} as const;

/** A section may be this much longer or shorter than the median of its family. */
export const PARITY = 0.25;
/** With fewer files than this in a family, the target stands in for the median. */
export const ENOUGH_FILES = 3;

export const SLOTS = [
  "visits",
  "hours",
  "route",
  "place",
  "before-it-starts",
  "tests",
  "food",
  "work",
  "travel",
  "hair",
  "nerves",
  "mood",
  "fertility-and-pregnancy",
  "money",
  "people-who-help",
] as const;

export const ASK = "ask-your-team";
export const MOST_SLOT_WORDS = 25;
export const MOST_CLINICAL_WORDS = 45;
