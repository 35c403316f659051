/** `nextline knowledge` as an editor runs it: answers by their schema, exit status, the dossier in both forms. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { KNOWLEDGE, ROOT } from "./compiled.ts";

const folder = mkdtempSync(join(tmpdir(), "editor "));
afterAll(() => rmSync(folder, { recursive: true }));

function nextline(...args: readonly string[]) {
  const done = spawnSync(process.execPath, [join(ROOT, "nextline"), "knowledge", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return { status: done.status, out: done.stdout, messages: done.stderr };
}

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), "utf8"));
const ajv = new Ajv2020({ allErrors: true, schemas: [schemaOf("common")] });
const checks = ajv.compile(schemaOf("knowledge-check"));
const dossiers = ajv.compile(schemaOf("dossier"));
const abouts = ajv.compile(schemaOf("knowledge-about"));

/** A copy of the knowledge with 2 figures out of bounds and 1 order to the person. */
function faultyCopy(): string {
  const copy = join(folder, "copy");
  cpSync(KNOWLEDGE, copy, { recursive: true });
  const change = (file: string, what: string | RegExp, by: string) => {
    const text = readFileSync(join(copy, file), "utf8");
    writeFileSync(join(copy, file), text.replace(what, by));
  };
  change("studies/rainbow.yaml", "value: 0.807", "value: 1.807");
  change("words/en/needs.yaml", /^(ecog-0-or-1: )"[^"]*"/m, '$1"You must walk."');
  return copy;
}

interface Answer {
  readonly problems: readonly {
    readonly file: string;
    readonly line?: number;
    readonly problem: string;
  }[];
}

describe("nextline knowledge check", () => {
  it("answers by its schema and writes the dossier by its schema", () => {
    const file = join(folder, "dossier.json");
    const ran = nextline("check", "--format", "json", "--dossier", file);
    const answer = JSON.parse(ran.out) as Answer;
    checks(answer);
    expect(checks.errors ?? []).toEqual([]);
    expect(ran.status).toBe(answer.problems.length === 0 ? 0 : 1);
    expect(ran.messages).toBe(`The dossier is in ${file}.\n`);
    dossiers(JSON.parse(readFileSync(file, "utf8")));
    expect(dossiers.errors ?? []).toEqual([]);
  });

  it("names the files of another folder, for programs and for reading, and ends with 1", () => {
    const copy = faultyCopy();
    const ran = nextline("check", copy, "--format", "json");
    expect(ran.status).toBe(1);
    const { problems } = JSON.parse(ran.out) as Answer;
    expect(problems.map(({ file }) => file)).toEqual(
      expect.arrayContaining([`${copy}/studies/rainbow.yaml`, `${copy}/words/en/needs.yaml`]),
    );
    const ratio = problems.find(({ problem }) => problem.startsWith("1.807"));
    const lines = readFileSync(join(copy, "studies/rainbow.yaml"), "utf8").split("\n");
    expect(lines[(ratio?.line ?? 0) - 1]).toMatch(
      /^ {2}- { measure: overall-survival, subgroup: whole/,
    );
    const text = nextline("check", copy, "--dossier", join(folder, "none.md"));
    expect(text.status).toBe(1);
    expect(text.out).toMatch(
      /1\.807 lies outside 0\.678 to 0\.962\n {4}compare both with the source/,
    );
    expect(text.messages).toBe("No dossier was written: first mend what stands above.\n");
  });

  it("warns of what is due on the day that is named, and writes a dossier to read", () => {
    const file = join(folder, "dossier.md");
    const ran = nextline("check", "--as-of", "2036-01-01", "--format", "json", "--dossier", file);
    const answer = JSON.parse(ran.out) as Answer & { readonly warnings: readonly object[] };
    expect(answer.warnings.length).toBeGreaterThan(300);
    expect(ran.status).toBe(answer.problems.length === 0 ? 0 : 1);
    const text = readFileSync(file, "utf8");
    const verdicts = text.match(/^- \*\*[QCTK]\d+\*\* .*\*\*(Met|Not met|Not yet: .+)\.\*\*$/gm);
    expect(verdicts).toHaveLength(39);
    expect(text).toContain("## Qualifying criteria: 6 of 6");
    expect(text).toMatch(/\*\*K12\*\* .*\*\*Not yet: needs people\.\*\*/);
  });

  it.each([
    [["check", "--dossier", "dossier.pdf"]],
    [["check", "--as-of", "soon"]],
    [["check", "--no-such-option"]],
    [["no-such-command"]],
  ])("ends with 2 where it is not called as it has to be: %j", (args) => {
    const ran = nextline(...args);
    expect(ran).toMatchObject({ status: 2, out: "" });
    expect(ran.messages).not.toMatch(/\n\s+at /);
  });

  it.each([[["--help"]], [["check", "--help"]]])("%j ends with 0", (args) => {
    expect(nextline(...args)).toMatchObject({ status: 0, messages: "" });
  });
});

describe("nextline knowledge about", () => {
  it("says its date, who paid and that nobody has reviewed it", () => {
    const plain = nextline("about").out.replace(/\s+/g, " ");
    expect(plain).toContain("from 25 November 2026");
    expect(plain).toContain("No company gave money for this.");
    expect(plain).toContain("has checked it yet.");
    expect(plain).not.toMatch(/\{\w+\}/);
  });

  it("answers by its schema, and not in a language without words", () => {
    const { out } = nextline("about", "--register", "clinical", "--format", "json");
    expect(out).toContain("No systematic search was done");
    abouts(JSON.parse(out));
    expect(abouts.errors ?? []).toEqual([]);
    const ran = nextline("about", "--language", "xx");
    expect(ran).toMatchObject({ status: 1, out: "" });
    expect(ran.messages).toBe('There are no words in "xx". There are in: en.\n');
  });
});
