/** What schemas cannot see of drugs, regimens, biomarkers, approvals and scores: ids and words. */
import type { Approval, Biomarker } from "../../../packages/core/src/knowledge/medicine.ts";
import type { Content } from "../load.ts";
import { checkDrugs } from "./check-drugs.ts";
import { checkScores } from "./check-scores.ts";
import { conditionFaults, type MedicineProblem, place, unknown, wordFaults } from "./problem.ts";

export const checkMedicine = (content: Content): readonly MedicineProblem[] => [
  ...checkDrugs(content),
  ...content.biomarkers.flatMap((biomarker) => biomarkerProblems(biomarker, content)),
  ...biomarkerWordProblems(content),
  ...content.approvals.flatMap((approval) => approvalProblems(approval, content)),
  ...checkScores(content),
];

function biomarkerProblems(biomarker: Biomarker, content: Content): readonly MedicineProblem[] {
  const file = `biomarkers/${biomarker.id}.yaml`;
  const stored = content.facts.filter(({ group }) => group === "biomarkers").map(({ id }) => id);
  const options = new Set(content.options.map(({ id }) => id));
  return [
    ...place(file, "facts", unknown(biomarker.facts, new Set(stored), "biomarker fact")),
    ...place(file, "options", unknown(biomarker.options, options, "option")),
    ...biomarker.cutOffs.flatMap(({ if: condition }) =>
      place(file, "cutOffs", conditionFaults(condition, content)),
    ),
  ];
}

/** Every biomarker that a person is asked for has its page. */
function biomarkerWordProblems(content: Content): readonly MedicineProblem[] {
  const ids = content.biomarkers.map(({ id }) => id);
  const explained = new Set(content.biomarkers.flatMap(({ facts }) => facts));
  const asked = content.facts.filter(({ group }) => group === "biomarkers").map(({ id }) => id);
  return [
    ...Object.entries(content.words).flatMap(([language, { medicine }]) =>
      place(`words/${language}/biomarkers.yaml`, "", wordFaults(ids, medicine.biomarkers)),
    ),
    ...place("biomarkers", "", unknown(asked, explained, "biomarker file for the fact")),
  ];
}

function approvalProblems(approval: Approval, content: Content): readonly MedicineProblem[] {
  const file = `approvals/${approval.id}.yaml`;
  const drugs = new Set(content.drugs.map(({ id }) => id));
  const options = new Set(content.options.map(({ id }) => id));
  const regions = new Set(content.regions.regions);
  return [
    ...place(file, "drugs", unknown(approval.drugs, drugs, "drug")),
    ...place(file, "options", unknown(approval.options, options, "option")),
    ...place(file, "regions", unknown(Object.keys(approval.regions), regions, "region")),
  ];
}
