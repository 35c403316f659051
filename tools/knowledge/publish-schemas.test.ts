/** The JSON Schemas for editors are fresh (`npx tsx tools/knowledge/publish-schemas.ts` renews them) and fit the files. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { KNOWLEDGE } from "./compiled.ts";
import { KINDS } from "./kinds.ts";
import { fileOf, PUBLISHED, publishedSchemas } from "./publish-schemas.ts";

const read = (file: string): unknown => JSON.parse(readFileSync(join(PUBLISHED, file), "utf8"));
const published = Object.fromEntries(readdirSync(PUBLISHED).map((file) => [file, read(file)]));

describe("the published schemas", () => {
  it("are those of the knowledge as it is read", () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(publishedSchemas())));
  });
});

const patterns = Object.entries(KINDS).flatMap(([name, { files }]) =>
  files.map((file) => ({ name, file, matches: patternOf(file) })),
);

function patternOf(glob: string): RegExp {
  const escaped = glob.replaceAll(".", "\\.").replaceAll("*", "[^/]*");
  return new RegExp(`^${escaped}$`);
}

/** A file named in full goes before a pattern. */
function kindOf(file: string): string | undefined {
  const found = patterns.filter(({ matches }) => matches.test(file));
  return (found.find((one) => !one.file.includes("*")) ?? found[0])?.name;
}

const files = readdirSync(KNOWLEDGE, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .sort();
const known = files.flatMap((file) => {
  const kind = kindOf(file);
  return kind === undefined ? [] : [{ file, kind }];
});

/** Read by tools of their own, which say what may stand there. */
const WITHOUT_KIND = [/^eligibility\//, /^words\/\w+\/(app|pages\/\w+)\.yaml$/];

describe("every knowledge file", () => {
  it("is of a kind that has a schema", () => {
    const strangers = files.filter(
      (file) => kindOf(file) === undefined && !WITHOUT_KIND.some((pattern) => pattern.test(file)),
    );
    expect(strangers).toEqual([]);
  });

  const ajv = new Ajv2020({ strict: false, validateFormats: false });

  it("passes the schema of its kind", () => {
    const validators = new Map(
      Object.keys(KINDS).map((name) => [name, ajv.compile(published[fileOf(name)] as object)]),
    );
    const refused = known.filter(
      ({ file, kind }) =>
        !validators.get(kind)?.(parse(readFileSync(join(KNOWLEDGE, file), "utf8"))),
    );
    expect(refused).toEqual([]);
    expect(known.length).toBeGreaterThan(450);
  });

  it("is refused with a field that nobody knows", () => {
    const validate = ajv.compile(published[fileOf("study")] as object);
    const study = parse(readFileSync(join(KNOWLEDGE, "studies/tags.yaml"), "utf8")) as object;
    expect(validate(study)).toBe(true);
    expect(validate({ ...study, colour: "blue" })).toBe(false);
  });
});
