/** Which addresses may be asked, and how a record is fetched: to the end, from one server, and what it refuses is told. */
import { describe, expect, it } from "vitest";
import { readAddress } from "./address.ts";
import { fetchRecord, KINDS } from "./fetch-record.ts";

describe("an address", () => {
  it.each([
    ["https://ehr.example.org/fhir/r4", "https://ehr.example.org/fhir/r4"],
    ["  https://ehr.example.org/fhir/r4//  ", "https://ehr.example.org/fhir/r4"],
    ["ehr.example.org/fhir", "https://ehr.example.org/fhir"],
    ["https://ehr.example.org:8443/fhir", "https://ehr.example.org:8443/fhir"],
    ["http://127.0.0.1:8080/fhir", "http://127.0.0.1:8080/fhir"],
    ["http://localhost:8080/fhir", "http://localhost:8080/fhir"],
  ])("%j is %s", (typed, url) => {
    expect(readAddress(typed)?.href).toBe(url);
  });

  it.each([
    "",
    "hospital",
    "http://ehr.example.org/fhir",
    "http://127.0.0.1.example.org/fhir",
    "https://me:secret@ehr.example.org/fhir",
    "https://ehr.example.org/fhir?patient=1",
    "https://ehr.example.org/fhir#me",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "ftp://ehr.example.org",
    `https://ehr.example.org/${"a".repeat(600)}`,
  ])("%j is none that may be asked", (typed) => {
    expect(readAddress(typed)).toBeUndefined();
  });
});

const BASE = "https://ehr.example.org/fhir";
const page = (resources: readonly object[], next?: string) => ({
  resourceType: "Bundle",
  type: "searchset",
  entry: resources.map((resource) => ({ resource })),
  ...(next === undefined ? {} : { link: [{ relation: "next", url: next }] }),
});
const one = (resourceType: string, id: string) => ({ resourceType, id });

/** A record that answers what the table says, an empty page elsewhere, and notes what it was asked. */
function record(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const ask = async (url: string) => {
    asked.push(url);
    const path = url.slice(BASE.length + 1);
    const key = Object.keys(answers).find((start) => path.startsWith(start));
    const answer = key === undefined ? page([]) : answers[key];
    if (answer === "refused") throw new Error("403");
    return answer;
  };
  return { asked, asking: { base: `${BASE}/`, patient: "p 1", ask } };
}

const idsOf = ({ bundle }: Awaited<ReturnType<typeof fetchRecord>>) =>
  bundle.entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`);

describe("a record", () => {
  it("is fetched to its last page, each resource once", async () => {
    const { asked, asking } = record({
      "Patient/": one("Patient", "p 1"),
      "Condition?": page([one("Condition", "a")], `${BASE}/next-1`),
      "next-1": page([
        one("Condition", "a"),
        one("Condition", "b"),
        { resourceType: "OperationOutcome" },
      ]),
    });
    const counts: number[] = [];
    const fetched = await fetchRecord({ ...asking, onCount: (count) => counts.push(count) });
    expect(idsOf(fetched)).toEqual(["Patient/p 1", "Condition/a", "Condition/b"]);
    expect(fetched.missing).toEqual([]);
    expect(counts.at(-1)).toBe(3);
    expect(asked).toHaveLength(KINDS.length + 2);
    expect(asked[0]).toBe(`${BASE}/Patient/p%201`);
    expect(asked[1]).toBe(`${BASE}/Condition?patient=p%201&_count=200`);
  });

  it("names what it does not give, and what it gives in part", async () => {
    const { asking } = record({
      "Patient/": one("Patient", "p 1"),
      "MedicationStatement?": "refused",
      "Procedure?": page([one("Procedure", "a")], `${BASE}/cut`),
      cut: "refused",
      "AllergyIntolerance?": { resourceType: "OperationOutcome" },
    });
    const fetched = await fetchRecord(asking);
    expect(idsOf(fetched)).toContain("Procedure/a");
    expect(fetched.missing).toEqual(["Procedure", "MedicationStatement", "AllergyIntolerance"]);
  });

  it("is asked by category where it gives observations in no other way", async () => {
    const { asking } = record({
      "Patient/": one("Patient", "p 1"),
      "Observation?patient=p%201&_count=200&category=laboratory": page([one("Observation", "lab")]),
      "Observation?patient=p%201&_count=200&category=": page([]),
      "Observation?": "refused",
    });
    const fetched = await fetchRecord(asking);
    expect(idsOf(fetched)).toContain("Observation/lab");
    expect(fetched.missing).toEqual([]);
  });

  it("never asks another server, wherever its pages point", async () => {
    const { asked, asking } = record({
      "Patient/": one("Patient", "p 1"),
      "Condition?": page([one("Condition", "a")], "https://elsewhere.example.org/fhir/next"),
    });
    const fetched = await fetchRecord(asking);
    expect(fetched.missing).toEqual(["Condition"]);
    expect(asked.every((url) => url.startsWith(BASE))).toBe(true);
  });

  it("that turns in circles ends", async () => {
    const { asked, asking } = record({
      "Patient/": one("Patient", "p 1"),
      "Condition?": page([one("Condition", "a")], `${BASE}/Condition?again`),
    });
    expect((await fetchRecord(asking)).missing).toEqual(["Condition"]);
    expect(asked.length).toBeLessThan(200);
  });

  it("without the person is none", async () => {
    await expect(fetchRecord(record({ "Patient/": "refused" }).asking)).rejects.toThrow("403");
  });
});
