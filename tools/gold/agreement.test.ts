/** The measures of the gold labels count what they say they count. */
import { describe, expect, it } from "vitest";
import { Agreement, sayTable, wilson } from "./agreement.ts";
import { type LabelledCriterion, rowsOf } from "./trial-labels.ts";

describe("Wilson's limits", () => {
  // Worked by hand from the formula: 8 of 10 gives 49.0 to 94.3.
  it.each([
    [8, 10, 49.0, 94.3],
    [0, 10, 0, 27.8],
    [10, 10, 72.2, 100],
    [0, 0, 0, 100],
  ])("of %i of %i", (found, of, low, high) => {
    const [from, to] = wilson(found, of);
    expect(from).toBeCloseTo(low, 1);
    expect(to).toBeCloseTo(high, 1);
  });
});

it("counts answers, right answers, failures found, and answers where the label is open", () => {
  const agreement = new Agreement();
  const pairs = [
    ["yes", "yes"],
    ["yes", "unknown"],
    ["no", "no"],
    ["no", "yes"],
    ["unknown", "yes"],
    ["unknown", "unknown"],
  ] as const;
  for (const [wanted, said] of pairs) agreement.add("one", wanted, said);
  const [row] = agreement.rows();
  expect(row).toEqual({
    name: "one",
    decided: 4,
    answered: 3,
    right: 2,
    fails: 2,
    failsFound: 1,
    open: 2,
    overclaimed: 1,
  });
  expect(sayTable("kinds", agreement.rows())).toContain("75.0 (");
});

describe("which row speaks of a label", () => {
  const label = (quote: string, side: "inclusion" | "exclusion"): LabelledCriterion => ({
    n: 1,
    side,
    quote,
    class: "decidable",
    kinds: [],
    cohort: null,
    needs: null,
    exceptionDropped: false,
  });
  const row = (text: string, side: string) => ({ text, side });

  it("is the tightest that holds its words, whatever the signs and escapes", () => {
    const rows = [
      row("Organs: Platelets \\>= 75 x 109/L", "inclusion"),
      row("Platelets ≥ 75 × 109/L", "inclusion"),
    ];
    expect(
      rowsOf(label("Platelets >= 75 x 109/L", "inclusion"), [rows[0] ?? row("", "")], ""),
    ).toHaveLength(1);
    expect(rowsOf(label("Platelets ≥ 75", "inclusion"), rows, "")).toEqual([rows[1]]);
  });

  it("is of the same side where both sides say the words", () => {
    const rows = [row("brain metastases", "inclusion"), row("brain metastases", "exclusion")];
    expect(rowsOf(label("brain metastases", "exclusion"), rows, "")).toEqual([rows[1]]);
  });

  it("is every piece of its line where the line was split", () => {
    const rows = [
      row("first part of the line", "inclusion"),
      row("second part of the line", "inclusion"),
    ];
    const text = "first part of the line and second part of the line";
    expect(rowsOf(label(text, "inclusion"), rows, text)).toEqual(rows);
  });
});
