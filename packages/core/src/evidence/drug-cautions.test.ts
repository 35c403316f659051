/** Cautions of drugs: those that hold, beside what the option says already; recalled ones marked as not for patients. */
import { describe, expect, it } from "vitest";
import { knowledge } from "../../test/knowledge.ts";
import { people } from "../../test/raw-profile.ts";
import { deriveProfile } from "../profile/profile.ts";
import { drugCautionsFor, openDrugCautionsFor } from "./drug-cautions.ts";

const option = (id: string) => {
  const found = knowledge.options.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no option ${id}`);
  return found;
};

interface Given {
  readonly facts?: object;
  readonly treatments?: readonly object[];
  readonly procedures?: readonly object[];
  readonly region?: string;
}

const profileOf = (given: Given) =>
  deriveProfile({ asOf: "2026-11-01", facts: {}, ...given }, knowledge);

const idsFor = (id: string, given: Given) =>
  drugCautionsFor(option(id), profileOf(given), knowledge).map(({ caution }) => caution.id);

const tested = { dpydActivity: "normal" };

describe("cautions of drugs", () => {
  it.each([
    [59.9, true],
    [60, false],
    // Below 50 the option speaks of the kidneys itself.
    [49.9, false],
    [50, true],
  ])("at a kidney function of %d cisplatin is spoken of: %s", (creatinineClearance, said) => {
    const ids = idsFor("fluoropyrimidine-platinum", { facts: { ...tested, creatinineClearance } });
    expect(ids.includes("cisplatin-kidneys")).toBe(said);
  });

  it("do not repeat what a caution of the option says", () => {
    const facts = { interactingMedicines: ["nsaid"] };
    expect(idsFor("ramucirumab", { facts })).not.toContain("ramucirumab-nsaid");
  });

  it("do not repeat what a stop of the option says, or asks first", () => {
    const known = idsFor("ramucirumab", { facts: { uncontrolledHypertension: true } });
    expect(known).not.toContain("ramucirumab-blood-pressure");
    const open = openDrugCautionsFor(option("ramucirumab"), profileOf({}), knowledge);
    expect(open.map(({ caution }) => caution.id)).not.toContain("ramucirumab-blood-pressure");
  });

  it("speak of radiotherapy that only the drug minds", () => {
    const procedures = [{ kind: "radiotherapy", field: "pelvis", date: "2024-05" }];
    expect(idsFor("irinotecan", { procedures, treatments: [] })).toContain(
      "irinotecan-earlier-radiotherapy",
    );
  });

  it("name the drugs of the option that share one", () => {
    const found = drugCautionsFor(
      option("chemo-nivolumab"),
      profileOf({ facts: { organTransplant: false, interactingMedicines: ["brivudine"] } }),
      knowledge,
    );
    const brivudine = found.find(({ caution }) => caution.id === "fluorouracil-brivudine");
    expect(brivudine?.drugs).toEqual(["fluorouracil", "capecitabine", "s-1"]);
    expect(brivudine?.forPatients).toBe(false);
  });

  it("always say what always holds, in the order of the option's drugs", () => {
    expect(idsFor("chemo-zolbetuximab", { facts: tested })).toEqual([
      "zolbetuximab-reaction",
      "oxaliplatin-cold",
    ]);
  });

  it("never say yes to what the vocabulary does not hold", () => {
    const found = openDrugCautionsFor(option("irinotecan"), profileOf({}), knowledge);
    const sugar = found.find(({ caution }) => caution.id === "irinotecan-fructose-intolerance");
    expect(sugar?.gaps).toEqual([{ kind: "unread", text: "hereditary fructose intolerance" }]);
  });

  it("say nothing under an option that studies speak against", () => {
    for (const one of knowledge.options.filter(({ standing }) => standing === "not-recommended"))
      expect(idsFor(one.id, { facts: { pregnant: true, sex: "female", age: 30 } })).toEqual([]);
  });
});

describe("for all people and options, cautions of drugs", () => {
  const rounds = people.flatMap((raw) => {
    const profile = deriveProfile(raw, knowledge);
    return knowledge.options.map((one) => ({ one, profile }));
  });

  it("are about drugs of the option, and stand once", () => {
    for (const { one, profile } of rounds) {
      const found = drugCautionsFor(one, profile, knowledge);
      const ids = found.map(({ caution }) => caution.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { drugs } of found)
        expect(drugs.filter((drug) => !one.drugs?.includes(drug))).toEqual([]);
    }
  });

  it("are for patients only where they are verified, and then have plain words", () => {
    const words = knowledge.compiled.words.en?.medicine.drugCautions ?? {};
    for (const { one, profile } of rounds)
      for (const { caution, forPatients } of drugCautionsFor(one, profile, knowledge)) {
        expect(forPatients).toBe(caution.status === "verified");
        expect(Object.hasOwn(words, caution.id)).toBe(forPatients);
      }
  });
});
