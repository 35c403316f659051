/** Reads the knowledge files: YAML through its schema, each fault with the file and the place in it. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

export interface FileProblem {
  readonly file: string;
  readonly at: string;
  readonly problem: string;
}

export class KnowledgeReader {
  readonly problems: FileProblem[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** One file through its schema; undefined (and a problem) where it does not pass. */
  read<T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined {
    const raw = this.#parse(file);
    const read = schema.safeParse(raw);
    if (read.success) return read.data;
    for (const issue of read.error.issues) this.report(file, issue.path.join("."), issue.message);
    return undefined;
  }

  /** A list, or an empty one where it does not pass. */
  readList<T extends z.ZodType>(file: string, schema: T): readonly z.infer<T>[] {
    return this.read(file, z.array(schema)) ?? [];
  }

  /** Names of the YAML files of a folder, sorted; without the folder. */
  list(folder: string, matching: (name: string) => boolean = () => true): readonly string[] {
    return readdirSync(join(this.#root, folder))
      .filter((name) => name.endsWith(".yaml") && matching(basename(name, ".yaml")))
      .sort()
      .map((name) => join(folder, name));
  }

  report(file: string, at: string, problem: string): void {
    this.problems.push({ file: relative(".", join(this.#root, file)), at, problem });
  }

  #parse(file: string): unknown {
    try {
      return parse(readFileSync(join(this.#root, file), "utf8"));
    } catch (error) {
      this.report(file, "", error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}
