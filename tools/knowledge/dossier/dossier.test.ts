/** The dossier: what it says of the knowledge today, and that each of its counts falls when what it counts goes away. */
import { describe, expect, it } from "vitest";
import { compileKnowledge, KNOWLEDGE } from "../compiled.ts";
import { checkExplain } from "../explain/check-explain.ts";
import { KnowledgeReader } from "../read.ts";
import { readingOf } from "../reading.ts";
import { countingOf } from "./counting.ts";
import { COUNTS, type Counting } from "./counts.ts";
import { type JudgedSection, judge, type Verdict } from "./judge.ts";
import { loadDossier, SECTIONS } from "./load.ts";
import { reviewsOf } from "./reviews.ts";
import { dossierItem, POLICIES } from "./schema.ts";

const { knowledge } = compileKnowledge();
const dossier = loadDossier(new KnowledgeReader(KNOWLEDGE));
const counting = countingOf(knowledge, {
  reading: readingOf(KNOWLEDGE, knowledge),
  reviews: reviewsOf(KNOWLEDGE, knowledge.policies, "2026-11-25"),
  explain: checkExplain(knowledge).problems,
});
const judged = judge(dossier, counting);
const named = (name: string): JudgedSection =>
  judged.find((one) => one.name === name) as JudgedSection;
const idsWith = (verdict: Verdict): readonly string[] =>
  judged.flatMap(({ items }) =>
    items.filter((item) => item.verdict === verdict).map(({ id }) => id),
  );

describe("the dossier today", () => {
  it.each([
    ["qualifying", 6, 6],
    ["certification", 6, 6],
    ["tests", 4, 4],
    ["quality", 14, 23],
  ])("%s: %i of %i or more", (name, met, of) => {
    expect(named(name).items.filter(({ verdict }) => verdict === "not-met")).toEqual([]);
    expect(named(name).met).toBeGreaterThanOrEqual(met);
    expect(named(name).of).toBe(of);
  });

  it("waits for people where only people can show it", () => {
    expect(idsWith("needs-people")).toEqual([
      "K12",
      "K13",
      "K14",
      "K15",
      "K16",
      "K17",
      "K22",
      "K23",
    ]);
  });

  it("names the part that builds, or goes on to build, the other three", () => {
    const later = judged.flatMap(({ items }) => items.filter((item) => item.later !== undefined));
    expect(later.map(({ id, later: part }) => [id, part?.part])).toEqual([
      ["K2", 6],
      ["K9", 6],
      ["K10", 5],
    ]);
  });

  it("says of each met criterion what was counted and where it is shown", () => {
    const met = judged.flatMap(({ items }) => items.filter(({ verdict }) => verdict === "met"));
    expect(met.filter(({ counted, where }) => counted.length === 0 || where.length === 0)).toEqual(
      [],
    );
  });
});

describe("a criterion", () => {
  it.each([
    [{ counts: [{ count: "options-listed" }] }, "met"],
    [{ counts: [{ count: "options-listed" }, { count: "no-such-count" }] }, "not-met"],
    [{ counts: [{ count: "options-present", ids: ["no-such-option"] }] }, "not-met"],
    [{ people: true as const }, "needs-people"],
    [{ later: { part: 3, builds: "the page" } }, "later-part"],
  ])("%j is %s", (basis, verdict) => {
    const item = { id: "K1", asks: "Something.", where: [], ...basis };
    const none = Object.fromEntries(SECTIONS.map((name) => [name, []]));
    const [first] = judge({ ...none, qualifying: [item] } as unknown as typeof dossier, counting);
    expect(first?.items[0]?.verdict).toBe(verdict);
  });

  it("does not load where nothing shows it", () => {
    const read = dossierItem.safeParse({ id: "K1", asks: "Something.", where: [] });
    expect(read.error?.issues[0]?.message).toMatch(/^nothing shows it/);
  });
});

/** Counting that may be written to. */
type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };
type Spoil = (counting: Writable<Counting>) => void;

const only = <T>(items: readonly T[]): T => {
  const [first] = items;
  if (first === undefined) throw new Error("nothing to spoil");
  return first;
};
const blank = (target: object, key: string): void => {
  Reflect.set(target, key, "");
};
const offered = ({ explained }: Writable<Counting>) =>
  only(explained.filter(({ explanation }) => "practical" in explanation)).explanation;
const tested = ({ explained }: Writable<Counting>) =>
  only(explained.filter(({ explanation }) => !("practical" in explanation))).explanation;
const hers = ({ knowledge: { words } }: Writable<Counting>) =>
  words.en?.medicine.biomarkers.her2?.plain ?? {};

