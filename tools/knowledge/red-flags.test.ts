/** The danger signs as files: what the check finds in them, and what their words hold. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { RedFlags } from "../../packages/core/src/care/types.ts";
import { compileKnowledge } from "./compile.ts";
import { checkRedFlags, flag, numbers } from "./red-flags.ts";

const { knowledge, problems } = compileKnowledge();
const { redFlags } = knowledge;
const words = redFlags.words.en?.redFlags;
if (words === undefined) throw new Error("no words about danger signs");

const first = redFlags.flags[0];
if (first === undefined) throw new Error("no danger sign");

const found = (changed: Partial<RedFlags>): readonly string[] =>
  checkRedFlags({ ...redFlags, ...changed }, knowledge).map(
    ({ at, problem }) => `${at}: ${problem}`,
  );

const withFlag = (changed: object) => ({ flags: [...redFlags.flags, { ...first, ...changed }] });

describe("the check of the danger signs", () => {
  it("finds nothing in the files as they are", () => {
    expect(problems.filter(({ file }) => /red-flags|emergency/.test(file))).toEqual([]);
    expect(found({})).toEqual([]);
  });

  it.each<[string, Partial<RedFlags>, string]>([
    [
      "a question that is not there",
      withFlag({ when: { fact: "ache", is: true } }),
      "collapse: no question ache",
    ],
    ["a drug that is not there", withFlag({ drugs: ["aspirin"] }), "collapse: no drug aspirin"],
    ["a warning that is not there", withFlag({ warning: "none" }), "collapse: no warning none"],
    [
      "a sign more urgent outside its window",
      withFlag({ level: "two-days", window: { fact: "iron", is: true }, outside: "emergency" }),
      "collapse: more urgent outside its window",
    ],
    ["a sign without words", withFlag({ id: "new" }), "flags.new: no words"],
    ["words for nothing", { flags: redFlags.flags.slice(1) }, "flags.collapse: words for nothing"],
    [
      "a question that nothing reads",
      { questions: [...redFlags.questions, { id: "ache" }] },
      "ache: no sign reads it",
    ],
    [
      "a fact that is not there",
      {
        questions: redFlags.questions.map((one) =>
          one.id === "fever" ? { ...one, from: { fact: "heat", is: true } } : one,
        ),
      },
      "fever: no fact heat",
    ],
  ])("%s", (_, changed, expected) => {
    expect(found(changed)).toContain(expected);
  });

  it("wants a source where a sign is marked as verified", () => {
    const sign = { id: "a", when: { fact: "fever", is: true }, status: "verified" };
    expect(flag.safeParse(sign).success).toBe(false);
    expect(flag.safeParse({ ...sign, source: "seen" }).success).toBe(true);
    expect(flag.safeParse({ ...sign, status: "recalled" }).success).toBe(true);
  });

  it("keeps the zeros of a telephone number", () => {
    const one = (ambulance: unknown) => ({
      ...redFlags.numbers,
      countries: { AU: { ambulance, status: "recalled" } },
    });
    expect(numbers.safeParse(one(["000"])).success).toBe(true);
    expect(numbers.safeParse(one([0])).success).toBe(false);
  });
});

describe("the words about danger signs", () => {
  const at = (level: string) => redFlags.flags.filter((one) => one.level === level);

  it("say to call or go now in every emergency, today in every same-day sign", () => {
    const nowOf = (level: string) => at(level).map(({ id }) => words.flags[id]?.now);
    for (const now of nowOf("emergency"))
      expect(now).toMatch(/^(Call an ambulance|Go to hospital|Call a crisis line)\b.*\bnow\./);
    for (const now of nowOf("same-day"))
      expect(now).toMatch(/^Call your team's 24-hour line today\./);
    for (const { now } of Object.values(words.warnings)) expect(now).toMatch(/\bnow\b/);
  });

  it("give the person no order where it is no emergency and no call today", () => {
    for (const level of ["two-days", "next-visit"])
      for (const { id } of at(level)) expect(words.flags[id]?.now).toMatch(/^You can /);
  });

  it("never tell a dose, and never that all is well", () => {
    const said = JSON.stringify(words);
    expect(said).not.toMatch(/\b\d+\s*(mg|mcg|g)\b(?!\/)/);
    expect(said).not.toMatch(/\b(safe|harmless|nothing to worry|low risk|stay (at )?home)\b/i);
    expect(words.advice["none-found"]?.text).toMatch(/If something changes/);
  });

  it("ask in questions", () => {
    for (const question of Object.values(words.questions)) expect(question).toMatch(/\?$/);
  });
});

describe("the specification beside the project", () => {
  const file = new URL("../../../shared/spec/warnings.json", import.meta.url);
  const read = () => {
    try {
      return JSON.parse(readFileSync(file, "utf8")) as { code: string; level: string }[];
    } catch {
      return undefined;
    }
  };
  const specified = read();
  if (specified === undefined) console.log("No specification beside the project: skipped.");

  it.skipIf(specified === undefined)(
    "has a danger sign and words for each emergency warning",
    () => {
      const codes = specified?.filter(({ level }) => level === "emergency").map(({ code }) => code);
      expect(Object.keys(words.warnings).sort()).toEqual(codes?.sort());
      const linked = new Set(redFlags.flags.flatMap(({ warning }) => warning ?? []));
      expect([...linked].sort()).toEqual(codes?.sort());
    },
  );
});
