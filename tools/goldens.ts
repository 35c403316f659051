/** Golden answers of the example people: `npx tsx tools/goldens.ts` writes them, `--check` compares. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printedBy } from "../apps/cli/test/in-process.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PEOPLE = join(ROOT, "examples/people");

interface Golden {
  readonly file: string;
  readonly args: readonly string[];
}

/** What each person gets: options for a program and in plain words, missing tests, figures, scores, the summary in both registers, what is new since a visit. */
const GOLDENS: readonly Golden[] = [
  { file: "options.json", args: ["options", "--format", "json", "--register", "clinical"] },
  { file: "options.txt", args: ["options"] },
  { file: "tests.txt", args: ["tests"] },
  { file: "figures.txt", args: ["figures"] },
  { file: "scores.txt", args: ["scores"] },
  { file: "summary.txt", args: ["summary"] },
  { file: "summary-clinical.txt", args: ["summary", "--register", "clinical"] },
  { file: "news.txt", args: ["news", "--since", "2024-09-01"] },
  {
    file: "news.json",
    args: ["news", "--since", "2024-09-01", "--format", "json", "--register", "clinical"],
  },
];

export const people = (): readonly string[] => readdirSync(PEOPLE).sort();

/** The hash changes with every word of the knowledge: it is no part of a golden answer. */
const withoutHash = (text: string): string =>
  text.replace(/\b(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{8,64}\b/g, "(hash)");

async function answerOf(slug: string, { args }: Golden): Promise<string> {
  const [command = "", ...settings] = args;
  // What somebody fetched to this machine is no part of a golden answer.
  process.env.NEXTLINE_DATA = join(ROOT, "build/no-data");
  const { out } = await printedBy([command, join(PEOPLE, slug, "profile.json"), ...settings]);
  return withoutHash(out);
}

/** The files whose frozen answer is not what the program says now. */
export async function differences(slug: string): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const golden of GOLDENS) {
    const file = join(PEOPLE, slug, golden.file);
    const frozen = existsSync(file) ? readFileSync(file, "utf8") : "";
    if (frozen !== (await answerOf(slug, golden))) changed.push(`${slug}/${golden.file}`);
  }
  return changed;
}

async function write(slug: string): Promise<void> {
  for (const golden of GOLDENS) {
    writeFileSync(join(PEOPLE, slug, golden.file), await answerOf(slug, golden));
  }
}

async function main(): Promise<void> {
  const checking = process.argv.includes("--check");
  for (const slug of people()) {
    const changed = await differences(slug);
    for (const file of changed) console.log(file);
    if (!checking) await write(slug);
    else if (changed.length > 0) process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
