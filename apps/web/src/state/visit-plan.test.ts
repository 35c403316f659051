/** The questions for the visit: at most five first, nothing that the person wrote is lost, whatever they press. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptySaved, NO_VISIT, type Visit } from "./saved.ts";
import {
  add,
  type Item,
  inTurn,
  itemsOf,
  MOST_FIRST,
  move,
  put,
  reword,
  type Suggested,
  setPlan,
} from "./visit-plan.ts";

const suggested = (count: number): readonly Suggested[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `q${i}`,
    plain: `Question ${i}?`,
    clinical: `Point ${i}`,
  }));

const stored = (items: readonly Item[]): Visit => {
  const { visit } = setPlan(items)(emptySaved("1"));
  if (visit === undefined) throw new Error("the plan was not stored");
  return visit;
};
const plain = (items: readonly Item[]) => items.map((one) => one.plain);

type Press = (items: readonly Item[]) => readonly Item[];
const keyAt = (items: readonly Item[], place: number): string =>
  items[place % Math.max(1, items.length)]?.key ?? "";
const press: fc.Arbitrary<Press> = fc.oneof(
  fc.tuple(fc.nat(12), fc.constantFrom(-1 as const, 1 as const)).map(
    ([place, step]): Press =>
      (items) =>
        move(items, keyAt(items, place), step),
  ),
  fc.tuple(fc.nat(12), fc.constantFrom("first", "later", "out")).map(
    ([place, turn]): Press =>
      (items) =>
        put(items, keyAt(items, place), turn),
  ),
  fc.string({ minLength: 1 }).map(
    (text): Press =>
      (items) =>
        add(items, text),
  ),
);

describe("the questions for the visit", () => {
  it("are those of Nextline in their order until somebody changes them", () => {
    const items = itemsOf(undefined, suggested(8));
    expect(plain(inTurn(items, "first"))).toEqual(suggested(MOST_FIRST).map((one) => one.plain));
    expect(inTurn(items, "later")).toHaveLength(3);
  });

  it("have at most five first, and lose none, whatever is pressed", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.array(press, { maxLength: 20 }), (count, presses) => {
        const offered = suggested(count);
        let items = itemsOf(undefined, offered);
        for (const one of presses) {
          const before = plain(items);
          items = itemsOf(stored(one(items)), offered);
          expect(inTurn(items, "first").length).toBeLessThanOrEqual(MOST_FIRST);
          expect(plain(items)).toEqual(expect.arrayContaining(before));
        }
      }),
    );
  });

  it("are the same after they were stored and read again", () => {
    fc.assert(
      fc.property(fc.array(press, { maxLength: 8 }), (presses) => {
        const items = presses.reduce((all, one) => one(all), itemsOf(undefined, suggested(6)));
        expect(plain(itemsOf(stored(items), suggested(6)))).toEqual(plain(items));
      }),
    );
  });

  it("drop what is answered meanwhile, keep what the person wrote, and take new ones in behind", () => {
    const items = reword(itemsOf(undefined, suggested(6)), "q1", "In my words?");
    const now: readonly Suggested[] = [{ id: "new", plain: "A new one?", clinical: "New" }];
    const after = itemsOf(stored(items), now);
    expect(plain(after)).toEqual(["In my words?", "A new one?"]);
  });

  it("move among those of their own turn alone", () => {
    const items = itemsOf(undefined, suggested(7));
    expect(plain(move(items, "q0", -1))).toEqual(plain(items));
    expect(plain(inTurn(move(items, "q4", 1), "first"))).toEqual(plain(inTurn(items, "first")));
    expect(plain(move(items, "q1", -1)).slice(0, 2)).toEqual(["Question 1?", "Question 0?"]);
  });

  it("get their own words back when the wording is emptied; one of the person's own goes", () => {
    const items = add(itemsOf(undefined, suggested(1)), "Mine?");
    const changed = reword(items, "q0", "Other words?");
    expect(plain(itemsOf(stored(reword(changed, "q0", " ")), suggested(1)))[0]).toBe("Question 0?");
    expect(plain(reword(items, items[1]?.key ?? "", ""))).toEqual(["Question 0?"]);
  });

  it("take in what was written in an older version, once", () => {
    const old = { ...NO_VISIT, questions: "May I travel?\n\nWho is there at night?" };
    const items = itemsOf(old, suggested(1));
    expect(plain(items)).toEqual(["Question 0?", "May I travel?", "Who is there at night?"]);
    expect(plain(itemsOf(stored(items), suggested(1)))).toEqual(plain(items));
  });
});
