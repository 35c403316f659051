/** Which answers stop the questions, and which fact is asked first. */
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../../tools/knowledge/compile.ts";
import { prepareKnowledge } from "../knowledge/knowledge.ts";
import { optionsRead } from "../logic/reads.ts";
import { assessOptions } from "../options/assess-options.ts";
import { deriveProfile } from "../profile/profile.ts";
import { isOtherDisease } from "./other-disease.ts";
import { type Moment, stoppingFacts, stoppingWarnings } from "./stopping.ts";

const compiled = compileKnowledge().knowledge;
const knowledge = prepareKnowledge(compiled);

type FactValues = Readonly<Record<string, unknown>>;

const profileWith = (facts: FactValues) =>
  deriveProfile({ asOf: "2026-11-01", facts, treatments: [] }, knowledge);

const moment = (facts: FactValues, asked: readonly string[] = []): Moment => ({
  profile: profileWith(facts),
  asked: new Set([...Object.keys(facts), ...asked]),
});

function after(before: Moment, now: Moment) {
  const { stops, askFirst } = stoppingWarnings(before, now, knowledge);
  return { stops: stops.map(({ code }) => code), askFirst };
}

const nothing = moment({});

describe("the answers that stop", () => {
  it.each<[string, FactValues, string[]]>([
    ["heavy bleeding", { bleeding: "major" }, ["emergency-bleeding"]],
    ["minor bleeding", { bleeding: "chronic-or-minor" }, []],
    ["a blocked bowel", { bowelObstruction: true }, ["emergency-obstruction"]],
    ["no blocked bowel", { bowelObstruction: false }, []],
    ["signs at the spinal cord", { cordCompressionSigns: true }, ["emergency-cord-compression"]],
    ["fever long after a drug", { feverNow: true }, []],
    ["fever, neutrophils at 1.0", { feverNow: true, neutrophils: 1 }, []],
    ["fever, neutrophils below 1.0", { feverNow: true, neutrophils: 0.9 }, ["emergency-fever"]],
    ["jaundice with fever", { jaundice: true, feverNow: true }, ["emergency-jaundice-fever"]],
    ["jaundice without fever", { jaundice: true, feverNow: false }, []],
  ])("%s", (_, facts, stops) => {
    expect(after(nothing, moment(facts))).toEqual({ stops, askFirst: [] });
  });

  it("asks for fever first after jaundice, and stops where fever stays unknown", () => {
    const yellow = moment({ jaundice: true });
    expect(after(nothing, yellow)).toEqual({ stops: [], askFirst: ["feverNow"] });
    const unsure = moment({ jaundice: true }, ["feverNow"]);
    expect(after(yellow, unsure)).toEqual({ stops: ["emergency-jaundice-fever"], askFirst: [] });
    const cool = moment({ jaundice: true, feverNow: false });
    expect(after(yellow, cool)).toEqual({ stops: [], askFirst: [] });
  });

  it("does not wait for fever where an infection is known", () => {
    const ill = moment({ jaundice: true, activeInfection: true });
    expect(after(nothing, ill).stops).toEqual(["emergency-jaundice-fever"]);
  });

  it("stops once: a person who comes back goes on", () => {
    const bleeding = moment({ bleeding: "major" });
    expect(after(bleeding, moment({ bleeding: "major", ecog: 2 })).stops).toEqual([]);
  });

  it("is the table of all emergency warnings, from their conditions", () => {
    const codes = knowledge.warnings.filter((one) => one.level === "emergency");
    const table = stoppingFacts(knowledge);
    expect(new Set([...table.values()].flat())).toEqual(new Set(codes.map(({ code }) => code)));
    expect(table.get("feverNow")).toEqual(["emergency-jaundice-fever", "emergency-fever"]);
    expect(table.has("ecog")).toBe(false);
  });

  it("agrees with the warnings of the assessment, which this one reads without options", () => {
    const emergencies = knowledge.warnings.filter((one) => one.level === "emergency");
    expect(emergencies.flatMap(({ test }) => optionsRead(test))).toEqual([]);
    const facts = { bleeding: "major", bowelObstruction: true, jaundice: true, feverNow: true };
    const shown = assessOptions(profileWith(facts), knowledge)
      .warnings.filter((one) => one.level === "emergency")
      .map(({ code }) => code);
    expect(after(nothing, moment(facts)).stops).toEqual(shown);
  });
});

describe("another disease", () => {
  it.each<[string, FactValues, boolean]>([
    ["adenocarcinoma", { histology: "adenocarcinoma" }, false],
    ["not known", {}, false],
    ["squamous, oesophagus", { histology: "squamous", site: "oesophagus" }, true],
    ["squamous, stomach", { histology: "squamous", site: "stomach" }, true],
    [
      "adenocarcinoma of the oesophagus: the warning `scope` alone",
      { histology: "adenocarcinoma", site: "oesophagus" },
      false,
    ],
    ["neuroendocrine", { histology: "neuroendocrine" }, true],
    ["gist", { histology: "gist" }, true],
    ["lymphoma", { histology: "lymphoma" }, true],
    ["other", { histology: "other" }, true],
    ["unreadable counts as unknown", { histology: "nonsense" }, false],
  ])("%s", (_, facts, expected) => {
    expect(isOtherDisease(profileWith(facts), compiled.redFlags)).toBe(expected);
  });
});
