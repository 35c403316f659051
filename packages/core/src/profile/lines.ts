/** Lines of therapy: palliative systemic treatments, joined where one only continues the one before. */
import { classesOf, type DrugClasses } from "../knowledge/classes.ts";
import type { Truth } from "../logic/truth.ts";
import { isPalliativeSystemic, type Treatment } from "./input.ts";

export interface LineOfTherapy {
  /** From 1, in order of time. */
  readonly number: number;
  readonly treatments: readonly Treatment[];
  readonly drugs: readonly string[];
  /** The outcome of its last treatment. */
  readonly outcome: string | undefined;
}

export interface Lines {
  readonly lines: readonly LineOfTherapy[];
  /** How many lines there are; a range where an unknown outcome decides. */
  readonly low: number;
  readonly high: number;
}

/**
 * A treatment whose drug classes are contained in those of the one before, which did not end for progression, is the
 * same line: maintenance, a swap for toxicity, a dropped drug.
 */
export function linesOfTherapy(treatments: readonly Treatment[], classes: DrugClasses): Lines {
  const palliative = treatments.filter(isPalliativeSystemic);
  const groups: Treatment[][] = [];
  let undecided = 0;
  palliative.forEach((treatment, i) => {
    const same = continues(treatment, palliative[i - 1], classes);
    if (same === "unknown") undecided++;
    if (same === "yes") groups.at(-1)?.push(treatment);
    else groups.push([treatment]);
  });
  return { lines: groups.map(toLine), low: groups.length - undecided, high: groups.length };
}

function continues(
  treatment: Treatment,
  before: Treatment | undefined,
  classes: DrugClasses,
): Truth {
  if (before === undefined || before.outcome === "progression") return "no";
  const given = new Set(before.drugs.flatMap((drug) => classesOf(drug, classes)));
  const contained = treatment.drugs.every((drug) =>
    classesOf(drug, classes).every((name) => given.has(name)),
  );
  if (!contained) return "no";
  return before.outcome === undefined ? "unknown" : "yes";
}

const toLine = (treatments: readonly Treatment[], i: number): LineOfTherapy => ({
  number: i + 1,
  treatments,
  drugs: [...new Set(treatments.flatMap((treatment) => treatment.drugs))],
  outcome: treatments.at(-1)?.outcome,
});
