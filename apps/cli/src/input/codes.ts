/** Loads the code systems of records, which only a record needs: beside the bundle, or from the last build. */
import { readFileSync } from "node:fs";
import { type Codes, type CompiledCodes, prepareCodes } from "@nextline/adapters/fhir/codes";
import type { Knowledge } from "@nextline/core";

const PLACES = ["./codes.json", "../../../../build/codes.json", "../dist/codes.json"];

export function loadCodes(knowledge: Knowledge): Codes {
  for (const place of PLACES) {
    const text = readIfThere(new URL(place, import.meta.url));
    if (text !== undefined) return prepareCodes(JSON.parse(text) as CompiledCodes, knowledge.facts);
  }
  throw new Error("the compiled codes are missing; npm run build makes them");
}

function readIfThere(file: URL): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