/** By count: its ids, and what spoils it. */
const SPOILS: Readonly<Record<string, readonly [ids: readonly string[], spoil: Spoil]>> = {
  "options-listed": [[], ({ knowledge: { options } }) => blank(only(options), "name")],
  "options-present": [
    ["docetaxel"],
    ({ knowledge: k }) => {
      k.options = k.options.filter(({ id }) => id !== "docetaxel");
    },
  ],
  "benefits-explained": [[], (all) => blank(tested(all).plain, "hoped")],
  "harms-explained": [[], (all) => blank(offered(all).plain, "cannot")],
  "months-explained": [[], (all) => blank(offered(all).plain, "month")],
  "practical-slots": [
    [],
    (all) => blank(Object.entries(offered(all)).find(([key]) => key === "practical")?.[1], "hair"),
  ],
  "same-sections": [[], (all) => blank(tested(all).plain, "instead")],
  "even-length": [[], (all) => Reflect.set(offered(all).plain, "who", "a word ".repeat(90))],
  "explanations-sourced": [[], (all) => Reflect.set(offered(all), "source", {})],
  "option-questions": [[], (all) => offered(all).plain.questions.pop()],
  sections: [
    ["best-supportive-care"],
    (all) => {
      all.explained = all.explained.filter(({ option }) => option.id !== "best-supportive-care");
    },
  ],
  "figures-sourced": [[], ({ figures }) => blank(only(figures), "source")],
  "figures-with-interval": [
    [],
    ({ figures }) => Reflect.deleteProperty(only(only(figures).arms), "interval"),
  ],
  "figures-with-certainty": [
    [],
    ({ figures }) => Reflect.set(only(figures).certainty, "reasons", []),
  ],
  "chances-or-none": [
    [],
    (all) => {
      all.knowledge.words = {};
    },
  ],
  "people-described": [
    [],
    ({ knowledge: { studies } }) => blank(only(studies.list).population, "fitness"),
  ],
  "absolute-statements": [
    [],
    ({ figures }) => {
      const figure = only(figures);
      figure.form = "ratio";
      figure.hasRates = false;
    },
  ],
  "same-time": [
    [],
    ({ knowledge: { studies } }) => {
      const rows = studies.list.flatMap(({ figures }) => figures);
      const row = only(
        rows.filter(
          ({ patients, status, arms }) =>
            patients && status === "verified" && arms.filter(({ rates }) => rates).length > 1,
        ),
      );
      Reflect.set(only(only(row.arms).rates ?? []), "atMonths", 99);
    },
  ],
  "same-denominator": [
    [],
    ({ statements }) => {
      only(statements.filter(({ of, arms }) => of !== undefined && arms.length > 1)).of = 1000;
    },
  ],
  "untreated-arms": [
    [],
    ({ knowledge: { studies } }) => {
      studies.list = [];
    },
  ],
  policies: [[...POLICIES], ({ policies: { words } }) => blank(words.en?.funding ?? {}, "plain")],
  "glossary-terms": [
    ["refractory"],
    ({ knowledge: k }) => {
      k.glossary = k.glossary.filter(({ id }) => id !== "refractory");
    },
  ],
  "review-dates": [
    [],
    (all) => {
      all.reviewed = { ...all.reviewed, dated: all.reviewed.items - 1 };
    },
  ],
  "test-pages": [["ifNegative"], (all) => blank(hers(all), "ifNegative")],
  "wishes-asked": [
    ["mainGoal"],
    ({ knowledge: { words } }) => blank(words.en?.facts.mainGoal ?? {}, "question"),
  ],
  "visit-questions": [[], ({ knowledge: { questions } }) => blank(only(questions), "clinical")],
  "readable-pages": [
    [],
    (all) => {
      all.pages = { ...all.pages, readable: all.pages.judged - 1 };
    },
  ],
};

describe("a count", () => {
  it("is tried below, each of them", () => {
    expect([...Object.keys(SPOILS), "files-built"].sort()).toEqual(Object.keys(COUNTS).sort());
  });

  it("of files falls where one of them is not there", () => {
    const count = (...paths: readonly string[]) => COUNTS["files-built"]?.(counting, paths);
    expect(count("package.json")).toMatchObject({ met: 1, of: 1 });
    expect(count("package.json", "apps/no-such-page.tsx")).toMatchObject({ met: 1, of: 2 });
  });

  it.each(Object.entries(SPOILS))(
    "%s is full, and falls when something is spoilt",
    (name, [ids, spoil]) => {
      const before = COUNTS[name]?.(counting, ids);
      expect(before?.of).toBeGreaterThan(0);
      expect(before?.met).toBe(before?.of);
      const copy = structuredClone(counting) as Writable<Counting>;
      spoil(copy);
      const after = COUNTS[name]?.(copy as Counting, ids) ?? { met: 0, of: 0 };
      expect(after.met < after.of || after.of === 0).toBe(true);
    },
  );
});
