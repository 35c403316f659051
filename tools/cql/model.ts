/** The model infos and the library text that the translator reads. */
import { readFileSync } from "node:fs";
import type { Column } from "./columns.ts";

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");

export const systemModel = (): string => read("system-modelinfo.xml");

/** The model of the flat patient with an element for every column. */
export function patientModel(columns: Iterable<Column>): string {
  const elements = [...columns].map(
    ({ name, type }) => `<element name="${name}" elementType="System.${type}"/>`,
  );
  return read("nextline-modelinfo.xml").replace("<!-- columns -->", elements.join("\n    "));
}

const HEAD = "library Needs version '1.0'\nusing Nextline version '1.0'\ncontext Patient\n";

/** @param conditions name and CQL of each. */
export const libraryOf = (conditions: Iterable<readonly [string, string]>): string =>
  HEAD + [...conditions].map(([name, cql]) => `define "${name}": ${cql}\n`).join("");

export const handWritten = (): string => read("by-hand.cql");
