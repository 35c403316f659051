/** Writes schemas/knowledge/*.schema.json from the zod schemas: what an editor's program checks while a file is written. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ROOT } from "./compiled.ts";
import { KINDS, type Kind } from "./kinds.ts";
import { criterion } from "./schemas.ts";

type JsonSchema = Readonly<Record<string, unknown>>;

export const PUBLISHED = join(ROOT, "schemas/knowledge");
export const fileOf = (name: string): string => `${name}.schema.json`;

/** The condition language is named, since every kind of rule refers to it. */
function published(name: string, { files, schema }: Kind): JsonSchema {
  const names = z.registry<{ id: string }>();
  names.add(criterion, { id: "criterion" });
  const { $schema, ...shape } = z.toJSONSchema(schema, {
    io: "input",
    metadata: names,
    unrepresentable: "any",
    // What is turned into a text may be written as a number.
    override: ({ zodSchema, jsonSchema }) => {
      if ("coerce" in zodSchema._zod.def) delete jsonSchema.type;
    },
  }) as JsonSchema & { $schema?: unknown };
  return {
    $schema,
    $id: `knowledge/${fileOf(name)}`,
    title: name,
    description: `For ${files.map((file) => `knowledge/${file}`).join(", ")}. Written by tools/knowledge/publish-schemas.ts.`,
    ...shape,
  };
}

/** By file name. */
export const publishedSchemas = (): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    Object.entries(KINDS).map(([name, kind]) => [fileOf(name), published(name, kind)]),
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const schemas = publishedSchemas();
  mkdirSync(PUBLISHED, { recursive: true });
  for (const file of readdirSync(PUBLISHED))
    if (schemas[file] === undefined) rmSync(join(PUBLISHED, file));
  for (const [file, schema] of Object.entries(schemas))
    writeFileSync(join(PUBLISHED, file), `${JSON.stringify(schema, undefined, 2)}\n`);
  const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
  spawnSync(process.execPath, [biome, "format", "--write", PUBLISHED], { stdio: "inherit" });
}
