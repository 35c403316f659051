/** The parts that stand between any bytes and a terminal: the place of a JSON fault, and the width of a line. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOffset } from "../src/input/json-fault.ts";
import { bullet, indent, WIDTH, wrap } from "../src/text/layout.ts";
import { colourPaint, paintFor, plainPaint } from "../src/text/paint.ts";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("the place of a JSON fault", () => {
  it.each([
    ["", 0],
    ["{", 1],
    ['{"a" 1}', 5],
    ["[1,]", 3],
    ['{"a":1,}', 7],
    ["[01]", 2],
    ['"\\x"', 2],
    ["tru", 0],
    ["1 2", 2],
    ["\ufeff1", 0],
    ['"tab\t"', 4],
  ])("%j faults at %i", (text, offset) => {
    expect(faultOffset(text)).toBe(offset);
  });

  it("exists exactly where the text is no JSON", () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom("", "{", "]", ",", '"', "0", "\\", " ", "e"))
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken, fc.string()), (text) => {
        expect(faultOffset(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("a line", () => {
  const texts = fc.oneof(fc.string({ maxLength: 400 }), fc.lorem({ maxCount: 60 }));

  it("is never wider than the terminal, and steers nothing", () => {
    fc.assert(
      fc.property(texts, fc.nat(8), (text, by) => {
        for (const line of [...wrap(text), ...bullet(text, by), ...indent(text, by)]) {
          expect([...line].length).toBeLessThanOrEqual(WIDTH);
          expect(line).not.toMatch(/\p{Cc}/u);
        }
      }),
    );
  });

  it("loses no word", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 80 }), (text) => {
        expect(wrap(text).join(" ")).toBe(text);
      }),
    );
  });

  it("has colour only on a terminal that wants it", () => {
    expect(paintFor({ isTTY: true }, {})).toBe(colourPaint);
    expect(paintFor({ isTTY: true }, { NO_COLOR: "1" })).toBe(plainPaint);
    expect(paintFor({ isTTY: true }, { TERM: "dumb" })).toBe(plainPaint);
    expect(paintFor({}, {})).toBe(plainPaint);
  });
});
