/** Golden answers of the example people: `npx tsx tools/goldens.ts` writes them, `--check` compares. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

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

function answerOf(slug: string, { args }: Golden): string {
  const [command = "", ...settings] = args;
  const profile = join(PEOPLE, slug, "profile.json");
  const program = join(ROOT, "apps/cli/bin/nextline.js");
  const { stdout } = spawnSync(process.execPath, [program, command, profile, ...settings], {
    encoding: "utf8",
    maxBuffer: 1e8,
    // What somebody fetched to this machine is no part of a golden answer.
    env: { ...process.env, NO_COLOR: "1", NEXTLINE_DATA: join(ROOT, "build/no-data") },
  });
  return withoutHash(stdout);
}

/** The files whose frozen answer is not what the program says now. */
export function differences(slug: string): readonly string[] {
  return GOLDENS.flatMap((golden) => {
    const file = join(PEOPLE, slug, golden.file);
    const frozen = existsSync(file) ? readFileSync(file, "utf8") : "";
    return frozen === answerOf(slug, golden) ? [] : [`${slug}/${golden.file}`];
  });
}

function write(slug: string): void {
  for (const golden of GOLDENS) {
    writeFileSync(join(PEOPLE, slug, golden.file), answerOf(slug, golden));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const changed = people().flatMap(differences);
  for (const file of changed) console.log(file);
  if (!process.argv.includes("--check")) people().forEach(write);
  else if (changed.length > 0) process.exitCode = 1;
}
