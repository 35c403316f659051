/** The trials that come with the project: whole, plain, in our own words, and no stricter than they say. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  deriveProfile,
  leavesOf,
  matchTrials,
  nctOf,
  prepareKnowledge,
  readyTrial,
  recruitmentOf,
  seenOnOf,
} from "../../packages/core/src/index.ts";
import { type Page, readingProblems } from "../reading/bar.ts";
import { namesOf } from "../reading/glossary.ts";
import { neutraliser } from "../reading/terms.ts";
import { compileKnowledge } from "./compile.ts";

const { knowledge, firstPack } = compileKnowledge();
if (firstPack === undefined) throw new Error("the first pack does not compile");
const { pack } = firstPack;
const ready = prepareKnowledge(knowledge);

describe("the first pack", () => {
  it("has 30 trials or more, each once, in order, each with a day on which it took people", () => {
    const ncts = pack.trials.map(({ record }) => nctOf(record));
    expect(ncts.length).toBeGreaterThanOrEqual(30);
    expect(ncts).toEqual([...new Set(ncts)].sort());
    for (const trial of pack.trials) expect(seenOnOf(trial, pack)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("names no trial a title, a sponsor or a text of the registry", () => {
    for (const { record } of pack.trials) {
      const parts = Object.keys(record.protocolSection).sort();
      expect(parts).toEqual([
        "conditionsModule",
        "designModule",
        "identificationModule",
        "statusModule",
      ]);
      expect(Object.keys(record.protocolSection.identificationModule)).toEqual(["nctId"]);
    }
  });

  it("is said as past: nobody asked the registry in the last 60 days", () => {
    for (const trial of pack.trials) {
      const { overallStatus: status } = trial.record.protocolSection.statusModule ?? {};
      const sighting = { status, seenOn: seenOnOf(trial, pack), asOf: "2026-11-25" };
      expect(recruitmentOf(sighting, knowledge.trialRules).kind).toBe("was-recruiting");
    }
  });

  it("has a criterion that is read, or says which part of it is not", () => {
    for (const { reading } of pack.trials) {
      for (const { expr, confidence } of reading.criteria) {
        const unread = leavesOf(expr).filter((leaf) => "unread" in leaf);
        expect(confidence === "read").toBe(unread.length === 0);
      }
      expect(reading.criteria[0]).toMatchObject({ n: 0, kinds: ["age"] });
      expect(reading.ageMin).toBe(18);
    }
  });
});

describe("the words of the first pack", () => {
  /** Names of trial drugs, which cannot be put more simply. */
  const drugs =
    /\b(?:[A-Z]+[A-Z0-9]*-?[A-Z]*\d[\w-]*|\w+(?:tug|mab|ertib|nib|parib|tecan|taxel) ?(?:vedotin|deruxtecan|adizutecan|tirumotecan)?)\b/gi;
  const glossary = neutraliser(namesOf(knowledge.glossary));
  const neutralise = (text: string) => glossary(text.replace(drugs, "drug"));

  it("keep to the reading bar", () => {
    const trials: readonly Page[] = pack.trials.map(({ record, about }) => ({
      file: nctOf(record),
      family: "first-pack",
      passages: [
        { at: "what", text: about?.what ?? "" },
        { at: "who", text: about?.who ?? "" },
      ],
    }));
    const said = new Set(
      pack.trials.flatMap(({ reading }) => reading.criteria.map(({ text }) => text)),
    );
    const criteria: Page = {
      file: "criteria",
      family: "criteria",
      passages: [...said].map((text, n) => ({ at: String(n), text })),
    };
    expect(readingProblems([...trials, criteria], neutralise)).toEqual([]);
  });
});

