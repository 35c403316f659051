/** Loads the compiled knowledge: beside the bundle, or from the last build when run from source. */
import { readFileSync } from "node:fs";
import { type CompiledKnowledge, type Knowledge, prepareKnowledge } from "@nextline/core";

const PLACES = ["./knowledge.json", "../../../build/knowledge.json", "../dist/knowledge.json"];

export function loadKnowledge(): Knowledge {
  for (const place of PLACES) {
    const text = readIfThere(new URL(place, import.meta.url));
    if (text !== undefined) return prepareKnowledge(JSON.parse(text) as CompiledKnowledge);
  }
  throw new Error("the compiled knowledge is missing; npm run build makes it");
}

function readIfThere(file: URL): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
