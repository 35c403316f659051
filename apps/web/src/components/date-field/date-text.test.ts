/** Dates in parts: exact, to the month, and what is wrong with the others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateText, NO_DATE, type Precision, partsOf } from "./date-text.ts";

const read = (typed: string, precision: Precision = "day") => {
  const [day = "", month = "", year = ""] = typed.split("/");
  return dateText({ day, month, year }, precision);
};

describe("a typed date", () => {
  it.each([
    ["14/3/2026", "2026-03-14"],
    ["01/12/2025", "2025-12-01"],
    [" 9 / 9 / 2024 ", "2024-09-09"],
    ["29/2/2024", "2024-02-29"],
    ["31/12/2025", "2025-12-31"],
    ["/3/2026", "2026-03"],
  ])("%j is %s", (typed, text) => {
    expect(read(typed)).toEqual({ kind: "date", text });
  });

  it.each([
    ["29/2/2026", "day"],
    ["31/4/2026", "day"],
    ["0/4/2026", "day"],
    ["32/1/2026", "day"],
    ["x/1/2026", "day"],
    ["1/13/2026", "month"],
    ["1//2026", "month"],
    ["1/1/26", "year"],
    ["1/1/", "year"],
    ["1/1/3026", "year"],
  ])("%j is wrong in its %s", (typed, part) => {
    expect(read(typed)).toEqual({ kind: "unreadable", part });
  });

  it("does not look at a day that is not asked for", () => {
    expect(read("99/3/2026", "month")).toEqual({ kind: "date", text: "2026-03" });
  });

  it("is nothing where nothing was typed", () => {
    expect(dateText(NO_DATE, "day")).toEqual({ kind: "empty" });
  });

  it("comes back as it was stored", () => {
    const day = fc.date({
      min: new Date("1900-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.boolean(), (date, exact) => {
        const text = date.toISOString().slice(0, exact ? 10 : 7);
        expect(dateText(partsOf(text), "day")).toEqual({ kind: "date", text });
      }),
    );
  });
});
