/** Every command takes a record where it takes a profile: whole, or one resource a line. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { nextline, ROOT } from "./program.ts";

const RECORD = "examples/records/forty-entries.json";
const schemas = readdirSync(`${ROOT}schemas`)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(`${ROOT}schemas/${name}`, "utf8")) as { $id: string });
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, schemas });

interface Answer {
  readonly profile: { readonly facts: Readonly<Record<string, unknown>> };
  readonly lines: readonly object[];
  readonly unread: readonly { readonly why: string; readonly text: string }[];
  readonly conflicts: readonly object[];
  readonly problems: readonly { readonly at: string; readonly code?: string }[];
}

const answerOf = (file: string, input?: string): Answer =>
  JSON.parse(nextline(["profile", file, "--format", "json"], input).out);

const recordText = readFileSync(`${ROOT}${RECORD}`, "utf8");
const bundle = JSON.parse(recordText) as { entry: readonly { resource: object }[] };
const lines = (resources: readonly object[]): string =>
  resources.map((one) => `${JSON.stringify(one)}\n`).join("");

describe("a record", () => {
  it.each(["forty-entries", "cps-not-tps", "her2-in-words", "two-answers-one-day", "lung-cancer"])(
    "%s gives a profile by the schema, with what was not read",
    (slug) => {
      const answer = answerOf(`examples/records/${slug}.json`);
      const validate = ajv.getSchema("profile-answer.schema.json");
      expect(validate?.(answer), JSON.stringify(validate?.errors)).toBe(true);
      expect(answer.unread).toBeInstanceOf(Array);
      for (const { why, text } of answer.unread) expect(text).not.toBe(`unread-${why}`);
    },
  );

  it.each(["options", "ask", "tests", "figures", "scores", "summary"])(
    "is an input of nextline %s",
    (command) => {
      const ran = nextline([command, RECORD, "--format", "json"]);
      expect(ran.status).toBe(0);
      expect(JSON.parse(ran.out)).toMatchObject({ asOf: "2026-11-01", problems: [] });
    },
  );

  it("of another cancer is named as such, with exit status 1", () => {
    const ran = nextline(["options", "examples/records/lung-cancer.json"]);
    expect(ran.status).toBe(1);
    expect(ran.out.replace(/\s+/g, " ")).toContain("This record is about another cancer");
  });

  it("reads the same from standard input, and one resource a line", () => {
    const whole = answerOf(RECORD);
    expect(answerOf("-", recordText)).toEqual(whole);
    const single = answerOf("-", lines(bundle.entry.map(({ resource }) => resource)));
    expect(single.profile.facts).toMatchObject({ her2Ihc: 1, ecog: 1, haemoglobin: 10.8 });
    expect(single.lines).toEqual(whole.lines);
  });

  it("with a line that is no JSON is a fault at that line: it might hide a treatment", () => {
    const text = `${lines(bundle.entry.map(({ resource }) => resource))}{"resourceType": \n`;
    const ran = nextline(["profile", "-"], text);
    expect(ran.status).toBe(1);
    expect(ran.messages.replace(/\s+/g, " ")).toContain(`line ${bundle.entry.length + 1}`);
  });

  it("of two people, or of nothing, is a fault in words", () => {
    const two = lines([
      { resourceType: "Patient", id: "a" },
      { resourceType: "Patient", id: "b" },
    ]);
    expect(nextline(["profile", "-"], two).messages).toContain("more than one person");
    const none = JSON.stringify({ resourceType: "Bundle", type: "collection" });
    expect(nextline(["profile", "-"], none).messages).toContain("no entry");
  });
});

describe("the summary as a record", () => {
  it.each(["her2-kept", "everything-unknown"])(
    "of %s is a FHIR document that is read as the same profile",
    (slug) => {
      const folder = mkdtempSync(join(tmpdir(), "nextline-record-"));
      const out = join(folder, "summary.json");
      const person = `examples/people/${slug}/profile.json`;
      expect(nextline(["summary", person, "--out", out]).status).toBe(0);
      const record = JSON.parse(readFileSync(out, "utf8"));
      expect(record).toMatchObject({ resourceType: "Bundle", type: "document" });
      expect(record.entry[0].resource.resourceType).toBe("Composition");
      const given = answerOf(person);
      const again = answerOf(out);
      expect(again.profile.facts).toEqual(given.profile.facts);
      expect(again.lines).toEqual(given.lines);
      rmSync(folder, { recursive: true });
    },
  );
});

describe("a profile", () => {
  it("has nothing that was left unread", () => {
    const answer = answerOf("examples/people/her2-kept/profile.json");
    expect(answer).not.toHaveProperty("unread");
    expect(answer).not.toHaveProperty("conflicts");
  });

  it("of one line that ends with a line end is no record", () => {
    const profile = JSON.stringify({ asOf: "2026-11-01", facts: { ecog: 1 } });
    expect(answerOf("-", `${profile}\n`).profile.facts).toEqual({ ecog: 1 });
  });
});
