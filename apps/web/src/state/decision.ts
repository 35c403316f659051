/** What was decided, by whom and why, and what was not known then: kept apart from what the model says. */
import { type Decision, SURE, type SureId } from "./kept.ts";
import type { Change, Saved } from "./saved.ts";

export const OPEN_CHOICES = ["waiting", "not-decided"] as const;

export const decisionOf = ({ decision = {} }: Saved): Decision => decision;

export const decide =
  (part: Partial<Decision>): Change =>
  (saved) => ({ ...saved, decision: { ...decisionOf(saved), ...part } });

export const answerSure =
  (id: SureId, said: "yes" | "no"): Change =>
  (saved) =>
    decide({ sure: { ...decisionOf(saved).sure, [id]: said } })(saved);

/** So many of the four were answered with yes; undefined until all are answered. */
export function sureCount({ sure = {} }: Decision): number | undefined {
  const said = SURE.map((id) => sure[id]);
  return said.includes(undefined) ? undefined : said.filter((one) => one === "yes").length;
}
