/** How many days with a drip a schedule asks for in 4 weeks. A schedule that is only recalled is refused. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Regimen } from "../knowledge/medicine.ts";
import type { Outcome } from "./outcome.ts";

const FOUR_WEEKS = 28;

export function scheduleOf(id: string | undefined, { compiled }: Knowledge): Outcome | undefined {
  const regimen = compiled.regimens.find((one) => one.id === id);
  if (regimen === undefined || regimen.status !== "verified") return undefined;
  const days = dripDays(regimen);
  if (days === undefined) return undefined;
  const { source } = regimen;
  return { distribution: { kind: "fixed", value: days }, published: days, source, isUnsure: false };
}

/** Two drips on one day are one day. */
function dripDays({ drugs, cycleDays }: Regimen): number | undefined {
  const drips = drugs.filter(({ route }) => route !== "tablet").map(({ days }) => days);
  if (drips.length === 0) return 0;
  if (cycleDays === null || drips.some((days) => typeof days === "string")) return undefined;
  const days = new Set(drips.flatMap((each) => each as readonly number[]));
  return (days.size * FOUR_WEEKS) / cycleDays;
}
