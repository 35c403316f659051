/** The part of the knowledge that the check of explanations reads. */
import type {
  Explanation,
  GlossaryTerm,
} from "../../../packages/core/src/knowledge/explanation.ts";
import type { Option } from "../../../packages/core/src/knowledge/types.ts";

export interface ExplainContent {
  readonly options: readonly Option[];
  readonly drugClasses: Readonly<Record<string, readonly string[]>>;
  readonly explain: Readonly<Record<string, Explanation>>;
  readonly glossary: readonly GlossaryTerm[];
  readonly studies?: readonly { readonly id: string }[];
}
