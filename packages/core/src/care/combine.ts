/** From the signs found to one level: 2 calls today are an emergency, worry counts, and a level never falls. */
import type { QuestionTruths } from "./answers.ts";
import type { RedFlagFinding } from "./findings.ts";
import { highest, raised } from "./levels.ts";
import type { RedFlagLevel, RedFlags } from "./types.ts";

export type RedFlagRule = "sameDayMakeEmergency" | "carerWorry" | "anyYes" | "earlierAnswer";

interface LevelContext {
  readonly truths: QuestionTruths;
  readonly redFlags: RedFlags;
  readonly previous: RedFlagLevel | undefined;
}

interface Levelled {
  readonly level: RedFlagLevel;
  readonly rules: readonly RedFlagRule[];
}

/** Each rule in turn; it is named where it moved the level. */
export function levelOf(found: readonly RedFlagFinding[], context: LevelContext): Levelled {
  const { redFlags, truths, previous = "none-found" } = context;
  const { rules } = redFlags;
  const steps: readonly (readonly [RedFlagRule, (level: RedFlagLevel) => RedFlagLevel])[] = [
    ["anyYes", (level) => (someSymptom(context) ? highest([level, rules.anyYes.level]) : level)],
    ["sameDayMakeEmergency", (level) => (addUp(found, context) ? "emergency" : level)],
    [
      "carerWorry",
      (level) =>
        truths.get(rules.carerWorry.question) === "yes"
          ? raised(level, rules.carerWorry.levels)
          : level,
    ],
    ["earlierAnswer", (level) => highest([level, previous])],
  ];
  return steps.reduce<Levelled>(
    (so, [rule, move]) => {
      const level = move(so.level);
      return { level, rules: level === so.level ? so.rules : [...so.rules, rule] };
    },
    { level: highest(found.map(({ level }) => level)), rules: [] },
  );
}

const someSymptom = ({ truths, redFlags }: LevelContext): boolean =>
  redFlags.questions.some(({ id, about }) => about !== true && truths.get(id) === "yes");

/** Enough same-day signs, of different groups and on different symptoms: one symptom told twice is one. */
function addUp(found: readonly RedFlagFinding[], { redFlags }: LevelContext): boolean {
  const { count } = redFlags.rules.sameDayMakeEmergency;
  const sameDay = found.filter(({ level }) => level === "same-day");
  const groups = new Set(sameDay.map(({ flag }) => flag.group ?? flag.id));
  const about = new Set(redFlags.questions.filter((one) => one.about).map(({ id }) => id));
  const symptoms = new Set(
    sameDay.flatMap(({ because }) => because).filter((id) => !about.has(id)),
  );
  return groups.size >= count && symptoms.size >= count;
}
