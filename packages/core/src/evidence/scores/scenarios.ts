/** Best, typical and worst case from a published median; which study it comes from is said by the caller. */
import type { Knowledge } from "../../knowledge/knowledge.ts";

export interface ScenarioMonths {
  /** worst, lower-typical, median, upper-typical, best */
  readonly id: string;
  readonly times: number;
  /** Not rounded. */
  readonly months: number;
}

/** In the order of the knowledge, from worst to best; none where the median is not a number above 0. */
export function scenariosFor(
  medianMonths: number,
  { compiled }: Knowledge,
): readonly ScenarioMonths[] {
  if (!Number.isFinite(medianMonths) || medianMonths <= 0) return [];
  return compiled.scores.scenarios.multiples.map(({ id, times }) => ({
    id,
    times,
    months: times * medianMonths,
  }));
}
