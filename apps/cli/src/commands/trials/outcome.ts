/** How the commands that fetch and pack trials end: JSON or text, problems with place and cure, and the status. */
import { StoreFault } from "@nextline/adapters/storage/port";
import type { Knowledge } from "@nextline/core";
import { toJson } from "../../answer.ts";

export interface SaidFault {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
}

export interface Ending {
  /** nextline/<name>/1 */
  readonly name: string;
  readonly asOf: string | null;
  readonly problems: readonly SaidFault[];
  /** Its own fields. */
  readonly fields: object;
  readonly text: readonly string[];
}

const FAULT = 1;

export function end(ending: Ending, format: "text" | "json", { compiled }: Knowledge): void {
  const { name, asOf, problems, fields, text } = ending;
  const { version, hash } = compiled;
  if (problems.length > 0) process.exitCode = FAULT;
  const head = { schema: `nextline/${name}/1`, knowledge: { version, hash }, asOf, problems };
  if (format === "json") process.stdout.write(toJson({ ...head, ...fields }));
  else {
    for (const problem of problems) process.stderr.write(`${lineOf(problem)}\n`);
    process.stdout.write(`${text.join("\n")}\n`);
  }
}

/** Nothing came of it: the problem alone. */
export function endWith(fault: SaidFault, name: string, format: "text" | "json"): void {
  process.exitCode = FAULT;
  const { at, problem, cure } = fault;
  if (format === "text") process.stderr.write(`${lineOf(fault)}\n`);
  else
    process.stdout.write(
      toJson({ schema: `nextline/${name}/1`, problems: [{ at, problem, cure }] }),
    );
}

const lineOf = ({ at, problem, cure }: SaidFault): string => `${at}: ${problem}. To do: ${cure}.`;

/** Faults of a disk that a person can mend; any other is ours and passes on. */
export function storeFaultOf(error: unknown, folder: string): SaidFault | undefined {
  if (error instanceof StoreFault) return error;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const problem = DISK[code];
  return problem === undefined
    ? undefined
    : { at: folder, problem, cure: "name another folder, or make room there" };
}

const DISK: Readonly<Record<string, string>> = {
  EACCES: "this folder may not be written to",
  EPERM: "this folder may not be written to",
  EROFS: "this folder may not be written to",
  ENOSPC: "the disk is full",
  ENOTDIR: "this is no folder",
  EEXIST: "this is no folder",
};
