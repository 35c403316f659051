/** Bad input of every kind: the place and the cure are named, the rest is assessed, no stack trace. */
import { describe, expect, it } from "vitest";
import { printedBy } from "./in-process.ts";
import { nextline, type Ran } from "./program.ts";

interface Said {
  readonly problems: readonly { at: string; problem: string; cure: string }[];
  readonly options?: readonly unknown[];
}

const ASK = ["options", "-", "--format", "json"];

function told(ran: Ran): Said & { status: number | null } {
  expect(ran.messages).not.toMatch(/\n\s+at /);
  expect(ran.out).not.toMatch(/\n\s+at \S+ \(/);
  return { ...(JSON.parse(ran.out) as Said), status: ran.status };
}

const profile = (parts: object): string => JSON.stringify({ asOf: "2026-11-01", ...parts });
const facts = (given: object): string => profile({ facts: given });
const treated = (entry: object): string => profile({ treatments: [entry] });
const GOOD = {
  intent: "palliative",
  drugs: ["paclitaxel"],
  start: "2026-01",
  end: "2026-05",
  outcome: "progression",
};

/** What is wrong, the input, the place that is named, and words of the message. */
const FAULTS: readonly (readonly [string, string, string, RegExp])[] = [
  [
    "a value out of range with the likely unit",
    facts({ albumin: 35 }),
    "facts.albumin",
    /35 g\/L.*3\.5 g\/dL/,
  ],
  ["a value out of range", facts({ ecog: 7 }), "facts.ecog", /7/],
  ["a text where a number belongs", facts({ age: "sixty" }), "facts.age", /sixty/],
  ["a number that is not whole", facts({ age: 60.5 }), "facts.age", /whole/],
  ["an unknown unit", facts({ albumin: { value: 35, unit: "mmol" } }), "facts.albumin", /unit/],
  ["an unknown fact, with the near name", facts({ ecogg: 1 }), "facts.ecogg", /ecogg/],
  [
    "an unknown value, with the near one",
    facts({ histology: "adenocarcinomaa" }),
    "facts.histology",
    /adenocarcinomaa/,
  ],
  [
    "an unknown member of a set",
    facts({ metastaticSites: ["liver", "knee"] }),
    "facts.metastaticSites[1]",
    /knee/,
  ],
  ["a derived fact", facts({ her2Status: "positive" }), "facts.her2Status", /worked out/],
  ["a null", facts({ ecog: null }), "facts.ecog", /null/],
  ["facts that are a list", profile({ facts: [] }), "facts", /list/],
  ["a region that does not exist", profile({ region: "Mars" }), "region", /Mars/],
  ["a country that is no code", facts({ country: "Germany" }), "facts.country", /Germany/],
  ["no date of its own", JSON.stringify({ facts: {} }), "asOf", /asOf/],
  [
    "a month as the date of its own",
    JSON.stringify({ asOf: "2026-11", facts: {} }),
    "asOf",
    /2026-11/,
  ],
  ["an unknown key", profile({ treatment: [] }), "treatment", /treatment/],
  [
    "a day that does not exist",
    treated({ ...GOOD, end: "2026-02-30" }),
    "treatments[0].end",
    /2026-02-30/,
  ],
  ["an end before the start", treated({ ...GOOD, end: "2025-05" }), "treatments[0].end", /before/],
  ["an end in the future", treated({ ...GOOD, end: "2027-05" }), "treatments[0].end", /2027-05/],
  [
    "a treatment that goes on and has an end",
    treated({ ...GOOD, outcome: "ongoing" }),
    "treatments[0].end",
    /going on/,
  ],
  [
    "an intent that does not exist",
    treated({ ...GOOD, intent: "paliative" }),
    "treatments[0].intent",
    /paliative/,
  ],
  [
    "drugs that are no list",
    treated({ ...GOOD, drugs: "paclitaxel" }),
    "treatments[0].drugs",
    /list/,
  ],
  ["a treatment that is a word", profile({ treatments: ["FLOT"] }), "treatments[0]", /object/],
  [
    "a procedure that does not exist",
    profile({ procedures: [{ kind: "magic" }] }),
    "procedures[0].kind",
    /magic/,
  ],
  [
    "two answers against each other",
    facts({ mmr: "proficient", msi: "high" }),
    "facts.mmr",
    /together/,
  ],
  [
    "a value that is too old",
    profile({ facts: { ecog: 1 }, sources: { ecog: { date: "2026-01-01" } } }),
    "facts.ecog",
    /2026-01-01/,
  ],
  [
    "a source without a fact",
    profile({ sources: { shoe: { from: "shop" } } }),
    "sources.shoe",
    /shoe/,
  ],
];

describe("a faulty profile is still assessed", () => {
  it.each(FAULTS)("%s", async (_, input, place, words) => {
    const { status, problems, options } = told(await printedBy(ASK, input));
    const found = problems.find(({ at }) => at === place);
    expect(found?.problem).toMatch(words);
    expect(found?.cure).not.toBe("");
    expect(`${found?.problem} ${found?.cure}`).not.toMatch(/[{]\w+[}]|undefined/);
    expect(options).toHaveLength(84);
    expect(status).toBe(1);
  });

  it("a good one has no problems and ends with 0", () => {
    expect(told(nextline(ASK, profile({ facts: { ecog: 1 }, treatments: [GOOD] })))).toMatchObject({
      status: 0,
      problems: [],
    });
  });
});

const MEGABYTE = 1_000_000;

describe("what cannot be read at all gives its problem alone", () => {
  it.each<readonly [string, string | Buffer]>([
    ["not JSON", '{ "asOf": "2026-11-01", }'],
    ["cut off", '{ "asOf": "2026'],
    ["nothing", ""],
    ["a list", "[]"],
    ["a word", '"hello"'],
    ["null", "null"],
    ["not text", Buffer.from([0xff, 0xfe, 0x00, 0x80])],
    ["100,000 brackets", "[".repeat(100_000)],
    ["deep nesting", `${'{"facts":'.repeat(5_000)}1${"}".repeat(5_000)}`],
    ["65 MB", Buffer.alloc(65 * MEGABYTE, 32)],
  ])("%s", (_, input) => {
    const { status, problems, options } = told(nextline(ASK, input));
    expect(status).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.problem).not.toBe("");
    expect(options).toBeUndefined();
  });

  it("names line and column of the fault", () => {
    const [fault] = told(nextline(ASK, '{\n  "asOf": 2026-11-01\n}')).problems;
    expect(`${fault?.problem} ${fault?.cure}`).toMatch(/line 2/);
  });

  it.each(["no-such-file.json", "examples"])("%s is no file that can be read", (path) => {
    const ran = nextline(["options", path]);
    expect(ran.status).toBe(1);
    expect(ran.out).toBe("");
    expect(ran.messages).not.toMatch(/\n\s+at |fault in Nextline/);
  });

  it("a byte order mark is no fault", () => {
    expect(told(nextline(ASK, `\ufeff${profile({ facts: {} })}`)).status).toBe(0);
  });
});
