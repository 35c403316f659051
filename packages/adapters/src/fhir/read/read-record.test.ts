/** Records read: each example as it was read before, the guide's own examples, and what holds for every record. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isAsRead, ready, recordOf, records } from "../../../../../tools/records.ts";
import type { Reading } from "./finish.ts";
import type { Json } from "./json.ts";
import { readRecord } from "./read-record.ts";

const given = ready();
const { codes } = given;

function readingOf(raw: Json): Reading {
  const outcome = readRecord(raw, given.codes);
  if ("fault" in outcome) throw new Error(outcome.fault);
  return outcome.reading;
}

const bundle = (...resources: readonly Json[]): Json => ({
  resourceType: "Bundle",
  type: "collection",
  timestamp: "2026-11-01T09:00:00Z",
  entry: resources.map((resource) => ({ resource })),
});

const observation = (code: Json, rest: Json): Json => ({
  resourceType: "Observation",
  status: "final",
  code,
  effectiveDateTime: "2026-10-20",
  ...rest,
});

const loinc = (code: string): Json => ({ coding: [{ system: "http://loinc.org", code }] });

describe("the example records", () => {
  it("are twenty of stomach cancer and more", () => {
    const ours = records().filter((slug) => readingOf(recordOf(slug)).otherCancer === undefined);
    expect(ours.length).toBeGreaterThanOrEqual(20);
  });

  it.each(records())("%s is read as its golden profile", (slug) => {
    expect(isAsRead(slug, given)).toBe(true);
  });

  it("each name their trap", () => {
    const readme = readFileSync(
      fileURLToPath(new URL("../../../../../examples/records/README.md", import.meta.url)),
      "utf8",
    );
    for (const slug of records()) expect(readme).toContain(`\`${slug}\``);
  });
});

it("every reason why something is not taken has words", () => {
  const folder = fileURLToPath(new URL(".", import.meta.url));
  const sources = readdirSync(folder)
    .filter((name) => !name.endsWith(".test.ts"))
    .map((name) => readFileSync(`${folder}${name}`, "utf8"));
  const inCode = sources.flatMap((text) =>
    [...text.matchAll(/(?:leave\([^;]*, |why: )"([a-z-]+)"/g)].map(([, why]) => why),
  );
  const inData = Object.values(codes.compiled.measures)
    .flat()
    .flatMap((rule) => ("why" in rule ? rule.why : "otherwise" in rule ? rule.otherwise : []));
  const all = new Set([...inCode, ...inData].filter((why) => why !== undefined && why !== "known"));
  expect(all.size).toBeGreaterThan(25);
  const { phrases } = given.knowledge.compiled.words.en ?? {};
  expect([...all].filter((why) => phrases?.[`unread-${why}`] === undefined)).toEqual([]);
});

describe("a value of a record", () => {
  const taken = (code: Json, rest: Json) => readingOf(bundle(observation(code, rest)));
  const quantity = (value: number, unit: string, more: Json = {}): Json => ({
    valueQuantity: { value, unit, ...more },
  });

  it.each([
    ["haemoglobin in g/L", loinc("718-7"), quantity(112, "g/L"), { haemoglobin: 11.2 }],
    ["haemoglobin in mmol/L", loinc("718-7"), quantity(7, "mmol/L"), { haemoglobin: 11.2791 }],
    ["haemoglobin in mL", loinc("718-7"), quantity(7, "mL"), {}],
    ["haemoglobin without a unit", loinc("718-7"), { valueQuantity: { value: 11 } }, {}],
    ["platelets by the microlitre", loinc("777-3"), quantity(188, "K/uL"), { platelets: 188 }],
    ["platelets as a limit", loinc("777-3"), quantity(100, "10*9/L", { comparator: ">" }), {}],
    ["a weight in pounds", loinc("29463-7"), quantity(154.3, "[lb_av]"), { weightKg: 69.9893 }],
    [
      "C-reactive protein under what is seen",
      loinc("1988-5"),
      quantity(0.6, "mg/L", { comparator: "<" }),
      {},
    ],
    [
      "a ratio above the limit",
      loinc("49683-6"),
      quantity(2, "{ratio}", { comparator: ">=" }),
      { her2Ish: "positive" },
    ],
    ["a ratio on no side", loinc("49683-6"), quantity(3, "{ratio}", { comparator: "<" }), {}],
    [
      "a ratio below the limit",
      loinc("49683-6"),
      quantity(2, "{ratio}", { comparator: "<" }),
      { her2Ish: "negative" },
    ],
    [
      "a ratio that may be the limit",
      loinc("49683-6"),
      quantity(2, "{ratio}", { comparator: "<=" }),
      {},
    ],
    ["ECOG as a number", loinc("89247-1"), { valueInteger: 2 }, { ecog: 2 }],
    ["ECOG of nobody", loinc("89247-1"), { valueInteger: 7 }, {}],
    ["CPS in words", { text: "PD-L1 22C3 CPS" }, { valueString: "CPS 12" }, { pdl1Cps: 12 }],
    ["CPS as a limit", { text: "PD-L1 22C3 CPS" }, { valueString: "CPS < 1" }, {}],
    ["TPS", { text: "PD-L1 22C3 TPS" }, { valueString: "80%" }, {}],
    ["HER2 3+", { text: "HER2 IHC" }, { valueString: "Positive (3+)" }, { her2Ihc: 3 }],
    ["HER2 without a score", { text: "HER2 IHC" }, { valueString: "Positive" }, {}],
    ["FISH", { text: "HER2 FISH" }, { valueString: "Not amplified" }, { her2Ish: "negative" }],
    ["FISH not done", { text: "HER2 FISH" }, { valueString: "Not performed" }, {}],
    ["MSI high", { text: "MSI" }, { valueString: "MSI-H" }, { msi: "high" }],
    ["MMR intact", { text: "MMR" }, { valueString: "No loss" }, { mmr: "proficient" }],
    ["EBER", { text: "EBER-ISH" }, { valueString: "Not detected" }, { ebv: "negative" }],
    ["claudin", { text: "CLDN18.2" }, { valueString: "80% 2+/3+" }, { cldn182Percent: 80 }],
    ["claudin, a range", { text: "CLDN18.2" }, { valueString: "70-80%" }, {}],
    [
      "bilirubin by the record's own limit",
      loinc("1975-2"),
      { ...quantity(2.4, "mg/dL"), referenceRange: [{ high: { value: 1.2, unit: "mg/dL" } }] },
      { bilirubinTimesUln: 2 },
    ],
    ["bilirubin without a limit", loinc("1975-2"), quantity(2.4, "mg/dL"), {}],
  ] as const)("%s", (_, code, rest, facts) => {
    const { profile, unread } = taken(code, rest);
    expect(profile.facts).toEqual(facts);
    if (Object.keys(facts).length === 0) expect(unread).toHaveLength(1);
  });

  it("names its resource and date", () => {
    const raw = bundle(observation(loinc("89247-1"), { id: "e1", valueInteger: 1 }));
    expect(readingOf(raw).profile.sources).toEqual({
      ecog: { from: "Observation/e1", date: "2026-10-20" },
    });
  });

  it("that is not final, or was entered in error, is left out and listed", () => {
    for (const status of ["preliminary", "registered", "entered-in-error", "cancelled"]) {
      const raw = bundle(observation(loinc("89247-1"), { status, valueInteger: 1 }));
      const { profile, unread } = readingOf(raw);
      expect(profile.facts).toEqual({});
      expect(unread).toHaveLength(1);
    }
  });

  it("of which two are equally new and different is not taken", () => {
    const two = [1, 2].map((valueInteger) => observation(loinc("89247-1"), { valueInteger }));
    const { profile, conflicts } = readingOf(bundle(...two));
    expect(profile.facts).toEqual({});
    expect(conflicts).toMatchObject([{ fact: "ecog", taken: false }]);
  });
});

const coding = (system: string, code: string, display?: string): Json => ({
  system,
  code,
  ...(display === undefined ? {} : { display }),
});
const sct = (code: string, display?: string) => coding("http://snomed.info/sct", code, display);
const icd = (code: string) => coding("http://hl7.org/fhir/sid/icd-10-cm", code);
const house = (display?: string) => coding("urn:of:a:house", "4711", display);

describe("a concept of several codes", () => {
  const factsOf = (code: Json, ...more: readonly Json[]) => {
    const active = { coding: [{ code: "active" }] };
    const condition = { resourceType: "Condition", clinicalStatus: active, code };
    return readingOf(bundle(condition, ...more)).profile.facts;
  };
  const adenocarcinoma = { site: "stomach", histology: "adenocarcinoma" };

  it.each([
    ["the second says more", { coding: [icd("C16.9"), sct("408647009")] }, adenocarcinoma],
    ["the first is of the house", { coding: [house(), icd("C16.9")] }, { site: "stomach" }],
    [
      "the words say more than the code",
      { coding: [icd("C16.9")], text: "Adenocarcinoma of the stomach" },
      adenocarcinoma,
    ],
    [
      "the second name says more",
      { coding: [house("Cancer"), house("Gastric adenocarcinoma")] },
      adenocarcinoma,
    ],
    ["one name doubts", { coding: [house("Gastric cancer")], text: "Suspected cancer" }, {}],
  ])("of a diagnosis: %s", (_, code, facts) => {
    expect(factsOf(code)).toEqual(facts);
  });

  it.each([
    ["two codes", { coding: [icd("C78.7"), icd("C78.6")] }, ["liver", "peritoneum"]],
    ["a wider word", { coding: [icd("C78.7")], text: "Secondary malignant neoplasm" }, ["liver"]],
  ])("of what it spread to: %s", (_, code, metastaticSites) => {
    const ours = { resourceType: "Condition", code: { coding: [icd("C16.9")] } };
    expect(factsOf(code, ours)).toMatchObject({ metastaticSites, extent: "metastatic" });
  });

  it("has the answer in the second", () => {
    const answer = { coding: [house(), sct("442139003"), sct("10828004")], text: "see report" };
    const her2 = observation({ text: "HER2 FISH" }, { valueCodeableConcept: answer });
    expect(readingOf(bundle(her2)).profile.facts).toEqual({ her2Ish: "positive" });
  });

  it("names the measure in the second, where the first is one that gives no value", () => {
    const codes = [coding("http://loinc.org", "74860-8"), coding("http://loinc.org", "49683-6")];
    const ratio = observation({ coding: codes }, { valueQuantity: { value: 2.6 } });
    const { profile, unread } = readingOf(bundle(ratio));
    expect([profile.facts, unread]).toEqual([{ her2Ish: "positive" }, []]);
  });
});

describe("a record", () => {
  it("of another kind of cancer is recognised as not ours", () => {
    for (const slug of ["lung-cancer", "spread-to-the-stomach"])
      expect(readingOf(recordOf(slug)).otherCancer).toBeTruthy();
  });

  it("without anything, or of two people, is a fault", () => {
    const patient = (id: string) => ({ resourceType: "Patient", id });
    expect(readRecord(bundle(), given.codes)).toEqual({ fault: "no-resource" });
    expect(readRecord(bundle(patient("a"), patient("b")), given.codes)).toEqual({
      fault: "many-people",
    });
  });

  it("does not depend on the order of its entries, but for the order of what it lists", () => {
    for (const slug of records()) {
      const raw = recordOf(slug) as Json & { entry: readonly Json[] };
      const turned = readingOf({ ...raw, entry: [...raw.entry].reverse() });
      const { profile } = readingOf(raw);
      expect(sorted(turned.profile)).toEqual(sorted(profile));
    }
  });
});

/** The order of drugs and of members of a set says nothing, nor which of two equal sources is named. */
const sorted = ({ sources: _, ...profile }: Reading["profile"]): unknown =>
  JSON.parse(JSON.stringify(profile), (_key, value: unknown) =>
    Array.isArray(value) && value.every((one) => typeof one === "string") ? value.sort() : value,
  );

