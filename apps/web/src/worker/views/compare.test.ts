/** The view of options side by side: for six people nothing unasked, nothing merged, no verdict, one study a difference. */
import { describe, expect, it } from "vitest";
import { recalled, roadFor, SIX, SURVIVAL, VERDICT } from "../../../../../tests/web/six-people.ts";
import type { CompareView } from "../protocol.ts";
import type { Road } from "../road.ts";
import { compareView } from "./compare.ts";

/** The three that stand first among those that are offered, and comfort care. */
function besideFor(road: Road): CompareView {
  const { offered } = compareView([], road);
  const open = offered.filter(({ group }) => group === "fits" || group === "may-fit");
  return compareView([...open.slice(0, 2).map(({ id }) => id), "best-supportive-care"], road);
}

describe.each(SIX)("for %s", (slug) => {
  const unasked = roadFor(slug);

  it("no view says a verdict, in either register", () => {
    for (const register of ["plain", "clinical"] as const) {
      const view = besideFor(roadFor(slug, { register, wish: "full" }));
      const { practical: _, sources: __, ...beside } = view;
      expect(JSON.stringify(beside).match(VERDICT)?.[0]).toBeUndefined();
    }
  });

  it("no length of life is said unasked", () => {
    const { benefits, harms } = besideFor(unasked);
    expect(JSON.stringify([benefits, harms])).not.toMatch(SURVIVAL);
  });

  it("benefit and harm never share a row, and a difference is worked out within one study alone", () => {
    const { benefits, harms } = besideFor(roadFor(slug, { wish: "full" }));
    for (const row of [...benefits, ...harms]) {
      const studies = new Set(row.cells.flatMap(({ study }) => study ?? []));
      if (row.differences.length > 0) expect(studies.size).toBeLessThan(3);
      if (studies.size > 1) expect(row.note).toBe("studies");
      if (row.note !== undefined && studies.size === row.cells.length)
        expect(row.differences).toEqual([]);
    }
    const titles = (rows: typeof benefits) => rows.map(({ title }) => title);
    expect(titles(benefits).filter((title) => titles(harms).includes(title))).toEqual([]);
  });

  it("comfort care can be added whatever else fits", () => {
    const { offered, comfort } = compareView([], unasked);
    expect(offered.map(({ id }) => id)).toContain(comfort.id);
  });
});

describe("a figure that is only recalled", () => {
  const COMPARED = ["trifluridine-tipiracil", "best-supportive-care"];
  const studiesIn = ({ benefits, harms }: CompareView) =>
    new Set(
      [...benefits, ...harms].flatMap(({ cells }) => cells.flatMap(({ study }) => study ?? [])),
    );

  it("is refused side by side, in either register", () => {
    for (const register of ["plain", "clinical"] as const) {
      const given = { register, wish: "full" } as const;
      const seen = compareView(COMPARED, roadFor("third-line", given));
      expect(studiesIn(seen)).toContain("tags");
      const from = recalled("tags");
      const now = compareView(COMPARED, roadFor("third-line", { ...given, from }));
      expect(studiesIn(now)).not.toContain("tags");
    }
  });
});

it("says of each number whose people were at another point of treatment", () => {
  const { benefits } = compareView(
    ["ramucirumab-paclitaxel", "best-supportive-care"],
    roadFor("third-line", { wish: "full" }),
  );
  const lived = benefits.find(({ title }) => title === "How long people lived");
  const [earlier, same] = (lived?.cells ?? []).map(({ said }) => said.join(" "));
  expect(earlier).toMatch(/nearly the same point of treatment/);
  expect(same).not.toMatch(/point of treatment/);
});

describe("a comparison within one study", () => {
  const { benefits, harms } = compareView(
    ["trifluridine-tipiracil", "best-supportive-care"],
    roadFor("third-line", { wish: "full" }),
  );
  const rows = [...benefits, ...harms];

  it("says the difference, and counts in one denominator", () => {
    const shared = rows.filter(({ differences }) => differences.length > 0);
    expect(shared.length).toBeGreaterThan(0);
    for (const { cells, note } of shared) {
      expect(note).toBeUndefined();
      expect(new Set(cells.flatMap(({ of }) => of ?? [])).size).toBeLessThanOrEqual(1);
    }
  });

  it("has the numbers as they are shown, so that a reader who subtracts gets the same", () => {
    for (const { cells, differences } of harms) {
      const [a, b] = cells.map(({ count }) => count);
      if (differences.length === 0 || a === undefined || b === undefined) continue;
      const [line] = differences;
      if (a !== b) expect(line?.said).toContain(String(Math.abs(a - b)));
    }
  });
});
