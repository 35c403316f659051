/** How sure a figure is, by the rules of certainty.yaml, with the reasons. */
import {
  CERTAINTY_LEVELS,
  type CertaintyLevel,
  type CertaintyRules,
  type CertaintyTest,
  type Study,
} from "../knowledge/studies.ts";
import type { Certainty, Population } from "./figure.ts";

export interface Judged {
  readonly study: Study;
  readonly use: "headline" | "supporting";
  readonly open: boolean;
  readonly population: Population;
}

/** Very low, without a reason, where no start holds. */
export function certaintyOf(judged: Judged, { start, steps }: CertaintyRules): Certainty {
  const first = start.find(({ when }) => holds(when, judged));
  const down = steps.filter(({ when }) => holds(when, judged));
  const reasons = [...(first === undefined ? [] : [first]), ...down].map(({ reason }) => reason);
  return { level: lower(first?.level ?? "very-low", down.length), reasons };
}

function lower(level: CertaintyLevel, steps: number): CertaintyLevel {
  const place = Math.min(CERTAINTY_LEVELS.indexOf(level) + steps, CERTAINTY_LEVELS.length - 1);
  return CERTAINTY_LEVELS[place] ?? "very-low";
}

function holds(when: CertaintyTest, { study, use, open, population }: Judged): boolean {
  const { design, phase } = study;
  const different = Object.values(population).filter((axis) => axis === "different").length;
  return (
    among(when.kind, design.kind) &&
    among(when.of, design.of) &&
    among(when.phase, phase) &&
    among(when.disease, study.population.disease) &&
    (when.use === undefined || when.use === use) &&
    (when.open === undefined || when.open === open) &&
    (when.stoppedEarly === undefined || when.stoppedEarly === (design.stoppedEarly ?? false)) &&
    (when.axesDifferent === undefined || different >= when.axesDifferent)
  );
}

const among = (wanted: readonly string[] | undefined, given: string | undefined): boolean =>
  wanted === undefined || (given !== undefined && wanted.includes(given));
