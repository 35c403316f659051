/** Loads the trials that come with the project: beside the bundle, or from the last build when run from source. */
import { readFileSync } from "node:fs";
import type { FirstPack } from "@nextline/core";

const PLACES = [
  "./trials-first-pack.json",
  "../../../../../build/trials-first-pack.json",
  "../../../dist/trials-first-pack.json",
  // The bundle of a checkout that was built before this file was copied beside it.
  "../../../build/trials-first-pack.json",
];

export function loadFirstPack(): FirstPack {
  for (const place of PLACES) {
    const text = textAt(new URL(place, import.meta.url));
    if (text !== undefined) return JSON.parse(text) as FirstPack;
  }
  throw new Error("the trials that come with the program are missing; npm run build makes them");
}

function textAt(file: URL): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
