/** What a check came to, as it is printed. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Examination } from "../examine.ts";
import type { FileProblem } from "../read.ts";
import { lineOf } from "./locate.ts";

export interface Report extends Examination {
  /** The folder as the editor named it. */
  readonly folder: string;
  readonly asOf: string;
}

/** A problem with its file as the editor can open it, and the line where one can be told. */
export interface Shown extends FileProblem {
  readonly line?: number;
}

export function shown(problem: FileProblem, { folder }: Report): Shown {
  const below = problem.file.replace(/^knowledge\/?/, "");
  const file = below === "" ? folder : join(folder, below);
  const line = isFile(file) ? lineOf(readFileSync(file, "utf8"), problem.at) : undefined;
  return { ...problem, file, ...(line === undefined ? {} : { line }) };
}

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true;

export const STANDARD = "IPDASi 4.0";
