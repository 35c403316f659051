/** Presses on answers, as a table. */
import { describe, expect, it } from "vitest";
import { type ChoiceState, toggle } from "./toggle.ts";

const many = (chosen: readonly string[]): ChoiceState => ({
  kind: "many",
  chosen,
  unknown: "unknown",
});

describe("a press on an answer", () => {
  it.each([
    ["replaces the only answer", { kind: "one", chosen: ["a"] }, "b", ["b"]],
    ["keeps the only answer when it is pressed again", { kind: "one", chosen: ["a"] }, "a", ["a"]],
    ["adds one of many", many(["a"]), "b", ["a", "b"]],
    ["takes one of many away", many(["a", "b"]), "a", ["b"]],
    ["clears the answers when it says not known", many(["a", "b"]), "unknown", ["unknown"]],
    ["takes not known away when it says something", many(["unknown"]), "a", ["a"]],
    ["takes not known back", many(["unknown"]), "unknown", []],
    ["adds where not known is not offered", { kind: "many", chosen: ["a"] }, "b", ["a", "b"]],
  ] as const)("%s", (_name, state, value, after) => {
    expect(toggle(state, value)).toEqual(after);
  });
});
