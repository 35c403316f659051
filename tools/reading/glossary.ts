/** The terms of knowledge/words/en/glossary.yaml, as the neutraliser takes them. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { GlossaryTerm } from "../../packages/core/src/knowledge/explanation.ts";

export const GLOSSARY_FILE = "words/en/glossary.yaml";

export const namesOf = (glossary: readonly GlossaryTerm[]): readonly string[] =>
  glossary.flatMap(({ term, also }) => [term, ...(also ?? [])]);

export const readTerms = (knowledgeRoot: string): readonly string[] =>
  namesOf(parse(readFileSync(`${knowledgeRoot}/${GLOSSARY_FILE}`, "utf8")) as GlossaryTerm[]);
