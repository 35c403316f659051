/** Reads the knowledge files: YAML through its schema, each fault with the file and the place in it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { sayIssue } from "./issue.ts";

export interface FileProblem {
  /** From the folder above the knowledge on: knowledge/studies/tags.yaml. */
  readonly file: string;
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
}

const SEE = "see schemas/knowledge for what may stand there";

/** Problem and cure of a file whose id is another. */
export const NOT_THE_NAME = [
  "not the name of the file",
  "give the id and the file the same name",
] as const;

export class KnowledgeReader {
  readonly problems: FileProblem[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** One file through its schema; undefined (and a problem) where it does not pass. */
  read<T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined {
    const raw = this.#parse(file);
    if (raw === UNREADABLE) return undefined;
    const read = schema.safeParse(raw);
    if (read.success) return read.data;
    for (const issue of read.error.issues) {
      const { at, problem, cure } = sayIssue(issue, raw);
      this.report(file, at, problem, cure);
    }
    return undefined;
  }

  /** A list, or an empty one where it does not pass. */
  readList<T extends z.ZodType>(file: string, schema: T): readonly z.infer<T>[] {
    return this.read(file, z.array(schema)) ?? [];
  }

  /** Names of the YAML files of a folder, sorted; without the folder. */
  list(folder: string, matching: (name: string) => boolean = () => true): readonly string[] {
    if (!existsSync(join(this.#root, folder))) {
      this.report(folder, "", "no such folder", "create it, or name the folder of the knowledge");
      return [];
    }
    return readdirSync(join(this.#root, folder))
      .filter((name) => name.endsWith(".yaml") && matching(basename(name, ".yaml")))
      .sort()
      .map((name) => join(folder, name));
  }

  report(file: string, at: string, problem: string, cure = SEE): void {
    this.problems.push({ file: `knowledge/${file}`, at, problem, cure });
  }

  #parse(file: string): unknown {
    try {
      return parseOnce(readFileSync(join(this.#root, file), "utf8"));
    } catch (error) {
      this.report(file, "", ...whyNot(error));
      return UNREADABLE;
    }
  }
}

const parsed = new Map<string, unknown>();

/** The same text is the same value: whoever checks a folder again reads only what changed. */
export function parseOnce(text: string): unknown {
  if (!parsed.has(text)) parsed.set(text, parse(text));
  return parsed.get(text);
}

/** All YAML files of a folder and below it, from the folder on. */
export const filesUnder = (root: string, folder = ""): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesUnder(root, path);
    return entry.name.endsWith(".yaml") ? [path] : [];
  });

const UNREADABLE = Symbol("unreadable");

function whyNot(error: unknown): [problem: string, cure: string] {
  if (error instanceof Error && "code" in error && error.code === "ENOENT")
    return ["no such file", "write it"];
  const message = error instanceof Error ? error.message : String(error);
  const [first = message] = message.split("\n");
  return [first.replace(/:$/, ""), "correct the YAML at this place"];
}
