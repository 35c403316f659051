/** Cuts the compiled knowledge into the files that the browser loads, under build/web. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, parse as parsePath } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { cutIntoParts } from "../../apps/web/src/worker/parts.ts";
import { checkAppWords } from "./app-words.ts";
import { signsOf } from "./signs.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const OUT = join(ROOT, "build/web");

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

export function writeParts(): void {
  mkdirSync(OUT, { recursive: true });
  const compiled = JSON.parse(read("build/knowledge.json"));
  for (const [name, part] of Object.entries(cutIntoParts(compiled)))
    writeFileSync(join(OUT, `${name}.json`), JSON.stringify(part));
  writeFileSync(join(OUT, "codes.json"), read("build/codes.json"));
  writeFileSync(join(OUT, "glossary.json"), JSON.stringify(compiled.glossary));
  const words = wordsIn("knowledge/words/en/app.yaml");
  writeFileSync(
    join(OUT, "app.json"),
    JSON.stringify({ ...words, ...policyWords(compiled.policies) }),
  );
  writePageWords();
  writeFileSync(
    join(OUT, "signs.json"),
    JSON.stringify(signsOf(JSON.parse(read("build/red-flags.json")), "en")),
  );
}

const wordsIn = (file: string) => checkAppWords(file, parse(read(file)));

/** The words of pages that come when they are opened: a file each. */
function writePageWords(): void {
  const folder = "knowledge/words/en/pages";
  const out = join(OUT, "words");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  for (const file of readdirSync(join(ROOT, folder)))
    writeFileSync(
      join(out, `${parsePath(file).name}.json`),
      JSON.stringify(wordsIn(join(folder, file))),
    );
}

interface Policies {
  readonly words: Readonly<Record<string, Readonly<Record<string, { readonly plain: string }>>>>;
}

/** How the knowledge is kept, in the words of its own file: the page about Nextline says nothing else. */
const policyWords = ({ words }: Policies): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(words.en ?? {}).map(([id, { plain }]) => [`policy-${id}`, plain]),
  );

writeParts();
