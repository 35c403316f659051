/** Names that fit what is typed, and what the keys do to the list. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterKey, OPEN, SHUT } from "./list-state.ts";
import { matchNames, type Suggestion } from "./match-names.ts";

const NAMES: readonly Suggestion[] = [
  { id: "t", label: "trastuzumab", also: ["Herceptin", "Ogivri"] },
  { id: "td", label: "trastuzumab deruxtecan", also: ["Enhertu", "T-DXd"] },
  { id: "p", label: "paclitaxel", also: ["Taxol"] },
  { id: "n", label: "nab-paclitaxel", also: ["Abraxane"] },
  { id: "x", label: "Xélox", also: [] },
];

const ids = (typed: string, limit = 9) => matchNames(typed, NAMES, limit).map(({ id }) => id);

describe("the names for what is typed", () => {
  it.each([
    ["", []],
    [" ", []],
    ["tras", ["t", "td"]],
    ["TRAS", ["t", "td"]],
    ["derux", ["td"]],
    ["pac", ["p", "n"]],
    ["nab paclitaxel", ["n"]],
    ["t dxd", ["td"]],
    ["xelox", ["x"]],
    ["zumab", ["t", "td"]],
    ["um", []],
    ["aspirin", []],
  ])("%j gives %j", (typed, expected) => {
    expect(ids(typed)).toEqual(expected);
  });

  it("shows the brand name that was typed beside the drug", () => {
    expect(matchNames("herc", NAMES, 9)).toEqual([
      { id: "t", label: "trastuzumab", via: "Herceptin" },
    ]);
  });

  it("gives no more than asked for", () => {
    expect(ids("tras", 1)).toEqual(["t"]);
  });

  it("finds every name by each of its own names", () => {
    for (const { id, label, also } of NAMES)
      for (const name of [label, ...also]) expect(ids(name)).toContain(id);
  });
});

describe("a key in the box", () => {
  const at = (active: number | undefined) => ({ open: true, active });
  it.each([
    ["ArrowDown", SHUT, at(0)],
    ["ArrowDown", OPEN, at(0)],
    ["ArrowDown", at(0), at(1)],
    ["ArrowDown", at(2), at(undefined)],
    ["ArrowUp", SHUT, at(2)],
    ["ArrowUp", at(0), at(undefined)],
    ["Escape", at(1), SHUT],
    ["Escape", SHUT, undefined],
    ["Home", at(1), undefined],
    ["a", at(1), undefined],
  ])("%s", (key, before, after) => {
    expect(afterKey(key, before, 3)).toEqual(after);
  });

  it("means nothing to a list without rows", () => {
    for (const key of ["ArrowDown", "ArrowUp", "Escape"])
      expect(afterKey(key, OPEN, 0)).toBeUndefined();
  });

  it("never marks a row that is not there, and comes round again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom("ArrowDown", "ArrowUp"),
        (count, key) => {
          let state = OPEN;
          for (let press = 0; press <= count; press += 1) {
            state = afterKey(key, state, count) ?? state;
            if (state.active !== undefined) expect(state.active).toBeLessThan(count);
          }
          expect(state.active).toBeUndefined();
        },
      ),
    );
  });
});
