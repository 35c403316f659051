/** The knowledge of drugs, tests, licences and scores is whole; each planted fault is found, with file and cure. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { compileKnowledge } from "../compile.ts";
import type { Content } from "../load.ts";
import { KnowledgeReader } from "../read.ts";
import { checkMedicine } from "./check.ts";
import { loadMedicine } from "./load.ts";

const { knowledge } = compileKnowledge();
const KNOWLEDGE = fileURLToPath(new URL("../../../knowledge", import.meta.url));
/** The files that the knowledge was written from; not part of the project. */
const EVIDENCE =
  process.env.NEXTLINE_EVIDENCE ??
  fileURLToPath(new URL("../../../../shared/evidence", import.meta.url));

/** Content that may be written to. */
type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };

function planted(plant: (content: Writable<Content>) => void) {
  const content = structuredClone(knowledge) as unknown as Writable<Content>;
  plant(content);
  return checkMedicine(content);
}

const first = <T>(items: readonly T[], is: (item: T) => boolean = () => true): T => {
  const found = items.find(is);
  if (found === undefined) throw new Error("nothing to plant a fault in");
  return found;
};

const named = <T extends { id: string }>(items: readonly T[], id: string): T =>
  first(items, (item) => item.id === id);

const FAULTS: readonly (readonly [
  what: string,
  file: string,
  plant: (c: Writable<Content>) => void,
])[] = [
  [
    "an option with a drug that has no file",
    "options/irinotecan.yaml",
    ({ options }) => named(options, "irinotecan").drugs?.push("irinotecane"),
  ],
  [
    "an option of a drug family that names none",
    "options/paclitaxel.yaml",
    ({ options }) => {
      delete named(options, "paclitaxel").drugs;
    },
  ],
  [
    "a drug that tells an option is given now, and is not among its drugs",
    "options/docetaxel.yaml",
    ({ options }) => {
      named(options, "docetaxel").drugs = ["paclitaxel"];
    },
  ],
  [
    "a class with a drug that has no file",
    "drug-classes.yaml",
    ({ drugClasses }) => drugClasses.taxane?.push("cabazitaxel"),
  ],
  [
    "an arm of a study with a drug that has no file",
    "studies/",
    ({ studies }) =>
      first(studies.list, ({ arms }) => arms.length > 0).arms[0]?.drugs.push("nobody"),
  ],
  [
    "a caution over a fact that does not exist",
    "drugs/cisplatin.yaml",
    ({ drugs }) => {
      first(named(drugs, "cisplatin").cautions).if = { fact: "kidneys", is: true };
    },
  ],
  [
    "a caution that stands twice",
    "drugs/oxaliplatin.yaml",
    ({ drugs }) => {
      const { cautions } = named(drugs, "oxaliplatin");
      cautions.push(first(cautions));
    },
  ],
  [
    "cautions of a drug that reach no option",
    "drugs/regorafenib.yaml",
    ({ drugs }) => {
      delete named(drugs, "regorafenib").noOption;
    },
  ],
  [
    "a recalled caution in the words of patients",
    "words/en/drug-cautions.yaml",
    ({ words }) => {
      if (words.en) words.en.medicine.drugCautions["oxaliplatin-cold"] = "Avoid cold drinks.";
    },
  ],
  [
    "a verified caution without plain words",
    "words/en/drug-cautions.yaml",
    ({ words }) => {
      delete words.en?.medicine.drugCautions["cisplatin-kidneys"];
    },
  ],
  [
    "a dose in plain words",
    "words/en/drug-cautions.yaml",
    ({ words }) => {
      if (words.en) words.en.medicine.drugs.olanzapine = "You take 2.5 mg at night.";
    },
  ],
  [
    "a regimen of an option that does not hold its drug",
    "regimens/t-dxd.yaml",
    ({ regimens }) => named(regimens, "t-dxd").options.push("paclitaxel"),
  ],
  [
    "a regimen with a day after its cycle",
    "regimens/ram-mono.yaml",
    ({ regimens }) => {
      first(named(regimens, "ram-mono").drugs).days = [1, 15];
    },
  ],
  [
    "a regimen that no option uses, without a reason",
    "regimens/capox.yaml",
    ({ regimens }) => {
      named(regimens, "capox").options = [];
    },
  ],
  [
    "a test without its page",
    "words/en/biomarkers.yaml",
    ({ words }) => {
      delete words.en?.medicine.biomarkers.her2;
    },
  ],
  [
    "a test that sets a fact which does not exist",
    "biomarkers/ebv.yaml",
    ({ biomarkers }) => named(biomarkers, "ebv").facts.push("ebvLoad"),
  ],
  [
    "a licence in a region that does not exist",
    "approvals/apatinib.yaml",
    ({ approvals }) => {
      const { regions } = named(approvals, "apatinib");
      if (regions.CN) regions.XX = regions.CN;
    },
  ],
  [
    "a score that is only recalled",
    "scores/rmh.yaml",
    ({ scores }) => {
      named(scores.list, "rmh").status = "recalled";
    },
  ],
  [
    "groups with a hole between them",
    "scores/jcog.yaml",
    ({ scores }) => {
      const jcog = named(scores.list, "jcog");
      if ("groups" in jcog) jcog.groups.splice(1, 1);
    },
  ],
  [
    "a median of a group that does not exist",
    "scores/jcog.yaml",
    ({ scores }) => {
      first(named(scores.list, "jcog").external).mediansMonths = { best: 20 };
    },
  ],
  [
    "a score without words for an input",
    "words/en/scores.yaml",
    ({ words }) => {
      delete words.en?.medicine.scores.gps?.inputs.crp;
    },
  ],
  [
    "a score that is worked out and listed as not",
    "scores/not-computed.yaml",
    ({ scores }) => scores.notComputed.push({ id: "khorana", name: "Khorana", reason: "none" }),
  ],
  [
    "scenarios that do not rise",
    "scores/scenarios.yaml",
    ({ scores }) => {
      scores.scenarios.multiples.reverse();
    },
  ],
];

