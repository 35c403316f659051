/** Always a hundred marks, together from one corner; a picture only where there is something to draw. */
import fc from "fast-check";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { Bars } from "./bars.tsx";
import { Figure, FigureTable } from "./figure.tsx";
import { cellsOf, type FigureModel, type FigureWords, viewsOf } from "./figure-model.ts";
import { IconArray } from "./icon-array.tsx";

const words: FigureWords = {
  switchLegend: "Show as:",
  views: { sentence: "Words", icons: "People", bars: "Bars", table: "Table" },
  counted: "counted",
  others: "others",
  armHeading: "Group",
  countHeading: "People",
  noPicture: "NO PICTURE",
};

const figureOf = (counts: readonly (number | undefined)[], rest: Partial<FigureModel> = {}) => ({
  id: "f",
  kind: "benefit" as const,
  title: "Title",
  sentence: "SENTENCE",
  otherFrame: "OTHER FRAME",
  denominator: 100,
  arms: counts.map((count, arm) => ({
    id: `arm-${arm}`,
    name: `Arm ${arm}`,
    count,
    said: count === undefined ? "not published" : `${count} of 100`,
  })),
  months: "6 months",
  source: "SOURCE",
  certainty: "CERTAINTY",
  ...rest,
});

const occurrences = (html: string, part: string): number => html.split(part).length - 1;

describe("the picture of a hundred", () => {
  it("has a hundred places of which the first are counted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (count) => {
        const cells = cellsOf(count);
        expect(cells).toHaveLength(100);
        expect(new Set(cells.map(({ x, y }) => `${x},${y}`)).size).toBe(100);
        expect(cells.map(({ counted }) => counted).lastIndexOf(true)).toBe(count - 1);
        expect(cells.filter(({ counted }) => counted)).toHaveLength(count);
      }),
    );
  });

  it.each([
    ["benefit", "<circle", "<rect"],
    ["harm", "<rect", "<circle"],
  ] as const)("draws %s with its own mark", (kind, mark, other) => {
    const figure = figureOf([61, 48], { kind });
    const html = renderToString(h(IconArray, { figure, words }));
    const key = 2;
    expect(occurrences(html, mark)).toBe(200 + key);
    expect(occurrences(html, other)).toBe(0);
    expect(occurrences(html, "mark-counted")).toBe(61 + 48 + 1);
    expect(html).toContain('role="img" aria-label="Arm 0: 61 of 100"');
  });
});

describe("the views of a figure", () => {
  it.each([
    ["whole numbers of 100", figureOf([61, 48]), ["sentence", "icons", "bars", "table"]],
    ["none and all", figureOf([0, 100]), ["sentence", "icons", "bars", "table"]],
    ["a number that is not whole", figureOf([61.5, 48]), ["sentence", "bars", "table"]],
    ["another denominator", figureOf([6], { denominator: 20 }), ["sentence", "bars", "table"]],
    ["one arm not published", figureOf([61, undefined]), ["sentence", "table"]],
    ["more than there are", figureOf([101]), ["sentence", "table"]],
    ["fewer than none", figureOf([-1]), ["sentence", "table"]],
    ["no arm", figureOf([]), ["sentence"]],
  ])("%s", (_name, figure, views) => {
    expect(viewsOf(figure)).toEqual(views);
  });

  it.each(["sentence", "icons", "bars", "table"] as const)(
    "says both frames, source and certainty as %s",
    (view) => {
      const figure = figureOf([61, 48]);
      const html = renderToString(
        h(Figure, { figure, words, level: 2, view, onView: () => undefined }),
      );
      for (const part of ["SENTENCE", "OTHER FRAME", "SOURCE", "CERTAINTY", "6 months"])
        expect(html).toContain(part);
      expect(html).not.toContain("NO PICTURE");
    },
  );

  it("falls back to words, and says why, where the wanted picture cannot be drawn", () => {
    const figure = figureOf([61, undefined]);
    const html = renderToString(
      h(Figure, { figure, words, level: 2, view: "icons", onView: () => undefined }),
    );
    expect(html).toContain("NO PICTURE");
    expect(html).not.toContain("icon-array");
  });

  it("draws every bar on the same axis", () => {
    const html = renderToString(h(Bars, { figure: figureOf([61, 48]), words }));
    expect(html.match(/viewBox="[^"]*"/g)).toEqual([
      'viewBox="0 0 100 10"',
      'viewBox="0 0 100 10"',
    ]);
    const parts = [...html.matchAll(/bar-part"[^>]*width="(\d+)"/g)].map(([, width]) => width);
    expect(parts).toEqual(["61", "48"]);
  });

  it("shows in the table what the picture shows, and what was not published", () => {
    const html = renderToString(h(FigureTable, { figure: figureOf([61, undefined]), words }));
    expect(html).toContain("<td>61 of 100</td>");
    expect(html).toContain("<td>not published</td>");
  });
});
