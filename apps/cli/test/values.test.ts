/** `nextline values`: JSON by its schema, nothing unasked, no verdict, and answers that are wrong are only problems. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { printedBy } from "./in-process.ts";
import { nextline, ROOT } from "./program.ts";

const schemas = readdirSync(`${ROOT}schemas`)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(`${ROOT}schemas/${name}`, "utf8")) as { $id: string });
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, schemas });

function errorsIn(schema: string, data: unknown): readonly string[] {
  const validate = ajv.getSchema(`${schema}.schema.json`);
  if (validate === undefined) throw new Error(`no schema ${schema}`);
  validate(data);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

const folder = mkdtempSync(join(tmpdir(), "nextline-values-"));
const profileOf = (slug: string) => `examples/people/${slug}/profile.json`;

function fileOf(name: string, answers: unknown): string {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, typeof answers === "string" ? answers : JSON.stringify(answers));
  return file;
}

const ANSWERS = {
  by: "person",
  goal: "feel-well",
  screens: [
    {
      shown: ["more-time", "severe-side-effects", "everyday-toll"],
      most: "severe-side-effects",
      least: "more-time",
    },
  ],
  ownWords: { "severe-side-effects": "No more nights in hospital" },
};
const answers = fileOf("answers", ANSWERS);

interface Answer {
  readonly grid: readonly {
    readonly option: string;
    readonly cells: readonly Readonly<Record<string, unknown>>[];
  }[];
  readonly things: readonly Readonly<Record<string, unknown>>[];
  readonly matters: readonly { readonly thing: string }[];
  readonly problems: readonly { readonly at: string }[];
  readonly model?: object;
  readonly seed: number;
}

const json = async (slug: string, ...more: readonly string[]) => {
  const ran = await printedBy(["values", profileOf(slug), "--format", "json", ...more]);
  return { status: ran.status, answer: JSON.parse(ran.out) as Answer };
};

it("the answers of this test follow their schema", () => {
  expect(errorsIn("values-answers", ANSWERS)).toEqual([]);
});

describe.each(["third-line", "late-relapse", "everything-unknown", "frail-with-weak-kidneys"])(
  "values of %s",
  (slug) => {
    it.each(["plain", "clinical"])("follow their schema in the %s register", async (register) => {
      const { status, answer } = await json(slug, "--answers", answers, "--register", register);
      expect(status).toBe(0);
      expect(errorsIn("values", answer)).toEqual([]);
      expect(answer.model !== undefined).toBe(register === "clinical");
    });

    it("show no length of life unasked, no total, no verdict", async () => {
      const { answer } = await json(slug, "--answers", answers);
      const time = answer.grid.flatMap(({ cells }) =>
        cells.filter(({ thing }) => thing === "more-time" || thing === "independence"),
      );
      for (const cell of time) expect(cell).toMatchObject({ fifths: null, published: null });
      expect(JSON.stringify(answer)).not.toMatch(/"(score|total|rank|best|leader)"/);
      const { out } = await printedBy(["values", profileOf(slug), "--answers", answers]);
      expect(out).not.toMatch(/\bbest\b|\bsafe\b|\bshould\b|\bmust\b|\bneed to\b|\bhave to\b/i);
      expect(out).not.toMatch(/lived longer than|were alive|median|\d+ ?%|winning|acceptab/i);
    });

    it.each(["plain", "clinical"])("read in 80 columns in the %s register", async (register) => {
      const args = ["values", profileOf(slug), "--answers", answers, "--register", register];
      const { out } = await printedBy(args);
      expect(out.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
      expect(out).not.toMatch(/\bundefined\b|\[object|NaN|\{\w+\}/);
      expect(out).not.toMatch(/\b(thing|swing|range|level|goal|beside|clarity|drawer)-[a-z]/);
    });
  },
);

describe("a person who asked for numbers", () => {
  it("sees the time row, by the words of the page of figures", async () => {
    const raw = JSON.parse(readFileSync(`${ROOT}${profileOf("third-line")}`, "utf8")) as {
      facts: object;
    };
    const asked = { ...raw, facts: { ...raw.facts, wantsSurvivalNumbers: "full" } };
    const { out } = await printedBy(["values", "-", "--answers", answers], JSON.stringify(asked));
    expect(out).toContain("half of the people lived longer than");
  });
});

describe("how clear it is", () => {
  const screens = [["more-time", "severe-side-effects"]].map(([most, least]) => ({
    shown: [most, least],
    most,
    least,
  }));
  const time = fileOf("time", { goal: "more-time", screens });
  const raw = JSON.parse(readFileSync(`${ROOT}${profileOf("blockage")}`, "utf8")) as {
    facts: object;
  };
  const clarityFor = async (facts: object, of = time) => {
    const person = JSON.stringify({ ...raw, facts: { ...raw.facts, pdl1Tap: 30, ...facts } });
    const { out } = await printedBy(["values", "-", "--answers", of, "--full"], person);
    return out.slice(out.indexOf("How clear it is"), out.indexOf("Options that we cannot"));
  };

  it("names two options in their fixed order and what would tip it, never which leads", async () => {
    const said = await clarityFor({ wantsSurvivalNumbers: "full" });
    expect(said).toMatch(/(Clear|Leaning to one side|A close call) for what you told us/);
    expect(said.replace(/\s+/g, " ")).toMatch(
      /matters to you: Two-drug .*, and Chemotherapy with tis/,
    );
    expect(said).toMatch(/would be level|would make them level/);
  });

  it("is not said where all that was compared is a length of life that nobody asked for", async () => {
    const said = await clarityFor({});
    expect(said).toContain("You did not ask about that");
    expect(said).not.toMatch(/tislelizumab|for what you told us/);
  });

  it("is not said where no figure speaks of most of what matters", async () => {
    const said = await clarityFor({ wantsSurvivalNumbers: "full" }, answers);
    expect(said).toContain("Studies did not measure enough to tell");
    expect(said).not.toContain("tislelizumab");
  });
});

describe("answers", () => {
  it("give the order, the own words, and the same again for the same seed", async () => {
    const once = await json("third-line", "--answers", answers, "--seed", "7");
    expect(once.answer.seed).toBe(7);
    expect(once.answer.matters[0]).toEqual({
      thing: "severe-side-effects",
      ownWords: "No more nights in hospital",
    });
    expect(await json("third-line", "--answers", answers, "--seed", "7")).toEqual(once);
  });

  it("of a helper are named as such", async () => {
    const helper = fileOf("helper", { ...ANSWERS, by: "helper" });
    const { out } = await printedBy(["values", profileOf("third-line"), "--answers", helper]);
    expect(out).toContain("What a helper thinks matters to you");
    expect(out).not.toMatch(/^What matters to you$/m);
  });

  it("that say let my doctor lead are asked nothing more", async () => {
    const lead = fileOf("lead", { wish: "doctor-leads" });
    const { out } = await printedBy(["values", profileOf("third-line"), "--answers", lead]);
    expect(out).toContain("Let my doctor lead");
    expect(out).not.toContain("Next question");
  });

  it.each([
    ["a goal that there is not", { goal: "win" }, "answers.goal"],
    ["no JSON", "{", "answers.line"],
    ["a list", [], "answers"],
  ])("with %s are a problem with its place, and the rest stands", async (name, given, at) => {
    const file = fileOf(name.replaceAll(" ", "-"), given);
    const { status, answer } = await json("third-line", "--answers", file);
    expect(status).toBe(1);
    expect(errorsIn("values", answer)).toEqual([]);
    expect(answer.problems[0]?.at).toMatch(new RegExp(`^${at}`, "i"));
    expect(answer.grid.length).toBeGreaterThan(0);
  });

  it("in a file that is not there are a problem", async () => {
    const { status, answer } = await json("third-line", "--answers", join(folder, "none.json"));
    expect(status).toBe(1);
    expect(answer.problems).toHaveLength(1);
  });

  it.each([
    ["--seed", "x"],
    ["--draws", "3"],
  ])("%s %s is wrong usage", (...more) => {
    expect(nextline(["values", profileOf("third-line"), ...more]).status).toBe(2);
  });
});
