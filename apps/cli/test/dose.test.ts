/** `nextline dose`: input and answer by their schemas, no dose proposed, no goal, and a calendar file. */
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

const folder = mkdtempSync(join(tmpdir(), "nextline-dose-"));

function fileOf(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const PERSON = fileOf("person.json", { asOf: "2026-10-12", facts: { gastrectomy: "total" } });
const PLAN = {
  schema: "nextline/dose-plan/1",
  courses: [
    {
      regimen: "ram-pac",
      cyclesPlanned: 4,
      drugs: [
        { drug: "paclitaxel", route: "drip", days: [1, 8, 15], amount: 80, unit: "mg/m2" },
        { drug: "ramucirumab", route: "drip", days: [1, 15], amount: 8, unit: "mg/kg" },
      ],
      cycles: [
        { start: "2026-08-03", asPlanned: true },
        {
          start: "2026-09-07",
          asPlanned: true,
          doses: [{ drug: "paclitaxel", percent: 75, reason: "numb feet" }],
          reason: "low white blood cells",
        },
        { start: "2026-10-05" },
      ],
      dropped: [{ drug: "ramucirumab", from: "2026-10-05", reason: "nosebleeds" }],
      bloodTests: ["2026-10-02"],
    },
  ],
};
const plan = fileOf("plan.json", PLAN);

interface Answer {
  readonly courses: readonly {
    readonly changes: readonly { readonly kind: string }[];
    readonly intensity: { readonly percent: number; readonly cycles: number };
  }[];
  readonly problems: readonly { readonly at: string }[];
}

const json = (...args: readonly string[]) => {
  const ran = nextline(["dose", ...args, "--format", "json"]);
  return { status: ran.status, answer: JSON.parse(ran.out) as Answer };
};

describe("nextline dose", () => {
  it("takes a plan by its schema and answers by its schema", () => {
    expect(errorsIn("dose-plan", PLAN)).toEqual([]);
    const { status, answer } = json(PERSON, "--plan", plan);
    expect(status).toBe(0);
    expect(errorsIn("dose", answer)).toEqual([]);
    // Planned 480 in 8 weeks, given 420 in 9: 46.67 of 60 a week.
    expect(answer.courses[0]?.intensity.percent).toBeCloseTo(77.778, 2);
    expect(answer.courses[0]?.changes.map(({ kind }) => kind)).toEqual([
      "late",
      "changed",
      "dropped",
    ]);
  });

  it("takes the example", () => {
    const example = "examples/treatment/plan.json";
    expect(errorsIn("dose-plan", JSON.parse(readFileSync(`${ROOT}${example}`, "utf8")))).toEqual(
      [],
    );
    expect(json(PERSON, "--plan", example).status).toBe(0);
  });

  it("answers by its schema without a plan", () => {
    const { status, answer } = json(PERSON);
    expect(status).toBe(0);
    expect(errorsIn("dose", answer)).toEqual([]);
    expect(nextline(["dose", PERSON]).out).toContain("No treatment plan was given");
  });

  it.each(["plain", "clinical"])("reads in 80 columns in the %s register", (register) => {
    const { out } = nextline(["dose", PERSON, "--plan", plan, "--register", register]);
    expect(out.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
    expect(out).not.toMatch(/\bundefined\b|\[object|NaN|\{\w+\}/);
  });

  it("tells a patient no amount, no goal, no short form and no duty", () => {
    const { out } = nextline(["dose", PERSON, "--plan", plan]);
    expect(out).not.toMatch(/\bmg\b|\bRDI\b|\btarget\b|\bshould\b|\bmust\b|\bneed to\b|\bbest\b/i);
    expect(out).toContain("This number has no goal.");
  });

  it("tells what is wrong in the plan with its place, and shows the rest", () => {
    const wrong = fileOf("wrong.json", { courses: [{ regimen: "ram-pax" }, ...PLAN.courses] });
    const { status, answer } = json(PERSON, "--plan", wrong);
    expect(status).toBe(1);
    expect(answer.problems.map(({ at }) => at)).toEqual(["plan.courses[0].regimen"]);
    expect(answer.courses).toHaveLength(2);
    expect(errorsIn("dose", answer)).toEqual([]);
  });

  it.each([
    ["is not there", join(folder, "none.json")],
    ["is broken", fileOf("broken.json", "{")],
  ])("tells that a plan %s", (_, file) => {
    const { status, answer } = json(PERSON, "--plan", file);
    expect(status).toBe(1);
    expect(answer.problems[0]?.at).toMatch(/^plan/);
    expect(nextline(["dose", PERSON, "--plan", file]).messages).not.toMatch(/\n\s+at /);
  });

  it("writes a calendar file with --out", () => {
    const out = join(folder, "days.ics");
    const ran = nextline(["dose", PERSON, "--plan", plan, "--out", out]);
    expect([ran.status, ran.out]).toEqual([0, ""]);
    const file = readFileSync(out, "utf8");
    const { answer } = json(PERSON, "--plan", plan);
    const days = (answer.courses[0] as unknown as { calendar: { days: object[] } }).calendar.days;
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(days.length);
    expect(file).toContain("SUMMARY:Drip: paclitaxel");
    expect(file).not.toMatch(/SUMMARY:.*mg/);
  });

  it.each([["days.txt"], ["days"]])("refuses to write %s", (name) => {
    const ran = nextline(["dose", PERSON, "--plan", plan, "--out", join(folder, name)]);
    expect([ran.status, ran.out]).toEqual([2, ""]);
  });
});
