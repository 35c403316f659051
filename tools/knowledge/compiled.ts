/** The knowledge files as one object with version and content hash, and what is wrong in them. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CompiledCodes } from "../../packages/adapters/src/fhir/codes.ts";
import type { CareKnowledge } from "../../packages/core/src/care/care-knowledge.ts";
import type { RedFlags } from "../../packages/core/src/care/types.ts";
import type { CompiledKnowledge } from "../../packages/core/src/knowledge/types.ts";
import type { FirstPack } from "../../packages/core/src/trials/pack/first-pack.ts";
import { checkCare, loadCare } from "./care/load.ts";
import { checkContent } from "./check.ts";
import { checkNews } from "./check-news.ts";
import { checkTrialRules } from "./check-trial-rules.ts";
import { checkCodes, loadCodes } from "./codes.ts";
import { loadPolicies } from "./dossier/load.ts";
import type { Policies } from "./dossier/schema.ts";
import { type Learn, learnOf, loadLearn } from "./learn.ts";
import { checkLearn } from "./learn-check.ts";
import { loadContent } from "./load.ts";
import { checkMedicine } from "./medicine/check.ts";
import { topicsIn } from "./news.ts";
import { type FileProblem, KnowledgeReader } from "./read.ts";
import { checkRedFlags, loadRedFlags } from "./red-flags.ts";
import { checkStudies } from "./studies/check.ts";
import { checkTrials, firstPackOf, loadTrials } from "./trials.ts";
import { checkValues } from "./values.ts";

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const KNOWLEDGE = join(ROOT, "knowledge");

/** What is shipped: the knowledge, the danger signs, and how it is all kept. */
export type Compiled = CompiledKnowledge & {
  readonly redFlags: RedFlags;
  readonly care: CareKnowledge;
  readonly policies: Policies;
};

export interface Compilation {
  /** Parts that could not be read are empty; then there are problems. */
  readonly knowledge: Compiled;
  /** The trials that come with the project, a file of their own; undefined where there are problems. */
  readonly firstPack: FirstPack | undefined;
  /** The Learn pages, a file of their own; undefined where there are problems. */
  readonly learn: Learn | undefined;
  /** How records name what the facts hold, a file of their own; undefined where there are problems. */
  readonly codes: CompiledCodes | undefined;
  readonly problems: readonly FileProblem[];
}

export function compileKnowledge(
  root = KNOWLEDGE,
  reader = new KnowledgeReader(root),
): Compilation {
  const loaded = loadContent(reader);
  const redFlags = loadRedFlags(reader, loaded);
  const care = loadCare(reader, loaded);
  const trials = loadTrials(reader);
  const learnPages = loadLearn(reader);
  const recordCodes = loadCodes(reader, loaded);
  const content = { ...loaded, redFlags, care, policies: loadPolicies(reader) as Policies };
  const problems =
    reader.problems.length > 0
      ? reader.problems
      : [
          ...checkContent(content),
          ...checkStudies(content),
          ...checkMedicine(content),
          ...checkValues(content),
          ...checkNews(content, topicsIn(reader)),
          ...checkRedFlags(redFlags, content),
          ...checkCare(care, redFlags, content),
          ...checkTrialRules(content),
          ...checkLearn(learnPages, content),
          ...checkCodes(recordCodes, content),
          ...(trials === undefined ? [] : checkTrials(trials, content)),
        ];
  const hash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const firstPack = problems.length > 0 || trials === undefined ? undefined : firstPackOf(trials);
  const learn = problems.length > 0 ? undefined : learnOf(learnPages, content);
  const codes = problems.length > 0 ? undefined : recordCodes;
  return {
    knowledge: { version: versionOf(ROOT), hash, ...content },
    firstPack,
    learn,
    codes,
    problems,
  };
}

const versionOf = (root: string): string =>
  (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
