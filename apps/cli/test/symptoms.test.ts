/** `nextline symptoms`: input and answer by their schemas, never that all is well, one word about a drug alone. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
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

const folder = mkdtempSync(join(tmpdir(), "nextline-symptoms-"));

function fileOf(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const PERSON = "examples/people/late-relapse/profile.json";
const entry = (date: string, grade: number | "unknown", more: object = {}) => ({
  date,
  symptoms: [{ id: "diarrhoea", grade, ...more }],
});
const DIARIES: Readonly<Record<string, object>> = {
  empty: { schema: "nextline/diary/1", entries: [] },
  mild: { entries: [entry("2026-11-01", 1, { severity: 1, interference: 0 })] },
  worse: {
    entries: [
      entry("2026-10-25", 1, { severity: 0 }),
      {
        ...entry("2026-11-01", 3, { severity: 3 }),
        by: "helper",
        period: "last-7-days",
        signs: { "fluoropyrimidine-6-weeks": "yes", fever: "unknown" },
        measures: { temperature: 38.4 },
        hoursSinceLastDose: 20,
      },
    ],
  },
  unknown: { entries: [entry("2026-11-01", "unknown")] },
};
const files = Object.fromEntries(
  Object.entries(DIARIES).map(([name, diary]) => [name, fileOf(`${name}.json`, diary)]),
);

interface Answer {
  readonly level: string;
  readonly advice: string;
  readonly holdTablet: string | null;
  readonly askAgain: readonly string[];
  readonly problems: readonly { readonly at: string }[];
}

function json(file: string): { readonly status: number | null; readonly answer: Answer } {
  const ran = nextline(["symptoms", PERSON, "--diary", file, "--format", "json"]);
  return { status: ran.status, answer: JSON.parse(ran.out) as Answer };
}

describe.each(Object.keys(DIARIES))("a diary that is %s", (name) => {
  const file = files[name] ?? "";

  it("and its answer follow their schemas", () => {
    expect(errorsIn("diary", DIARIES[name])).toEqual([]);
    const { status, answer } = json(file);
    expect(status).toBe(0);
    expect(errorsIn("symptoms", answer)).toEqual([]);
  });

  it.each(["plain", "clinical"])("reads in 80 columns in the %s register", (register) => {
    const { out } = nextline(["symptoms", PERSON, "--diary", file, "--register", register]);
    expect(out.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
    expect(out).not.toMatch(/\bundefined\b|\[object|NaN|\{\w+\}|\b(grade|sign|watch)-[a-z]/);
  });

  it("never tells a patient that all is well, or to change a drug", () => {
    const { out } = nextline(["symptoms", PERSON, "--diary", file]);
    expect(out).not.toMatch(/\bsafe\b|all is well|nothing is wrong|\bfine\b/i);
    expect(out.match(/do not take/gi) ?? []).toHaveLength(name === "worse" ? 1 : 0);
    expect(out).not.toMatch(/\b(stop|skip|reduce|halve|double) (your|the|taking)/i);
  });
});

describe("nextline symptoms", () => {
  it("names what is urgent first, and the tablet that waits for a call", () => {
    const { answer } = json(files.worse ?? "");
    expect(answer).toMatchObject({ level: "emergency", holdTablet: "yes" });
    const { out } = nextline(["symptoms", PERSON, "--diary", files.worse ?? ""]);
    expect(out.replace(/\s+/g, " ")).toContain(
      "Do not take the next tablet before you have phoned.",
    );
  });

  it("takes the example", () => {
    const example = "examples/treatment/diary.json";
    expect(errorsIn("diary", JSON.parse(readFileSync(`${ROOT}${example}`, "utf8")))).toEqual([]);
    expect(json(example)).toMatchObject({ status: 0, answer: { askAgain: ["numbness"] } });
  });

  it("shows how a symptom went over the days, with what was not known", () => {
    const diary = {
      entries: [entry("2026-10-18", 1), entry("2026-10-25", "unknown"), entry("2026-11-01", 2)],
    };
    const file = fileOf("days.json", diary);
    const { out } = nextline(["symptoms", PERSON, "--diary", file, "--register", "clinical"]);
    expect(out.replace(/\s+/g, " ")).toContain(
      "18 October 2026 grade 1; 25 October 2026 not known; 1 November 2026 grade 2.",
    );
    const one = nextline(["symptoms", PERSON, "--diary", files.mild ?? ""]).out;
    expect(one).not.toContain("How it went over the days");
  });

  it("takes weight and food beside the diary, and says what they come to", () => {
    const log = "examples/treatment/food.json";
    expect(errorsIn("nutrition-log", JSON.parse(readFileSync(`${ROOT}${log}`, "utf8")))).toEqual(
      [],
    );
    const ran = nextline(["symptoms", PERSON, "--log", log, "--format", "json"]);
    const answer = JSON.parse(ran.out);
    expect([ran.status, errorsIn("symptoms", answer)]).toEqual([0, []]);
    // 100 x (78 - 70.2) / 78, and 100 x (74.5 - 70.2) / 74.5
    const percents = answer.food.losses.map(({ percent }: { percent: number }) => percent);
    expect(percents.map((one: number | null) => one && Number(one.toFixed(2)))).toEqual([
      null,
      5.77,
      10,
    ]);
    const { out } = nextline(["symptoms", PERSON, "--log", log]);
    expect(out.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
    expect(out).toMatch(/10(\.0)?%/);
  });

  it("tells what is wrong in the log with its place", () => {
    const wrong = { weights: [{ date: "2026-11-01", kg: 7 }] };
    const ran = nextline([
      "symptoms",
      PERSON,
      "--log",
      fileOf("log.json", wrong),
      "--format",
      "json",
    ]);
    const answer = JSON.parse(ran.out);
    expect([ran.status, errorsIn("symptoms", answer)]).toEqual([1, []]);
    expect(answer.problems.map(({ at }: { at: string }) => at)).toEqual(["log.weights[0].kg"]);
  });

  it("asks again for what is not known", () => {
    const { answer } = json(files.unknown ?? "");
    expect(answer.askAgain).toEqual(["diarrhoea"]);
    expect(answer.advice).not.toBe("none-found");
  });

  it("tells what is wrong in the diary with its place, and judges the rest", () => {
    const wrong = { entries: [{ date: "2026-11-01", symptoms: [{ id: "colour", grade: 9 }] }] };
    const { status, answer } = json(fileOf("wrong.json", wrong));
    expect(status).toBe(1);
    expect(answer.problems.map(({ at }) => at)).toContain("diary.entries[0].symptoms[0].id");
    expect(errorsIn("symptoms", answer)).toEqual([]);
  });

  it("tells that a diary is broken, without a trace", () => {
    const ran = nextline(["symptoms", PERSON, "--diary", fileOf("broken.json", "{")]);
    expect(ran.status).toBe(1);
    expect(`${ran.out}${ran.messages}`).not.toMatch(/\n\s+at /);
  });
});