const GUIDE = fileURLToPath(new URL("../../../../../../shared/data/mcode/", import.meta.url));
const isThere = existsSync(GUIDE);
if (!isThere) console.log("No examples of the guide beside the project: they are skipped.");

describe.skipIf(!isThere)("the guide's own examples", () => {
  const files = (folder: string): readonly string[] =>
    isThere
      ? readdirSync(`${GUIDE}${folder}`)
          .filter((name) => name.endsWith(".json") && name !== "PACKAGE_METADATA.json")
          .map((name) => `${folder}/${name}`)
      : [];
  const all = [...files("ig_examples"), ...files("ctm_patients")];

  it("are there", () => expect(all.length).toBeGreaterThan(150));

  it("are read without a fault, and none is of the stomach", () => {
    for (const name of all) {
      const raw = JSON.parse(readFileSync(`${GUIDE}${name}`, "utf8")) as Json;
      const outcome = readRecord(raw, given.codes);
      expect(outcome, name).toHaveProperty("reading");
      if ("reading" in outcome) expect(outcome.reading.profile.facts.site, name).toBeUndefined();
    }
  });

  it("of whole patients with breast and lung cancer are not ours", () => {
    const whole = [
      ...files("ctm_patients"),
      "ig_examples/Bundle-mcode-patient-bundle-jenny-m.json",
      "ig_examples/Condition-primary-cancer-condition-nsclc.json",
    ];
    for (const name of whole) {
      const raw = JSON.parse(readFileSync(`${GUIDE}${name}`, "utf8")) as Json;
      expect(readingOf(raw).otherCancer, name).toMatch(/breast|lung/i);
    }
  });
});
