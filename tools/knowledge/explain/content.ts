/** The part of the knowledge that the check of explanations reads. */
import type { CompiledKnowledge } from "../../../packages/core/src/knowledge/types.ts";

export type ExplainContent = Pick<
  CompiledKnowledge,
  "options" | "drugClasses" | "explain" | "glossary" | "studies"
>;
