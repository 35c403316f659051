/** Notes of what was said: they lead from any state to any other, in order, and are gone when struck out. */
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { note, notes, stepsBetween, strike, strikeAll, takeSteps } from "./journal.ts";

type Tree = Record<string, unknown>;

const leaf = fc.oneof(
  fc.integer(),
  fc.boolean(),
  fc.string(),
  fc.array(fc.integer(), { maxLength: 3 }),
);
const key = fc.constantFrom("profile", "facts", "ecog", "unsure", "visit");
const { tree } = fc.letrec<{ tree: Tree; value: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, tie("tree")),
  tree: fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
}));

describe("the steps between two states", () => {
  it("lead from the one to the other, and taken twice no further", () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const steps = stepsBetween(before, after);
        const once = takeSteps(before, steps);
        expect(once).toEqual(after);
        expect(takeSteps(once, steps)).toEqual(after);
      }),
    );
  });

  it("are none between a state and itself", () => {
    fc.assert(
      fc.property(tree, (state) => {
        expect(stepsBetween(state, state)).toEqual([]);
      }),
    );
  });

  it("leave alone what another tab has said meanwhile", () => {
    const before = { facts: { ecog: 1 } };
    const steps = stepsBetween(before, { facts: { ecog: 2 } });
    const meanwhile = { facts: { ecog: 1, age: 60 }, city: "FR: Lyon" };
    expect(takeSteps(meanwhile, steps)).toEqual({ facts: { ecog: 2, age: 60 }, city: "FR: Lyon" });
  });
});

class Shelf {
  setItem(name: string, text: string): void {
    Object.assign(this, { [name]: text });
  }
  getItem(name: string): string | null {
    return (this as unknown as Record<string, string>)[name] ?? null;
  }
  removeItem(name: string): void {
    delete (this as unknown as Record<string, string>)[name];
  }
}

describe("notes", () => {
  beforeEach(() => {
    vi.stubGlobal("localStorage", new Shelf());
  });

  it("come back in the order they were written, until they are struck out", () => {
    const written = Array.from({ length: 12 }, (_, i) => note({ n: i }, { n: i + 1 }));
    expect(notes().map(({ key: name }) => name)).toEqual(written);
    expect(notes().map(({ steps }) => steps[0]?.value)).toEqual(written.map((_, i) => i + 1));
    strike(written[3]);
    expect(notes()).toHaveLength(11);
    strikeAll();
    expect(notes()).toEqual([]);
  });

  it.each(["", "{}", "[1]", "not json"])("that cannot be read (%j) are thrown away", (text) => {
    localStorage.setItem("nextline-note-1", text);
    expect(notes()).toEqual([]);
    expect(localStorage.getItem("nextline-note-1")).toBeNull();
  });

  it("touch nothing of others, and are none where the browser refuses", () => {
    localStorage.setItem("theme", "dark");
    strikeAll();
    expect(localStorage.getItem("theme")).toBe("dark");
    vi.stubGlobal("localStorage", {
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    expect(note({}, { n: 1 })).toBeUndefined();
  });
});
