/** The example people get today what was read and frozen; `npx tsx tools/goldens.ts` writes a change. */
import { describe, expect, it } from "vitest";
import { differences, people } from "./goldens.ts";

describe("golden answers", () => {
  it("exist for twelve people", () => {
    expect(people()).toHaveLength(12);
  });

  it.each(people())("of %s are as they were read", async (slug) => {
    expect(await differences(slug)).toEqual([]);
  });
});
