/** Numbers as texts write them: lost superscripts, commas, units, bands within which a value can be true. */
import { describe, expect, it } from "vitest";
import { readOne } from "./reading.ts";

const exprOf = (text: string) => readOne(text).expr;

describe("powers and units", () => {
  it.each([
    "ANC ≥ 1500/mm3",
    "ANC ≥ 1,500 cells/mm^3",
    "ANC ≥ 1.5 x 10^9/L",
    "ANC ≥ 1.5 × 109/L",
    "ANC ≥ 1.5x10e9/L",
    "ANC ≥ 1.5 x 10(9)/L",
    "ANC ≥ 1.5 K/cumm",
    "ANC ≥ 1,5 × 10⁹/L",
    "ANC ≥ 1500",
    "ANC ≥ 1.5 x 10~9/L",
    "ANC ≥ 1.5 G/L",
  ])("%s", (text) => expect(exprOf(text)).toEqual({ fact: "neutrophils", min: 1.5 }));

  it.each([
    ["Platelets ≥ 100 x 103/µL", { fact: "platelets", min: 100 }],
    ["Platelets ≥ 100 000/µL", { fact: "platelets", min: 100 }],
    ["Haemoglobin ≥ 5.6 mmol/L", { fact: "haemoglobin", min: 9.023 }],
    ["Creatinine ≤ 133 µmol/L", { fact: "creatinineMgPerDl", max: 1.504 }],
    ["Albumin ≥ 28 g/L", { fact: "albumin", min: 2.8 }],
    ["QTcF < 0.47 s", { fact: "qtcMs", max: 470, strict: true }],
    ["Bilirubin ≤ ULN", { fact: "bilirubinTimesUln", max: 1 }],
    ["Bilirubin within normal limits", { fact: "bilirubinTimesUln", max: 1 }],
    ["Body weight > 40 kg", { fact: "weightKg", min: 40, strict: true }],
  ])("%s", (text, expr) => expect(exprOf(text)).toEqual(expr));
});

describe("comparisons", () => {
  it.each([
    ["ECOG 0-2", { fact: "ecog", max: 2 }],
    ["ECOG 0, 1, or 2", { fact: "ecog", max: 2 }],
    ["ECOG < 2", { fact: "ecog", max: 1 }],
    ["ECOG less than or equal to 1", { fact: "ecog", max: 1 }],
    ["Haemoglobin => 9 g/dL", { fact: "haemoglobin", min: 9 }],
    ["Haemoglobin > or = 9 g/dL", { fact: "haemoglobin", min: 9 }],
    ["Bilirubin =< 2 x ULN", { fact: "bilirubinTimesUln", max: 2 }],
    ["Age > 18 and < 75 years", { fact: "age", min: 19, max: 74 }],
    ["Age at least 18 and not more than 75 years", { fact: "age", min: 18, max: 75 }],
  ])("%s", (text, expr) => expect(exprOf(text)).toEqual(expr));
});

describe("values that cannot be true stay unread", () => {
  it.each([
    "Platelets ≥ 100 x 1012/L",
    "ANC ≥ 1500 x 10^9/L",
    "Creatinine clearance after 7 days",
    "Haemoglobin ≥ 900 g/dL",
    "Bilirubin ≤ 30 x ULN",
    "Albumin on day 1",
    "ECOG at cycle 1",
  ])("%s", (text) => {
    const { expr } = readOne(text);
    expect(JSON.stringify(expr)).not.toContain('"fact"');
  });
});
