/** Reads texts in tests as records would bring them. */
import type { TrialCriteria, TrialCriterion } from "../../src/trials/eligibility/criteria.ts";
import { readCriteria } from "../../src/trials/eligibility/read-criteria.ts";
import { knowledge } from "../knowledge.ts";

export const readText = (text: string, fields: object = {}): TrialCriteria =>
  readCriteria(
    {
      protocolSection: {
        identificationModule: { nctId: "NCT00000000" },
        eligibilityModule: { eligibilityCriteria: text, ...fields },
      },
    },
    knowledge,
  );

/** One criterion of one side. */
export function readOne(
  text: string,
  side: "inclusion" | "exclusion" = "inclusion",
): TrialCriterion {
  const heading = side === "inclusion" ? "Inclusion Criteria:" : "Exclusion Criteria:";
  const [first] = readText(`${heading}\n\n* ${text}`).criteria;
  if (first === undefined) throw new Error(`no criterion in "${text}"`);
  return first;
}
