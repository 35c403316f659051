/** Loads the studies, their measures, the rules of certainty and the words for them. */
import { basename } from "node:path";
import type { EvidenceWords, Studies } from "../../../packages/core/src/knowledge/studies.ts";
import { type KnowledgeReader, NOT_THE_NAME } from "../read.ts";
import * as schema from "./schema.ts";

export function loadStudies(reader: KnowledgeReader): Studies {
  const list = reader.list("studies").flatMap((file) => {
    const study = reader.read(file, schema.study);
    if (study !== undefined && study.id !== basename(file, ".yaml"))
      reader.report(file, "id", ...NOT_THE_NAME);
    return study === undefined ? [] : [study];
  });
  const content = {
    list,
    measures: reader.readList("measures.yaml", schema.measure),
    certainty: reader.read("certainty.yaml", schema.certainty) ?? { start: [], steps: [] },
  };
  // zod gives optional keys as `T | undefined`; the compiled type leaves them out. JSON does so as well.
  return content as unknown as Studies;
}

const EMPTY = {};

export function loadEvidenceWords(reader: KnowledgeReader, language: string): EvidenceWords {
  const file = `words/${language}/evidence.yaml`;
  return (reader.read(file, schema.evidenceWords) ?? EMPTY) as unknown as EvidenceWords;
}