describe("the check", () => {
  it("finds nothing as it stands", () => {
    expect(checkMedicine(knowledge)).toEqual([]);
  });

  it.each(FAULTS)("finds %s", (_, file, plant) => {
    const problems = planted(plant);
    const found = problems.filter((problem) => problem.file.startsWith(`knowledge/${file}`));
    expect(found.length).toBeGreaterThan(0);
    for (const { cure } of found) expect(cure).not.toBe("");
  });
});

describe("a file", () => {
  const root = mkdtempSync(join(tmpdir(), "nextline-medicine-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const folders = ["drugs", "regimens", "biomarkers", "approvals", "scores"];

  /** What the reader says where one line of a file is taken out or replaced. */
  function readWith(file: string, line: RegExp, by = "") {
    for (const folder of folders)
      cpSync(join(KNOWLEDGE, folder), join(root, folder), { recursive: true });
    const text = readFileSync(join(root, file), "utf8");
    expect(text).toMatch(line);
    writeFileSync(join(root, file), text.replace(line, by));
    const reader = new KnowledgeReader(root);
    loadMedicine(reader);
    return reader.problems.filter((problem) => problem.file.endsWith(file));
  }

  it.each([
    ["no source", "drugs/lapatinib.yaml", /^source: .*\n/m, "", /no source: name/],
    ["no status", "regimens/cf.yaml", /^status: .*\n/m, "", /no status: write/],
    ["no day of review", "biomarkers/tmb.yaml", /^reviewDue: .*\n/m, "", /no day of review: write/],
    ["nobody named", "approvals/apatinib.yaml", /^checkedBy: .*\n/m, "", /nobody named: write/],
    ["no source in a score", "scores/rmh.yaml", /^source: .*\n/m, "", /no source: name/],
    ["a day that is none", "scores/gps.yaml", /^reviewDue: .*$/m, "reviewDue: soon", /YYYY-MM-DD/],
    ["another name inside", "drugs/olaparib.yaml", /^id: .*$/m, "id: olaparip", /same name/],
    [
      "a date without how sure it is",
      "approvals/apatinib.yaml",
      /^ {4}date: .*\n/m,
      "",
      /how sure the date is/,
    ],
    [
      "a caution with no condition",
      "drugs/sonesitatug-vedotin.yaml",
      /^ {4}always: .*\n/m,
      "",
      /neither if nor always/,
    ],
  ])("with %s does not load", (_, file, line, by, says) => {
    const problems = readWith(file, line, by);
    expect(problems.map(({ problem, cure }) => `${problem}: ${cure}`).join("\n")).toMatch(says);
  });
});

describe("the evidence", () => {
  const cautions = knowledge.drugs.flatMap((drug) => drug.cautions);
  const rows = cautions.flatMap(({ from }) => from);

  it("has its 116 cautions, each once", () => {
    expect(rows.length).toBe(116);
    expect(new Set(rows).size).toBe(116);
  });

  it("has each caution in an option, or with the reason why not", () => {
    const held = new Set(knowledge.options.flatMap(({ drugs }) => drugs ?? []));
    const wired = (drug: string, row: readonly string[]) =>
      [drug, ...row].some((id) => held.has(id));
    const loose = knowledge.drugs.filter(({ id, cautions: own, noOption }) =>
      own.some(({ alsoFor }) => !wired(id, alsoFor ?? []) && noOption === undefined),
    );
    expect(loose.map(({ id }) => id)).toEqual([]);
  });

  const given = existsSync(EVIDENCE);
  const read = (name: string) => JSON.parse(readFileSync(join(EVIDENCE, name), "utf8"));

  it.skipIf(!given)("agrees with its files, row by row (skipped where they are absent)", () => {
    type Row = { readonly condition_id: string; readonly status: string };
    const evidence = Object.entries(read("drug_cautions.json") as Record<string, readonly Row[]>);
    const expected = evidence.flatMap(([drug, list]) =>
      list.map((row) => [`${drug}/${row.condition_id}`, row.status]),
    );
    const ours = cautions.flatMap(({ from, status }) => from.map((row) => [row, status]));
    expect(ours.sort()).toEqual(expected.sort());
  });

  it.skipIf(!given)("has all regimens and scores (skipped where its files are absent)", () => {
    const regimens = read("regimens.json") as readonly { id: string; status: string }[];
    const ours = knowledge.regimens.map(({ id, status }) => [id, status]);
    expect(ours.sort()).toEqual(regimens.map(({ id, status }) => [id, status]).sort());
    const { list, notComputed, scenarios } = knowledge.scores;
    const told = [
      ...list.map(({ from }) => from),
      ...notComputed.map(({ id }) => id),
      scenarios.from,
    ];
    const all = (read("scores.json") as { scores: readonly { id: string }[] }).scores;
    expect([...new Set(told)].sort()).toEqual(all.map(({ id }) => id).sort());
  });
});
