/** Loads all knowledge files into one object, without version and hash. */
import { basename } from "node:path";
import type { CompiledKnowledge } from "../../packages/core/src/knowledge/types.ts";
import { loadEligibility } from "./eligibility.ts";
import { loadExplain, loadGlossary } from "./explain/load.ts";
import { loadMedicine, loadMedicineWords } from "./medicine/load.ts";
import { loadNews, loadNewsWords } from "./news.ts";
import { type KnowledgeReader, NOT_THE_NAME } from "./read.ts";
import { loadReports } from "./reports.ts";
import * as schema from "./schemas.ts";
import { loadEvidenceWords, loadStudies } from "./studies/load.ts";
import { loadTrialRules } from "./trial-rules.ts";
import { loadValues } from "./values.ts";

const GROUPS = [
  "person",
  "disease",
  "biomarkers",
  "health",
  "labs",
  "symptoms",
  "wishes",
  "trial-history",
  "trial-health",
  "trial-tests",
  "derived",
];

export type Content = Omit<CompiledKnowledge, "version" | "hash">;

export function loadContent(reader: KnowledgeReader): Content {
  const eligibility = loadEligibility(reader);
  const drugClasses = reader.read("drug-classes.yaml", schema.drugClasses) ?? {};
  const drugKinds = reader.read("drug-kinds.yaml", schema.drugKinds);
  const content = {
    facts: GROUPS.flatMap((group) =>
      reader.readList(`facts/${group}.yaml`, schema.fact).map((fact) => ({ ...fact, group })),
    ),
    definitions: reader.read("facts/definitions.yaml", schema.definitions),
    contradictions: reader.readList("facts/contradictions.yaml", schema.contradiction),
    treatment: reader.read("facts/treatment.yaml", schema.treatment),
    drugClasses,
    trialRules: loadTrialRules(reader),
    drugKinds,
    regions: reader.read("regions.yaml", schema.regions) ?? { regions: [], countries: {} },
    prevalence: reader
      .readList("prevalence.yaml", schema.prevalence)
      .map(({ fact, values }) => ({ fact, values })),
    rules: {
      needs: reader.readList("rules/needs.yaml", schema.rule),
      stops: reader.readList("rules/stops.yaml", schema.rule),
      cautions: [
        ...reader.readList("rules/cautions-shared.yaml", schema.rule),
        ...reader.readList("rules/cautions-single.yaml", schema.rule),
      ],
    },
    options: loadOptions(reader),
    warnings: reader.list("warnings").flatMap((file) => reader.readList(file, schema.warning)),
    questions: reader.readList("questions.yaml", schema.visitQuestion),
    summary: reader.read("summary.yaml", schema.summaryPlan),
    eligibility,
    reports: loadReports(reader, eligibility, { class: drugClasses, kind: drugKinds ?? {} }),
    studies: loadStudies(reader),
    ...loadMedicine(reader),
    values: loadValues(reader),
    news: loadNews(reader, drugClasses as Content["drugClasses"]),
    explain: loadExplain(reader),
    glossary: loadGlossary(reader),
    words: { en: loadWords(reader, "en") },
  };
  // zod gives optional keys as `T | undefined`; the compiled type leaves them out. JSON does so as well.
  return content as unknown as Content;
}

function loadOptions(reader: KnowledgeReader) {
  const order = reader.readList("options/order.yaml", schema.option.shape.id);
  const files = reader.list("options", (name) => name !== "order");
  const names = files.map((file) => basename(file, ".yaml"));
  for (const name of names)
    if (!order.includes(name))
      reader.report(
        "options/order.yaml",
        name,
        "not in the order",
        "give it its place in the order",
      );
  return order.flatMap((id) => {
    if (!names.includes(id))
      reader.report("options/order.yaml", id, "no file of this name", `write options/${id}.yaml`);
    const option = names.includes(id)
      ? reader.read(`options/${id}.yaml`, schema.option)
      : undefined;
    if (option !== undefined && option.id !== id)
      reader.report(`options/${id}.yaml`, "id", ...NOT_THE_NAME);
    return option === undefined ? [] : [option];
  });
}

const LISTS = ["intent", "outcome", "procedureKind", "radiotherapyField"];

function loadWords(reader: KnowledgeReader, language: string) {
  const folder = `words/${language}`;
  const map = <T>(name: string, of: Parameters<typeof reader.read>[1]) =>
    (reader.read(`${folder}/${name}.yaml`, of) ?? {}) as Record<string, T>;
  const factFiles = reader.list(folder, (name) => name.startsWith("facts-"));
  const profile = map<unknown>("profile", schema.profileWords);
  const facts = Object.assign(
    {},
    ...factFiles.map((file) => reader.read(file, schema.factWordsFile) ?? {}),
  );
  return {
    facts: { ...facts, ...pick(profile, (key) => !LISTS.includes(key)) },
    lists: pick(profile, (key) => LISTS.includes(key)),
    needs: map("needs", schema.sentences),
    stops: map("stops", schema.sentences),
    cautions: map("cautions", schema.sentences),
    whys: map("whys", schema.sentences),
    warnings: map("warnings", schema.wordings),
    phrases: map("phrases", schema.wordings),
    trials: map("trials", schema.wordings),
    values: map("values", schema.wordings),
    problems: map("problems", schema.problemWords),
    evidence: loadEvidenceWords(reader, language),
    medicine: loadMedicineWords(reader, language),
    news: loadNewsWords(reader, language),
  };
}

const pick = (record: Record<string, unknown>, keep: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keep(key)));
