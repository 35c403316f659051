/** A condition from outside is let in when the schema of the knowledge files lets it in, and no other. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criterion } from "../../../tools/knowledge/schemas.ts";
import { isCriterion } from "../src/index.ts";

const { letrec } = fc;
const { tree } = letrec((tie) => ({
  leaf: fc.oneof(
    fc.record({ fact: fc.constant("ecog"), max: fc.integer(), strict: fc.constant(true) }),
    fc.record({ fact: fc.constant("site"), in: fc.array(fc.string(), { minLength: 1 }) }),
    fc.record({
      fact: fc.constant("receivedDrugs"),
      hasAny: fc.array(fc.string(), { minLength: 1 }),
    }),
    fc.record({ fact: fc.constant("sex"), is: fc.oneof(fc.string(), fc.boolean(), fc.integer()) }),
    fc.record({ region: fc.array(fc.string(), { minLength: 1 }) }),
    fc.record({ procedure: fc.string() }),
    fc.record({ treatment: fc.record({ intent: fc.string() }, { requiredKeys: [] }) }),
    fc.record({ since: fc.constant("systemic"), minDays: fc.nat() }),
    fc.record({ unread: fc.string() }),
  ),
  tree: fc.oneof(
    { maxDepth: 4 },
    tie("leaf"),
    fc.record({ all: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("tree") }),
  ),
}));

describe("a condition from outside", () => {
  it("that is one is let in", () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(criterion.safeParse(value).success).toBe(true);
        expect(isCriterion(value)).toBe(true);
      }),
    );
  });

  it("of no parts at all is one: a reader says with it that everybody passes", () => {
    expect([{ all: [] }, { any: [] }, { not: { all: [] } }].every(isCriterion)).toBe(true);
  });

  it.each([
    [null],
    ["text"],
    [[]],
    [{}],
    [{ all: {} }],
    [{ any: [{}] }],
    [{ not: [] }],
    [{ not: undefined }],
    [{ fact: 1 }],
    [{ fact: "age", min: "18" }],
    [{ fact: "age", min: Number.NaN }],
    [{ fact: "age", in: [] }],
    [{ fact: "age", at: 3 }],
    [{ fact: "age", min: 18, unread: "x" }],
    [{ all: [{ fact: "age" }], any: [{ fact: "age" }] }],
    [{ since: "systemic" }],
    [{ treatment: {}, field: "x" }],
    [{ unread: 3 }],
  ])("that is none is not: %j", (value) => {
    expect(isCriterion(value)).toBe(false);
  });

  it("of any depth is answered without an overflow", () => {
    let deep: object = { fact: "age", min: 18 };
    for (let i = 0; i < 100_000; i++) deep = { not: deep };
    expect(isCriterion(deep)).toBe(false);
  });
});
