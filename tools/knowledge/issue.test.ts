/** What a schema finds is said with the place in the file, the fault of the shape that was meant, and a cure. */
import { expect, it } from "vitest";
import { z } from "zod";
import { sayIssue } from "./issue.ts";
import { option, rule } from "./schemas.ts";
import { study } from "./studies/schema.ts";

function said(schema: z.ZodType, raw: unknown): readonly string[] {
  const read = schema.safeParse(raw);
  return (read.error?.issues ?? []).map((issue) => {
    const { at, problem, cure } = sayIssue(issue, raw);
    return `${at}: ${problem}; ${cure}`;
  });
}

const aRule = { id: "a-rule", say: "a rule" };
const rules = z.array(rule);
const UNKNOWN = "take it out, or correct its name: schemas/knowledge lists the fields";

it.each<readonly [what: string, schema: z.ZodType, raw: unknown, says: string]>([
  [
    "a misspelt field of a condition",
    rules,
    [{ ...aRule, if: { fact: "ecog", maks: 1 } }],
    `[0] (a-rule).if: unknown field "maks"; ${UNKNOWN}`,
  ],
  [
    "a misspelt field deep in a condition",
    rules,
    [{ ...aRule, if: { all: [{ fact: "ecog", max: 1 }, { not: { region: ["US"], also: 1 } }] } }],
    `[0] (a-rule).if.all[1].not: unknown field "also"; ${UNKNOWN}`,
  ],
  [
    "a number in words",
    rules,
    [aRule, { ...aRule, id: "other", if: { fact: "ecog", max: "two" } }],
    "[1] (other).if.max: a string in place of number; write number",
  ],
  [
    "a missing field",
    rules,
    [{ id: "a-rule" }],
    "[0] (a-rule).say: no say; write say, as its neighbours have it",
  ],
  [
    "a value that is not among those there are",
    option.shape.standing,
    "proven",
    `: "proven" is none of the values; write one of standard, alternative, not-recommended`,
  ],
  [
    "an id in capitals",
    rules,
    [{ ...aRule, id: "A rule" }],
    "[0] (A rule).id: an id is lower-case words joined by hyphens; correct it as its neighbours have it",
  ],
  [
    "an interval of one end",
    study.shape.figures,
    [
      {
        measure: "response",
        arms: [],
        ratio: { of: "a", versus: "b", value: 1, interval: [1], level: 95 },
      },
    ],
    '[0] (response).ratio.interval: an interval is [low, high], [low, null] or "not-published"; correct it as its neighbours have it',
  ],
])("%s", (_, schema, raw, says) => {
  expect(said(schema, raw)).toContain(says);
});
