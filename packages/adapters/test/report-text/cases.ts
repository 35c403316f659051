/** The cases of the report reader: sentences in one file, whole reports in a folder, each with what it states. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FactValue } from "@nextline/core";
import { parse } from "yaml";
import type { Procedure, Treatment } from "../../src/report-text/types.ts";

export interface ReportCase {
  readonly id: string;
  readonly text: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly treatments?: readonly Treatment[];
  readonly procedures?: readonly Procedure[];
  readonly dates?: Readonly<Record<string, string>>;
  readonly asOf?: string;
}

const AS_OF = "2026-11-01";
const CASES = fileURLToPath(new URL("../../../../cases/", import.meta.url));

export const asOfOf = ({ asOf = AS_OF }: ReportCase): string => asOf;

export function sentencesIn(file: string): readonly ReportCase[] {
  const path = `${CASES}${file}`;
  return existsSync(path) ? parse(readFileSync(path, "utf8")) : [];
}

/** Each NAME.txt with the expectation of NAME.yaml. */
export function reportsIn(folder: string): readonly ReportCase[] {
  const path = `${CASES}${folder}/`;
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => {
    const id = name.slice(0, -".txt".length);
    const expected = parse(readFileSync(`${path}${id}.yaml`, "utf8"));
    return { ...expected, id, text: readFileSync(`${path}${name}`, "utf8") };
  });
}

export interface Mislabelled {
  readonly case: string;
  /** The item as the case has it; undefined where it left it out. */
  readonly says?: string;
  /** The item as it holds; undefined where the text says nothing of it. */
  readonly holds?: string;
  readonly because: string;
}

export const mislabelled: readonly Mislabelled[] = parse(
  readFileSync(`${CASES}report-text-blind-wrong.yaml`, "utf8"),
);