describe("matched with the example people", () => {
  const folder = fileURLToPath(new URL("../../examples/people/", import.meta.url));
  const people = ["late-relapse", "her2-kept", "claudin-positive", "everything-unknown", "tested"];
  const trials = pack.trials.map(({ record, reading, about }) => ({
    trial: readyTrial(record, reading, ready, { isIncomplete: about?.incomplete ?? false }),
  }));

  it.each(people.filter((slug) => existsSync(`${folder}${slug}`)))(
    "%s is told of none that is wholly clear, since each record asks for more",
    (slug) => {
      const raw = JSON.parse(readFileSync(`${folder}${slug}/profile.json`, "utf8"));
      const matches = matchTrials(deriveProfile(raw, ready), trials, ready);
      expect(matches).toHaveLength(trials.length);
      expect(matches.map(({ verdict }) => verdict)).not.toContain("eligible");
      expect(new Set(matches.map(({ shutOutBy }) => shutOutBy))).not.toContain("study-type");
    },
  );

  it("everybody is told of some trial that is not ruled out", () => {
    for (const slug of people.filter((name) => existsSync(`${folder}${name}`))) {
      const raw = JSON.parse(readFileSync(`${folder}${slug}/profile.json`, "utf8"));
      const matches = matchTrials(deriveProfile(raw, ready), trials, ready);
      expect(matches.some(({ verdict }) => verdict !== "not-eligible")).toBe(true);
    }
  });
});

const RECORDS = fileURLToPath(new URL("../../../shared/data/ctgov/", import.meta.url));
const isThere = existsSync(RECORDS);
if (!isThere) console.log("No records beside the project: the comparison is skipped.");

describe.skipIf(!isThere)("the first pack against the records beside the project", () => {
  interface Row {
    readonly protocolSection: {
      readonly identificationModule: {
        readonly nctId: string;
        readonly briefTitle?: string | null;
      };
      readonly statusModule: { overallStatus: string; startDateStruct: { date: string } };
      readonly designModule?: { readonly phases?: readonly string[] };
      readonly descriptionModule?: { readonly briefSummary?: string };
      readonly eligibilityModule: {
        readonly eligibilityCriteria: string;
        readonly minimumAge: string;
        readonly maximumAge?: string;
      };
    };
    readonly _provenance: { readonly asOf?: string };
  }
  const rows = isThere
    ? ["gastric", "gastric_named_in_inclusion", "solid_tumour"].flatMap((name) =>
        readFileSync(`${RECORDS}${name}.ndjson`, "utf8")
          .trimEnd()
          .split("\n")
          .map((line) => JSON.parse(line) as Row),
      )
    : [];
  const byNct = new Map(rows.map((row) => [row.protocolSection.identificationModule.nctId, row]));
  const yearsOf = (text: string | undefined) =>
    text === undefined ? null : Number(/^(\d+) Years$/.exec(text)?.[1]);
  /** A limit that no living person passes is none. */
  const OLDEST = 120;

  it.each(pack.trials.map((trial) => [nctOf(trial.record), trial] as const))(
    "%s took people on that day, and has the record's phases, start and ages",
    (nct, { record, reading, seenOn }) => {
      const row = byNct.get(nct);
      const { statusModule, designModule, eligibilityModule } = row?.protocolSection ?? {};
      expect(statusModule?.overallStatus).toBe("RECRUITING");
      expect(row?._provenance.asOf).toBe(seenOn);
      expect(designModule?.phases).toEqual(record.protocolSection.designModule?.phases);
      expect(statusModule?.startDateStruct).toEqual(
        record.protocolSection.statusModule?.startDateStruct,
      );
      expect(yearsOf(eligibilityModule?.minimumAge)).toBe(reading.ageMin);
      const oldest = yearsOf(eligibilityModule?.maximumAge);
      expect(oldest !== null && oldest > OLDEST ? null : oldest).toBe(reading.ageMax);
    },
  );

  it("copies no stretch of 6 words from any record", () => {
    const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    const stretches = (text: string) =>
      wordsOf(text).flatMap((_, i, words) =>
        i + 6 > words.length ? [] : [words.slice(i, i + 6).join(" ")],
      );
    for (const { record, reading, about } of pack.trials) {
      const { protocolSection } = byNct.get(nctOf(record)) ?? {};
      const theirs = new Set(
        [
          protocolSection?.identificationModule.briefTitle ?? "",
          protocolSection?.descriptionModule?.briefSummary ?? "",
          protocolSection?.eligibilityModule.eligibilityCriteria ?? "",
        ].flatMap(stretches),
      );
      const ours = [
        about?.what ?? "",
        about?.who ?? "",
        ...reading.criteria.map(({ text }) => text),
      ];
      expect(ours.flatMap(stretches).filter((stretch) => theirs.has(stretch))).toEqual([]);
    }
  });
});
