/** The line of a place. */
import { expect, it } from "vitest";
import { lineOf } from "./locate.ts";

const TEXT = `id: a-study
arms: [{ id: a }, { id: b }]
figures:
  - { measure: response,
      source: somewhere }
  - measure: survival
    arms:
      - { arm: a, months: 3 }
plain:
  who: >-
    A nurse.
`;
const LIST = "# rules\n- id: one\n  say: one\n- id: two\n  say: two\n";

it.each<readonly [at: string, line: number | undefined, text: string]>([
  ["id", 1, TEXT],
  ["arms[1] (b)", 2, TEXT],
  ["figures[0] (response)", 4, TEXT],
  ["figures[0] (response).source", 5, TEXT],
  ["figures[1] (survival).arms[0] (a).months", 8, TEXT],
  ["plain.who", 10, TEXT],
  // What is missing is to be written into what is there.
  ["figures[1] (survival).source", 6, TEXT],
  ["[1] (two).say", 5, LIST],
  ["two", 4, LIST],
  ["", undefined, TEXT],
  ["nowhere", undefined, TEXT],
])("%s is on line %s", (at, line, text) => {
  expect(lineOf(text, at)).toBe(line);
});
