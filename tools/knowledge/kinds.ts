/** Every kind of knowledge file with its schema, for the JSON Schemas that editors load. */
import { z } from "zod";
import { doseRules } from "./care/dose.ts";
import { nutritionRules } from "./care/nutrition.ts";
import * as symptoms from "./care/symptoms.ts";
import * as codes from "./codes.ts";
import { dossierItem, policies } from "./dossier/schema.ts";
import { glossaryTerm, testedExplanation, treatmentExplanation } from "./explain/schema.ts";
import { learnPage } from "./learn-schema.ts";
import * as medicine from "./medicine/schemas.ts";
import * as news from "./news.ts";
import * as redFlags from "./red-flags.ts";
import * as reports from "./reports.ts";
import * as content from "./schemas.ts";
import * as studies from "./studies/schema.ts";
import * as trialRules from "./trial-rules.ts";
import * as trials from "./trials.ts";
import * as values from "./values.ts";

export interface Kind {
  /** Which files below knowledge/. */
  readonly files: readonly string[];
  readonly schema: z.ZodType;
}

const one = (files: string, schema: z.ZodType): Kind => ({ files: [files], schema });
const list = (files: readonly string[], item: z.ZodType): Kind => ({
  files,
  schema: z.array(item),
});

/** By the name of the schema that is published. */
export const KINDS: Readonly<Record<string, Kind>> = {
  facts: list(["facts/*.yaml"], content.fact),
  definitions: one("facts/definitions.yaml", content.definitions),
  contradictions: list(["facts/contradictions.yaml"], content.contradiction),
  treatment: one("facts/treatment.yaml", content.treatment),
  "drug-classes": one("drug-classes.yaml", content.drugClasses),
  "drug-kinds": one("drug-kinds.yaml", content.drugKinds),
  regions: one("regions.yaml", content.regions),
  prevalence: list(["prevalence.yaml"], content.prevalence),
  rules: list(["rules/*.yaml"], content.rule),
  option: one("options/*.yaml", content.option),
  "option-order": list(["options/order.yaml"], content.option.shape.id),
  warnings: list(["warnings/*.yaml"], content.warning),
  questions: list(["questions.yaml"], content.visitQuestion),
  summary: one("summary.yaml", content.summaryPlan),
  study: one("studies/*.yaml", studies.study),
  measures: list(["measures.yaml"], studies.measure),
  certainty: one("certainty.yaml", studies.certainty),
  drug: one("drugs/*.yaml", medicine.drug),
  regimen: one("regimens/*.yaml", medicine.regimen),
  biomarker: one("biomarkers/*.yaml", medicine.biomarker),
  approval: one("approvals/*.yaml", medicine.approval),
  score: one("scores/*.yaml", z.union([medicine.pointScore, medicine.measureScore])),
  scenarios: one("scores/scenarios.yaml", medicine.scenarios),
  "not-computed": list(["scores/not-computed.yaml"], medicine.notComputed),
  explanation: one("explain/*.yaml", z.union([treatmentExplanation, testedExplanation])),
  learn: one("learn/*.yaml", learnPage),
  policies: one("policies.yaml", policies),
  dossier: list(["dossier/*.yaml"], dossierItem),
  "red-flag-questions": list(["red-flags/questions.yaml"], redFlags.question),
  "red-flags": list(
    ["emergency", "same-day", "two-days", "next-visit"].map((level) => `red-flags/${level}.yaml`),
    redFlags.flag,
  ),
  "red-flag-rules": one("red-flags/rules.yaml", redFlags.rules),
  "other-disease": one("red-flags/other-disease.yaml", redFlags.otherDisease),
  "emergency-numbers": one("emergency.yaml", redFlags.numbers),
  "report-words": list(
    ["markers", "sayings", "health", "wishes", "cues", "drugs", "units"].map(
      (name) => `reports/${name}.yaml`,
    ),
    reports.reportEntry,
  ),
  "report-rules": one("reports/rules.yaml", reports.reportRules),
  "code-systems": one("codes/systems.yaml", codes.systems),
  "condition-codes": one("codes/conditions.yaml", codes.conditions),
  "site-codes": one("codes/sites.yaml", codes.sites),
  "observation-codes": one("codes/observations.yaml", codes.observations),
  "answer-codes": one("codes/answers.yaml", codes.answers),
  "drug-codes": one("codes/drugs.yaml", codes.drugs),
  "gene-codes": one("codes/genes.yaml", codes.genes),
  "procedure-codes": one("codes/procedures.yaml", codes.procedures),
  "record-measures": one("codes/measures.yaml", codes.measures),
  "record-lexicon": one("codes/lexicon.yaml", codes.lexicon),
  "trial-diseases": one("trials/diseases.yaml", trialRules.diseases),
  "trial-matching": one("trials/matching.yaml", trialRules.matching),
  "trial-registry": one("trials/registry.yaml", trials.registry),
  countries: one("trials/countries.yaml", trials.countries),
  cities: one("trials/cities.yaml", trials.cities),
  trial: one("trials/first-pack/*.yaml", trials.trial),
  "trial-criteria": one("trials/first-pack/criteria.yaml", trials.trialCriteria),
  glossary: list(["words/*/glossary.yaml"], glossaryTerm),
  "fact-words": one("words/*/facts-*.yaml", content.factWordsFile),
  "profile-words": one("words/*/profile.yaml", content.profileWords),
  "problem-words": one("words/*/problems.yaml", content.problemWords),
  "evidence-words": one("words/*/evidence.yaml", studies.evidenceWords),
  "drug-words": one("words/*/drug-cautions.yaml", medicine.drugWords),
  "biomarker-words": one("words/*/biomarkers.yaml", medicine.biomarkerWords),
  "score-words": one("words/*/scores.yaml", medicine.scoreWords),
  news: list(news.newsFiles, news.topic),
  "news-sources": one("news/sources.yaml", news.sources),
  "news-words": one("words/*/news.yaml", news.words),
  "values-things": list(["values/things.yaml"], values.thing),
  "values-goals": list(["values/goals.yaml"], values.goal),
  "values-outcomes": list(["values/outcomes.yaml"], values.compared),
  "values-model": one("values/model.yaml", values.model),
  "red-flag-words": one("words/*/red-flags.yaml", redFlags.words),
  "dose-rules": one("dose/rules.yaml", doseRules),
  "nutrition-rules": one("nutrition/rules.yaml", nutritionRules),
  symptoms: list(["symptoms/symptoms.yaml"], symptoms.symptom),
  "symptom-measures": list(["symptoms/measures.yaml"], symptoms.measured),
  "symptom-watch": list(["symptoms/watch.yaml"], symptoms.watchList),
  "symptom-rules": one("symptoms/rules.yaml", symptoms.symptomRules),
  sentences: {
    files: ["needs", "stops", "cautions", "whys"].map((name) => `words/*/${name}.yaml`),
    schema: content.sentences,
  },
  wordings: {
    files: [
      "warnings",
      "phrases",
      "trials",
      "values",
      "not-this-disease",
      "dose",
      "symptoms",
      "nutrition",
    ].map((name) => `words/*/${name}.yaml`),
    schema: content.wordings,
  },
};
