/** Which kinds of figures this person has opened: survival only on request, the others have their own doors. */
import type { Gate } from "../knowledge/studies.ts";
import type { Facts } from "../logic/reading.ts";

const SURVIVAL_FACT = "wantsSurvivalNumbers";
const OPENING: readonly unknown[] = ["ranges", "full"];

/** An unknown wish keeps survival shut. Pages hold the other gates back by their own switches. */
export function isOpen(gate: Gate, facts: Pick<Facts, "read">): boolean {
  if (gate !== "survival") return true;
  const wish = facts.read(SURVIVAL_FACT);
  return wish.kind === "value" && OPENING.includes(wish.value);
}
