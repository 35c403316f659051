/** Loads the explanations of the options and the glossary. */
import { basename } from "node:path";
import { z } from "zod";
import type {
  Explanation,
  GlossaryTerm,
} from "../../../packages/core/src/knowledge/explanation.ts";
import { type KnowledgeReader, NOT_THE_NAME } from "../read.ts";
import { glossaryTerm, testedExplanation, treatmentExplanation } from "./schema.ts";

export function loadExplain(reader: KnowledgeReader): Readonly<Record<string, Explanation>> {
  const files = reader.list("explain");
  return Object.fromEntries(
    files.flatMap((file) => {
      const read = readExplanation(reader, file);
      return read === undefined ? [] : [[basename(file, ".yaml"), read]];
    }),
  );
}

export const loadGlossary = (reader: KnowledgeReader): readonly GlossaryTerm[] =>
  reader.readList("words/en/glossary.yaml", glossaryTerm) as readonly GlossaryTerm[];

const anyShape = z.looseObject({ plain: z.looseObject({}).optional() });

/** The sections tell which shape is meant, so that a fault is named in the terms of that shape. */
function readExplanation(reader: KnowledgeReader, file: string): Explanation | undefined {
  const raw = reader.read(file, anyShape);
  if (raw === undefined) return undefined;
  const isTested = ["hoped", "found", "instead"].some((section) => section in (raw.plain ?? {}));
  const read = reader.read(file, isTested ? testedExplanation : treatmentExplanation);
  if (read !== undefined && read.id !== basename(file, ".yaml"))
    reader.report(file, "id", ...NOT_THE_NAME);
  return read as Explanation | undefined;
}
