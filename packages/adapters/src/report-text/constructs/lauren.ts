/** The type of Laurén behind its name: `Lauren classification: intestinal`. */
import type { Construct } from "../types.ts";
import { roleAt, textAt } from "../walk.ts";

const REACH = 6;

export const lauren: Construct = {
  roles: ["lauren"],
  read(sentence, at, { facts }) {
    const values = facts.get("lauren")?.values ?? [];
    for (let i = at + 1; i <= at + REACH && roleAt(sentence, i) !== "number"; i++) {
      const value = values.find((one) => String(one) === textAt(sentence, i).toLowerCase());
      if (value !== undefined) return [{ fact: "lauren", value: String(value), from: at, to: i }];
    }
    return [];
  },
};
