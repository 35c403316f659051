/** `trials match` and `trials show` as their users meet them: schemas, order, plain words, faulty records. */
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

const RECORDS = "examples/trials/records.ndjson";
const profileOf = (slug: string) => `examples/people/${slug}/profile.json`;

interface Answer {
  readonly problems: readonly { readonly at: string }[];
  readonly trials: readonly {
    readonly nct: string;
    readonly title: string | null;
    readonly verdict: string;
    readonly shutOutBy: string | null;
    readonly criteria: readonly { readonly text: string; readonly verdict: string }[];
    readonly missing: readonly string[];
  }[];
}

const matched = async (args: readonly string[]): Promise<Answer> =>
  JSON.parse((await printedBy(["trials", "match", ...args, "--format", "json"])).out) as Answer;

describe.each(["third-line", "late-relapse", "everything-unknown"])("%s", (slug) => {
  it("gets matches by their schema, from a file and from what is stored", async () => {
    expect(
      errorsIn("trials-match", await matched([profileOf(slug), "--records", RECORDS])),
    ).toEqual([]);
    expect(errorsIn("trials-match", await matched([profileOf(slug), "--limit", "100"]))).toEqual(
      [],
    );
  });

  it.each(["plain", "clinical"])("reads in 80 columns in the %s register", async (register) => {
    const args = [profileOf(slug), "--records", RECORDS, "--register", register, "--full"];
    const { out } = await printedBy(["trials", "match", ...args]);
    expect(out.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
    expect(out).not.toMatch(/\bundefined\b|\[object|NaN|\{\w+\}/);
  });
});

describe("the list", () => {
  it("holds every record once, those that may fit first, and what is missing only where it matters", async () => {
    const { trials } = await matched([profileOf("late-relapse"), "--records", RECORDS]);
    const rank = ["eligible", "possible", "unknown", "not-eligible"];
    const ranks = trials.map(({ verdict }) => rank.indexOf(verdict));
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(trials.map(({ nct }) => nct)).size).toBe(10);
    for (const { verdict, missing } of trials)
      expect(missing.length > 0).toBe(verdict === "unknown");
  });

  it("shuts out a trial for another disease, and says so in a row of its own", async () => {
    const { trials } = await matched([profileOf("late-relapse"), "--records", RECORDS]);
    for (const { shutOutBy, verdict, criteria } of trials) {
      if (shutOutBy === null) continue;
      expect(verdict).toBe("not-eligible");
      expect(criteria[0]?.verdict).toBe("no");
    }
  });

  it("is cut by --limit, and says how many are left", async () => {
    const args = [profileOf("late-relapse"), "--records", RECORDS, "--limit", "3"];
    expect((await matched(args)).trials).toHaveLength(3);
    const { out } = await printedBy(["trials", "match", ...args]);
    expect(out).toContain("6 more are not shown");
    expect(out).toContain("1 more take no new people");
  });

  it("says the rule of its order, and that only the trial team can tell", async () => {
    const { out } = await printedBy([
      "trials",
      "match",
      profileOf("late-relapse"),
      "--records",
      RECORDS,
    ]);
    expect(out.replace(/\s+/g, " ")).toContain("No sponsor can buy a place.");
    expect(out.replace(/\s+/g, " ")).toContain("Only the trial team can say");
  });

  it("never names a fact id or a code of ours in plain words", async () => {
    const { out } = await printedBy([
      "trials",
      "match",
      profileOf("everything-unknown"),
      "--records",
      RECORDS,
    ]);
    expect(out).not.toMatch(/her2Ihc|daysSince|trialDrugEver|not-eligible|\bresidue\b/);
  });
});

describe("one trial", () => {
  const show = (args: readonly string[]) =>
    printedBy(["trials", "show", ...args, "--records", RECORDS]);

  it("is shown by its schema, with a person and without", async () => {
    for (const person of [[], [profileOf("late-relapse")]]) {
      const { out, status } = await show(["NCT90000005", ...person, "--format", "json"]);
      expect(errorsIn("trials-show", JSON.parse(out))).toEqual([]);
      expect(status).toBe(0);
    }
  });

  it("holds the original words beside the reading", async () => {
    const { out } = await show(["NCT90000001", profileOf("late-relapse")]);
    expect(out).toContain("Its words:");
    expect(out).toContain("We read:");
  });

  it("says plainly that there is no such trial", async () => {
    const { out } = await show(["NCT00000000"]);
    expect(out).toContain("There is no trial NCT00000000");
    const { trial } = JSON.parse((await show(["NCT00000000", "--format", "json"])).out) as {
      trial: null;
    };
    expect(trial).toBeNull();
  });
});

describe("the next question", () => {
  const asked = async (args: readonly string[]) => {
    const ran = await printedBy([
      "ask",
      profileOf("everything-unknown"),
      ...args,
      "--format",
      "json",
    ]);
    expect(errorsIn("ask", JSON.parse(ran.out))).toEqual([]);
    return JSON.parse(ran.out) as { next: { settles: { trials: number } }; open: string[] };
  };

  it("counts trials where records are named, and asks what trials alone want only then", async () => {
    const alone = await asked([]);
    const withTrials = await asked(["--records", RECORDS]);
    expect(alone.next.settles.trials).toBe(0);
    expect(alone.open).not.toContain("trialDrugEver");
    expect(withTrials.open).toContain("trialDrugEver");
  });
});

describe("faulty records", () => {
  it("are listed by their line; the others are matched", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "records-")), "records.ndjson");
    const [first] = readFileSync(`${ROOT}${RECORDS}`, "utf8").split("\n");
    writeFileSync(file, `${first}\n{"half": \n[]\n\n${JSON.stringify({ protocolSection: {} })}\n`);
    const ran = await printedBy([
      "trials",
      "match",
      profileOf("late-relapse"),
      "--records",
      file,
      "--format",
      "json",
    ]);
    const answer = JSON.parse(ran.out) as Answer;
    expect(answer.problems.map(({ at }) => at)).toEqual(["records[1]", "records[2]", "records[4]"]);
    expect(answer.trials).toHaveLength(1);
    expect(ran.status).toBe(1);
    expect(errorsIn("trials-match", answer)).toEqual([]);
  });

  it("with parts of another kind than the registry's are matched by the rest", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "records-")), "records.ndjson");
    const odd = [
      { conditionsModule: { conditions: "Gastric Cancer", keywords: 7 } },
      { designModule: { phases: "PHASE1", studyType: 3 }, statusModule: { overallStatus: [] } },
      { conditionsModule: null, designModule: null, statusModule: null },
      { eligibilityModule: { eligibilityCriteria: ["x"], minimumAge: 18, sex: {} } },
      { eligibilityModule: null },
    ].map((parts, i) => ({
      protocolSection: {
        identificationModule: { nctId: `NCT9000010${i}`, briefTitle: i },
        ...parts,
      },
    }));
    writeFileSync(file, odd.map((record) => JSON.stringify(record)).join("\n"));
    const ran = await printedBy([
      "trials",
      "match",
      profileOf("late-relapse"),
      "--records",
      file,
      "--format",
      "json",
    ]);
    expect(ran.messages).not.toContain("fault in Nextline");
    expect((JSON.parse(ran.out) as Answer).trials).toHaveLength(odd.length);
    expect(errorsIn("trials-match", JSON.parse(ran.out))).toEqual([]);
  });

  it("that are not there are one problem, without a stack", async () => {
    const ran = await printedBy([
      "trials",
      "match",
      profileOf("late-relapse"),
      "--records",
      "no-such-file",
    ]);
    expect(ran.status).toBe(1);
    expect(ran.out).toContain("no-such-file");
    expect(ran.messages).not.toMatch(/\n\s+at /);
  });

  it.each([[["trials", "match"]], [["trials", "match", profileOf("bleeding"), "--limit", "0"]]])(
    "wrong usage ends with 2: %j",
    (args) => {
      expect(nextline(args).status).toBe(2);
    },
  );
});
