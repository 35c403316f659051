/** Filters of trials: nothing that is unknown is hidden, and what is hidden comes back when they are cleared. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TrialLine } from "../../worker/protocol.ts";
import { countOf, type Filter, filtered, isFiltering, offeredBy, passes } from "./filter.ts";

const line = (part: Partial<TrialLine>): TrialLine => ({
  nct: "NCT00000000",
  number: 1,
  name: "A trial",
  phaseDigits: [],
  verdict: "possible",
  said: [],
  ...part,
});

const FRENCH = line({
  phaseDigits: ["2", "3"],
  countries: ["France"],
  km: 80,
  verdict: "eligible",
});

describe("a trial", () => {
  it.each<[string, TrialLine, Filter, boolean]>([
    ["passes with no filter", FRENCH, {}, true],
    ["passes with one of its phases", FRENCH, { phase: "3" }, true],
    ["is hidden with another phase", FRENCH, { phase: "1" }, false],
    ["passes with its country", FRENCH, { country: "France" }, true],
    ["is hidden with another country", FRENCH, { country: "Italy" }, false],
    ["passes at the limit of the distance", FRENCH, { withinKm: 80 }, true],
    ["is hidden beyond it", FRENCH, { withinKm: 79 }, false],
    ["is hidden with another verdict", FRENCH, { verdict: "unknown" }, false],
    [
      "passes where nothing is known of it",
      line({}),
      { phase: "1", country: "Italy", withinKm: 1 },
      true,
    ],
    ["that runs nowhere is in no country", line({ countries: [] }), { country: "Italy" }, false],
  ])("%s", (_, trial, now, expected) => {
    expect(passes(trial, now)).toBe(expected);
  });
});

const trial: fc.Arbitrary<TrialLine> = fc
  .record({
    phases: fc.subarray(["1", "2", "3"]),
    countries: fc.option(fc.subarray(["France", "Italy"]), { nil: undefined }),
    km: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }),
  })
  .map(({ phases, countries, km }) =>
    line({
      phaseDigits: phases,
      ...(countries === undefined ? {} : { countries }),
      ...(km === undefined ? {} : { km }),
    }),
  );

describe("filters", () => {
  it("hide nothing when there are none, and never make a list longer", () => {
    fc.assert(
      fc.property(fc.array(trial), fc.constantFrom("1", "2"), (trials, phase) => {
        const groups = [{ id: "possible" as const, heading: "", trials }];
        expect(filtered(groups, {})).toEqual(groups);
        expect(countOf(filtered(groups, { phase, country: "Italy" }))).toBeLessThanOrEqual(
          countOf(filtered(groups, { phase })),
        );
      }),
    );
  });

  it("offer what is there: each choice leaves at least 1 trial", () => {
    fc.assert(
      fc.property(fc.array(trial), (trials) => {
        const groups = [{ id: "possible" as const, heading: "", trials }];
        const { phases, countries } = offeredBy(groups);
        for (const phase of phases) expect(countOf(filtered(groups, { phase }))).toBeGreaterThan(0);
        for (const country of countries)
          expect(countOf(filtered(groups, { country }))).toBeGreaterThan(0);
      }),
    );
  });

  it("are on where one is chosen", () => {
    expect(isFiltering({})).toBe(false);
    expect(isFiltering({ withinKm: 100 })).toBe(true);
  });
});
