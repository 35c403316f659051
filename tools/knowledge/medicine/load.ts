/** Loads drugs, regimens, biomarkers, approvals and scores, one file an item, and their words. */
import { basename } from "node:path";
import type { z } from "zod";
import type { CompiledKnowledge } from "../../../packages/core/src/knowledge/types.ts";
import { type KnowledgeReader, NOT_THE_NAME } from "../read.ts";
import * as schema from "./schemas.ts";

export type Medicine = Pick<
  CompiledKnowledge,
  "drugs" | "regimens" | "biomarkers" | "approvals" | "scores"
>;

const NOT_SCORES = ["scenarios", "not-computed"];

export function loadMedicine(reader: KnowledgeReader): Medicine {
  const medicine = {
    drugs: loadFolder(reader, "drugs", schema.drug),
    regimens: loadFolder(reader, "regimens", schema.regimen),
    biomarkers: loadFolder(reader, "biomarkers", schema.biomarker),
    approvals: loadFolder(reader, "approvals", schema.approval),
    scores: {
      list: loadFolder(reader, "scores", schema.score, NOT_SCORES),
      scenarios: reader.read("scores/scenarios.yaml", schema.scenarios),
      notComputed: reader.readList("scores/not-computed.yaml", schema.notComputed),
    },
  };
  // zod gives optional keys as `T | undefined`; the compiled type leaves them out. JSON does so as well.
  return medicine as unknown as Medicine;
}

/** Every file of a folder; its name is the id of what it holds. */
function loadFolder<T extends z.ZodType<{ id: string }>>(
  reader: KnowledgeReader,
  folder: string,
  schemaOfOne: T,
  except: readonly string[] = [],
): readonly z.infer<T>[] {
  return reader
    .list(folder, (name) => !except.includes(name))
    .flatMap((file) => {
      const item = reader.read(file, schemaOfOne);
      if (item !== undefined && item.id !== basename(file, ".yaml"))
        reader.report(file, "id", ...NOT_THE_NAME);
      return item === undefined ? [] : [item];
    });
}

export function loadMedicineWords(reader: KnowledgeReader, language: string) {
  const folder = `words/${language}`;
  const drugs = reader.read(`${folder}/drug-cautions.yaml`, schema.drugWords);
  const scores = reader.read(`${folder}/scores.yaml`, schema.scoreWords);
  return {
    drugs: drugs?.drugs ?? {},
    drugCautions: drugs?.cautions ?? {},
    biomarkers: reader.read(`${folder}/biomarkers.yaml`, schema.biomarkerWords) ?? {},
    scores: scores?.scores ?? {},
    scenarios: scores?.scenarios ?? {},
  };
}
