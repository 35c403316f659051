/** What to mind with the drugs of an option, as far as this reader may hear it. */
import { type DrugCautionFinding, drugCautionsFor, type OptionAssessment } from "@nextline/core";
import type { Request } from "../request.ts";

/** What is only recalled is said to clinicians alone. */
export const sayableDrugCautions = (
  { option }: OptionAssessment,
  { profile, knowledge, voice }: Request,
): readonly DrugCautionFinding[] =>
  drugCautionsFor(option, profile, knowledge).filter(
    ({ forPatients }) => forPatients || voice.register === "clinical",
  );
