/** A reading without the texts of its record, and with them again, is the same reading. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";
import {
  type EligibilityRecord,
  fullReading,
  nctOf,
  prepareKnowledge,
  type RegistryRecord,
  readCriteria,
  slimReading,
} from "../src/index.ts";

const ready = prepareKnowledge(compileKnowledge().knowledge);
const file = fileURLToPath(new URL("../../../examples/trials/records.ndjson", import.meta.url));
const records: readonly RegistryRecord[] = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

describe("a reading in a pack", () => {
  it.each(records.map((record) => [nctOf(record), record] as const))(
    "of %s carries no text twice, and gets each back",
    (_, record) => {
      const reading = readCriteria(record as EligibilityRecord, ready);
      const slim = slimReading(record, reading);
      expect(fullReading(record, slim)).toEqual(reading);
      const spans = [
        ...slim.criteria,
        ...slim.criteria.flatMap(({ residue }) => residue),
        ...slim.headings,
      ];
      expect(spans.length).toBeGreaterThan(3);
      expect(spans.filter(({ text }) => text !== undefined)).toEqual([]);
    },
  );

  it("keeps a text of its own, where the record has none or another", () => {
    const span = fc.record({ start: fc.nat(20), end: fc.nat(20), text: fc.string() });
    fc.assert(
      fc.property(fc.string(), fc.array(span), (eligibilityCriteria, headings) => {
        const record = {
          protocolSection: {
            identificationModule: { nctId: "NCT90000001" },
            eligibilityModule: { eligibilityCriteria },
          },
        };
        const reading = {
          nct: null,
          ageMin: null,
          ageMax: null,
          sex: null,
          criteria: [],
          headings,
        };
        expect(fullReading(record, slimReading(record, reading))).toEqual(reading);
      }),
    );
  });
});
