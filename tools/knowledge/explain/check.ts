/** `npx tsx tools/knowledge/explain/check.ts [option-id …]`: the faults and word counts of these files, or of all. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HIGHEST_GRADE, type ReadingProblem, scores } from "../../reading/bar.ts";
import { namesOf } from "../../reading/glossary.ts";
import { neutraliser } from "../../reading/terms.ts";
import { loadContent } from "../load.ts";
import { KnowledgeReader } from "../read.ts";
import { checkExplain, pairs } from "./check-explain.ts";
import type { ExplainContent } from "./content.ts";
import { type Explained, fileOf, pageOf, targetsOf, wordsOfSection } from "./sections.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");

function main(ids: readonly string[]): number {
  const reader = new KnowledgeReader(join(ROOT, "knowledge"));
  const content = loadContent(reader);
  const isAll = ids.length === 0;
  const meant = (file: string) =>
    isAll ? /explain|glossary/.test(file) : ids.some((id) => file.endsWith(fileOf(id)));
  for (const one of pairs(content)) if (meant(fileOf(one.option.id))) describe(one, content);
  const { problems, warnings } = checkExplain(content);
  const faults = [...reader.problems, ...problems];
  const mine = [...faults.filter(({ file }) => meant(file)), ...noFile(ids, reader)];
  for (const { file, at, problem, cure } of mine)
    console.error(`${file}: ${at}: ${problem}; ${cure}`);
  if (isAll) for (const { problem } of warnings) console.log(problem);
  console.log(mine.length === 0 ? "no faults" : `${mine.length} faults`);
  return mine.length === 0 ? 0 : 1;
}

const noFile = (ids: readonly string[], reader: KnowledgeReader): readonly ReadingProblem[] =>
  ids
    .filter((id) => !reader.list("explain").includes(`explain/${id}.yaml`))
    .map((id) => ({ file: fileOf(id), at: "", problem: "no such file", cure: "write it first" }));

function describe(one: Explained, content: ExplainContent): void {
  const neutralise = neutraliser(namesOf(content.glossary));
  const [score] = scores([pageOf(one)], neutralise);
  const counts = Object.entries(targetsOf(one.option)).map(
    ([section, target]) => `${section} ${wordsOfSection(one.explanation, section)}/${target}`,
  );
  const grade = `grade ${score?.grade.toFixed(1)} of ${HIGHEST_GRADE}, SMOG ${score?.smog.toFixed(1)}`;
  console.log(`${one.option.id} (${one.option.family}): ${grade}, longest ${score?.longest}`);
  console.log(`  words/target: ${counts.join(", ")}`);
}

process.exitCode = main(process.argv.slice(2));
