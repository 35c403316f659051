/** The layouts of the registry: bullets, numbers, wrapped lines, nesting, headings, escapes; no character is lost. */
import { describe, expect, it } from "vitest";
import { readText } from "./reading.ts";

const rowsOf = (text: string) =>
  readText(text).criteria.map(({ side, scope, text: said }) => [
    side,
    scope,
    said.replace(/\s+/g, " "),
  ]);

describe("layouts", () => {
  it("reads bullets on lines of their own", () => {
    expect(
      rowsOf("Inclusion Criteria:\n\n* Age ≥ 18\n* ECOG 0-1\n\nExclusion Criteria:\n\n* Pregnancy"),
    ).toEqual([
      ["inclusion", null, "Age ≥ 18"],
      ["inclusion", null, "ECOG 0-1"],
      ["exclusion", null, "Pregnancy"],
    ]);
  });

  it("reads numbers, also behind a bullet or an escape", () => {
    expect(
      rowsOf("INCLUSION CRITERIA\n1. Age ≥ 18\n2\\. ECOG 0-1\n* 3. HIV").map(([, , said]) => said),
    ).toEqual(["Age ≥ 18", "ECOG 0-1", "HIV"]);
  });

  it("joins lines that the layout wrapped", () => {
    const text =
      "Inclusion Criteria:\n\n          -  Histologically confirmed adenocarcinoma\n             of the stomach\n          -  ECOG 0-1";
    expect(rowsOf(text).map(([, , said]) => said)).toEqual([
      "Histologically confirmed adenocarcinoma of the stomach",
      "ECOG 0-1",
    ]);
  });

  it("reads a criterion on the line of its heading, and tildes as line ends", () => {
    expect(rowsOf("Inclusion Criteria: Age ≥ 18")).toEqual([["inclusion", null, "Age ≥ 18"]]);
    expect(
      rowsOf("Inclusion Criteria:~Age ≥ 18~Exclusion Criteria:~HIV").map(([side]) => side),
    ).toEqual(["inclusion", "exclusion"]);
  });

  it("keeps a cohort as scope, by heading and by words", () => {
    const text =
      "Inclusion Criteria:\n\nCohort A:\n\n* ECOG 0-1\n\nAll cohorts:\n\n* Age ≥ 18\n* Cohort B only: HIV negative";
    expect(rowsOf(text).map(([, scope]) => scope)).toEqual(["Cohort A", null, "Cohort B"]);
  });

  it("takes escapes without moving an offset", () => {
    const text = "Inclusion Criteria:\n\n* Platelets \\>= 100 x 10\\^9/L\n* INR &lt; 1.5";
    const { criteria } = readText(text);
    expect(criteria.map(({ expr }) => expr)).toEqual([
      { fact: "platelets", min: 100 },
      { fact: "inr", max: 1.5, strict: true },
    ]);
    for (const { start, end, text: said } of criteria) expect(text.slice(start, end)).toBe(said);
  });
});

describe("parents and children", () => {
  it("one of several: none of them shuts anybody out alone", () => {
    const text = "Inclusion Criteria:\n\n* One of the following:\n  * ECOG 0\n  * Age ≥ 18";
    const either = {
      any: [
        { fact: "ecog", is: 0 },
        { fact: "age", min: 18 },
      ],
    };
    expect(readText(text).criteria.map(({ expr }) => expr)).toEqual([either, either]);
  });

  it("all of several: each for itself", () => {
    const text = "Inclusion Criteria:\n\n* All of the following:\n  * ECOG 0-1\n  * Age ≥ 18";
    expect(readText(text).criteria.map(({ expr }) => expr)).toEqual([
      { fact: "ecog", max: 1 },
      { fact: "age", min: 18 },
    ]);
  });

  it("exceptions spare from what their parent bars", () => {
    const text = "Exclusion Criteria:\n\n* Brain metastases, except:\n  * treated brain metastases";
    const spared = {
      any: [
        { not: { fact: "brainMetastases", in: ["treated-stable", "active"] } },
        { fact: "brainMetastases", is: "treated-stable" },
      ],
    };
    expect(readText(text).criteria.map(({ expr }) => expr)).toEqual([spared, spared]);
  });

  it("a parent that denies turns its children round, also without indent, and sets their window", () => {
    const text =
      "Inclusion Criteria:\n\n* None of the following within the past 6 months:\n\n* Myocardial infarction\n\n* Stroke\n\n* No HIV";
    expect(readText(text).criteria.map(({ expr }) => expr)).toEqual([
      { fact: "monthsSinceHeartAttack", min: 6 },
      { fact: "monthsSinceStroke", min: 6 },
      { fact: "hiv", is: "negative" },
    ]);
  });

  it("people who are not eligible, among the inclusions", () => {
    const text =
      "Inclusion Criteria:\n\n* Patients with any of the following are NOT eligible:\n  * Pregnancy\n  * HIV infection";
    expect(readText(text).criteria.map(({ expr }) => expr)).toEqual([
      { fact: "pregnant", is: false },
      { fact: "hiv", is: "negative" },
    ]);
  });

  it("a short name before its details asks for nothing", () => {
    const text =
      "Exclusion Criteria:\n\n* Prior anticancer treatment:\n  * Chemotherapy within 4 weeks";
    expect(readText(text).criteria.map(({ expr }) => expr)).toEqual([
      { fact: "daysSinceChemotherapy", min: 28 },
    ]);
  });

  it("people who may take part if, spares those without", () => {
    const text =
      "Inclusion Criteria:\n\n* Patients with brain metastases are eligible if all of the following:\n  * treated brain metastases\n  * ECOG 0-1";
    const [first] = readText(text).criteria;
    expect(first?.expr).toEqual({
      any: [
        { not: { fact: "brainMetastases", in: ["treated-stable", "active"] } },
        {
          all: [
            { fact: "brainMetastases", is: "treated-stable" },
            { fact: "ecog", max: 1 },
          ],
        },
      ],
    });
  });

  it("diseases below each other are alternatives", () => {
    const text = "Inclusion Criteria:\n\n* Pancreatic cancer\n* Gastric cancer";
    const [first, second] = readText(text).criteria;
    expect(second?.expr).toHaveProperty("any");
    expect(first?.expr).toMatchObject({
      any: expect.arrayContaining([
        { fact: "site", in: ["stomach", "gastro-oesophageal-junction"] },
      ]),
    });
  });
});

describe("structured fields", () => {
  it("makes criterion 0 of age and sex", () => {
    const trial = readText("Inclusion Criteria:\n\n* ECOG 0-1", {
      minimumAge: "18 Years",
      maximumAge: "75 Years",
      sex: "FEMALE",
    });
    expect(trial).toMatchObject({ ageMin: 18, ageMax: 75, sex: "female" });
    expect(trial.criteria[0]).toMatchObject({
      n: 0,
      expr: {
        all: [
          { fact: "age", min: 18, max: 75 },
          { fact: "sex", is: "female" },
        ],
      },
    });
  });

  it("leaves out what is not limited", () => {
    expect(readText("* ECOG 0-1", { sex: "ALL" }).criteria.map(({ n }) => n)).toEqual([1]);
  });
});
