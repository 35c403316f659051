/** What other programs rely on: JSON by its schema, exit status, streams, width. */
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { printedBy } from "./in-process.ts";
import { nextline, ROOT } from "./program.ts";

const schemas = readdirSync(`${ROOT}schemas`)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(`${ROOT}schemas/${name}`, "utf8")) as { $id: string });
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, schemas });
const people = readdirSync(`${ROOT}examples/people`);
const profileOf = (slug: string) => `examples/people/${slug}/profile.json`;

function errorsIn(schema: string, data: unknown): readonly string[] {
  const found = schemas.find(({ $id }) => $id.endsWith(`${schema}.schema.json`));
  const validate = ajv.getSchema(found?.$id ?? schema);
  if (validate === undefined) throw new Error(`no schema ${schema}`);
  validate(data);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

interface Answer {
  readonly profile: object;
  readonly derived: object;
  readonly lines: readonly object[];
}

describe.each(people)("%s", (slug) => {
  const faulty = slug === "contradictory";

  it.each(["profile-answer", "options", "ask", "tests", "figures", "scores", "summary", "news"])(
    "gets a JSON answer by the schema of %s",
    async (schema) => {
      const command = schema.replace("-answer", "");
      const ran = await printedBy([command, profileOf(slug), "--format", "json"]);
      expect(ran.status).toBe(faulty ? 1 : 0);
      expect(errorsIn(schema, JSON.parse(ran.out))).toEqual([]);
    },
  );

  it("reads the profile that it gave back the same way again", async () => {
    const first = await printedBy(["profile", profileOf(slug), "--format", "json"]);
    const { profile, derived, lines } = JSON.parse(first.out) as Answer;
    const again = await printedBy(["profile", "-", "--format", "json"], JSON.stringify(profile));
    const answer = JSON.parse(again.out) as Answer;
    expect(answer.profile).toEqual(profile);
    // What was unreadable is left out: the second time it is only missing.
    if (!faulty) expect(answer).toMatchObject({ derived, lines, problems: [] });
  });

  it("is a profile by its schema, but for what is faulty on purpose", () => {
    const errors = errorsIn(
      "profile",
      JSON.parse(readFileSync(`${ROOT}${profileOf(slug)}`, "utf8")),
    );
    const places = errors.map((error) => error.split(" ")[0]);
    expect(places.every((place) => faulty && place?.startsWith("/facts"))).toBe(true);
  });

  it.each(["plain", "clinical"])("reads in 80 columns in the %s register", async (register) => {
    for (const command of [
      "options",
      "ask",
      "tests",
      "profile",
      "figures",
      "scores",
      "summary",
      "news",
    ]) {
      const { out } = await printedBy([command, profileOf(slug), "--register", register]);
      expect(out.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
      expect(out).not.toMatch(/\bundefined\b|\[object|NaN|\{\w+\}/);
    }
  });
});

describe("an answer", () => {
  it.each(["profile", "options", "ask", "tests", "figures", "scores", "summary", "news", "values"])(
    "of the built program is the one that the other tests read: %s",
    async (command) => {
      for (const more of [[], ["--format", "json"]]) {
        const args = [command, profileOf("third-line"), ...more];
        const { status, out, messages } = nextline(args);
        expect({ status, out, messages }).toEqual(await printedBy(args));
        expect(out).not.toBe("");
      }
    },
  );

  it("is the same from a file and from standard input", () => {
    const file = profileOf("late-relapse");
    const typed = nextline(["options", "-", "--format", "json"], readFileSync(`${ROOT}${file}`));
    expect(typed.out).toBe(nextline(["options", file, "--format", "json"]).out);
  });

  it("lists every option in the fixed order, and the region of --region wins", () => {
    const { out } = nextline([
      "options",
      profileOf("late-relapse"),
      "--format",
      "json",
      "--region",
      "JP",
    ]);
    const { options } = JSON.parse(out) as { options: { id: string; status: string }[] };
    expect(options).toHaveLength(84);
    expect(options[0]?.id).toBe("fluoropyrimidine-platinum");
    expect(options.find(({ id }) => id === "chemo-tislelizumab")?.status).toBe("does-not-fit");
  });

  it("never names a fact id in plain words", () => {
    const { out } = nextline(["options", profileOf("everything-unknown")]);
    expect(out).not.toMatch(/her2Ihc|cldn182Percent|monthsSince|pdl1Cps|does-not-fit/);
  });
});

describe("problems alone", () => {
  it.each(["profile", "options", "ask", "tests", "figures", "scores", "summary", "news"])(
    "follow their schema: %s",
    async (command) => {
      const ran = await printedBy([command, "-", "--format", "json"], "{");
      expect(errorsIn("problem", JSON.parse(ran.out))).toEqual([]);
    },
  );
});

describe("wrong usage ends with 2", () => {
  it.each([
    [["no-such-command"]],
    [["options"]],
    [["options", profileOf("bleeding"), "--format", "xml"]],
    [["options", profileOf("bleeding"), "--register", "loud"]],
    [["options", profileOf("bleeding"), "--region", "XX"]],
    [["options", profileOf("bleeding"), "--no-such-option"]],
    [["summary", profileOf("bleeding"), "--out", "summary.doc"]],
  ])("%j", (args) => {
    const ran = nextline(args);
    expect(ran.status).toBe(2);
    expect(ran.out).toBe("");
    expect(ran.messages).not.toMatch(/\n\s+at /);
  });
});

/** Every figure a patient can meet: absolute, sourced, and nothing unasked. */
describe("figures in plain words", () => {
  it.each(people)(
    "of %s hold no ratio, no recalled number and no survival unasked",
    async (slug) => {
      const { out } = await printedBy(["figures", profileOf(slug)]);
      expect(out).not.toMatch(/\bhazard\b|\bHR\b|\bratio\b/i);
      expect(out).not.toMatch(/lived longer than|were alive|had died/);
      const { figures } = JSON.parse(
        (await printedBy(["figures", profileOf(slug), "--format", "json"])).out,
      ) as {
        figures: { measure: string; clinical?: unknown; source: string }[];
      };
      expect(figures.filter(({ clinical }) => clinical !== undefined)).toEqual([]);
      expect(figures.filter(({ measure }) => measure.includes("survival"))).toEqual([]);
    },
  );

  it("one option alone with --option", () => {
    const args = [
      "figures",
      profileOf("her2-kept"),
      "--option",
      "trastuzumab-deruxtecan",
      "--format",
      "json",
    ];
    const { figures } = JSON.parse(nextline(args).out) as { figures: { option: string }[] };
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(figures.map(({ option }) => option))).toEqual(
      new Set(["trastuzumab-deruxtecan"]),
    );
  });
});
