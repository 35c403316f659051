/** Twenty thousand damaged records: no throw, and only listed problems. `npm run fuzz` reads more. */
import { expect, it } from "vitest";
import { bundles, damagedRecords } from "./bundles.ts";

const ROUNDS = 20_000;

it("damaged records are damaged, each in its own way", () => {
  const texts = [...damagedRecords(500)];
  expect(new Set(texts).size).toBeGreaterThan(450);
});

it(`${ROUNDS} damaged records are read, or refused in words`, async () => {
  expect(await bundles.run(ROUNDS)).toEqual([]);
});
