/** The published vocabulary is the one of the knowledge; `npx tsx tools/vocabulary-schema.ts` renews it. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { compileKnowledge } from "./knowledge/compile.ts";
import { vocabularySchema } from "./vocabulary-schema.ts";

it("schemas/vocabulary.schema.json is fresh", () => {
  const file = new URL("../schemas/vocabulary.schema.json", import.meta.url);
  const published: unknown = JSON.parse(readFileSync(file, "utf8"));
  expect(published).toEqual(vocabularySchema(compileKnowledge().knowledge));
});
