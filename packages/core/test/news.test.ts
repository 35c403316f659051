/** News: the argued table of the example people, borders of dates, who may see what, and laws. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { NewsItem } from "../src/index.ts";
import {
  assessOptions,
  deriveProfile,
  type FetchedNews,
  type Knowledge,
  matchTrials,
  newsFor,
  newsTitle,
  readCriteria,
  readyTrial,
  sayNews,
  summarize,
  summaryPage,
  voiceOf,
} from "../src/index.ts";
import type { NewsQuestion } from "../src/news/news-for.ts";
import { knowledge } from "./knowledge.ts";

const ROOT = new URL("../../../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), "utf8");

interface Case {
  readonly person: string;
  readonly concerns: readonly string[];
  readonly waiting: Readonly<Record<string, readonly string[]>>;
  readonly not: readonly string[];
  readonly why: string;
}
const cases = parse(read("cases/news.yaml")) as readonly Case[];
const SINCE = "2024-09-01";

function reportOf(raw: unknown, more: Partial<NewsQuestion> = {}) {
  const own = more.knowledge ?? knowledge;
  const profile = deriveProfile(raw, own);
  return newsFor({ profile, assessment: assessOptions(profile, own), knowledge: own, ...more });
}
const personOf = (slug: string): unknown =>
  JSON.parse(read(`examples/people/${slug}/profile.json`));
type Entries = ReturnType<typeof reportOf>["concerns"];
const idsOf = (entries: Entries) => entries.map(({ item }) => item.id);
const gapsOf = ({ finding }: Entries[number]) =>
  finding.gaps.flatMap((gap) => ("fact" in gap ? [gap.fact] : []));

describe("news of the example people", () => {
  it.each(cases)("$person: $why", ({ person, concerns, waiting, not }) => {
    const report = reportOf(personOf(person), { since: SINCE });
    expect(idsOf(report.concerns)).toEqual(concerns);
    const open = report.waiting.map((entry) => [entry.item.id, gapsOf(entry)]);
    expect(Object.fromEntries(open)).toEqual(waiting);
    expect(idsOf(report.others)).toEqual(expect.arrayContaining([...not]));
  });

  it("are all twelve", () => expect(new Set(cases.map((one) => one.person)).size).toBe(12));
});

/** The knowledge with these items alone, each concerning whoever has ECOG 1. */
function withItems(...items: readonly Partial<NewsItem>[]): Knowledge {
  const whole = items.map((item, i) => ({
    id: `made-up-${i}`,
    kind: "result",
    date: "2026-03-02",
    status: "verified",
    from: "journal",
    source: "made up",
    added: "2026-06-01",
    topic: "attraction-6",
    concerns: { fact: "ecog", is: 1 },
    ...item,
  })) as readonly NewsItem[];
  const { compiled } = knowledge;
  return { ...knowledge, compiled: { ...compiled, news: { ...compiled.news, items: whole } } };
}
const ECOG1 = { asOf: "2026-11-01", facts: { ecog: 1 } };

describe("since the last visit", () => {
  it.each([
    ["the day of the visit", "2026-03-02", "2026-03-02", "yes"],
    ["the day before it", "2026-03-01", "2026-03-02", undefined],
    ["the day after it", "2026-03-03", "2026-03-02", "yes"],
    ["the month of the visit", "2026-03", "2026-03-02", "unknown"],
    ["the month of a visit on its 1st", "2026-03", "2026-03-01", "yes"],
    ["the month after", "2026-04", "2026-03-31", "yes"],
    ["the month before", "2026-02", "2026-03-01", undefined],
    ["the year of the visit", "2026", "2026-03-02", "unknown"],
    ["the year before", "2025", "2026-01-01", undefined],
    ["a leap day", "2024-02-29", "2024-02-29", "yes"],
  ])("%s", (_, date, since, isSince) => {
    const own = withItems({ date, added: "2009-01-01" });
    const { concerns } = reportOf(ECOG1, { knowledge: own, since });
    expect(concerns[0]?.isSince).toBe(isSince);
  });

  it.each([
    ["written down after the visit", "2026-05-20", "2026-06-01", true],
    ["written down on the day of the visit", "2026-05-20", "2026-05-28", true],
    ["written down before the visit", "2026-05-20", "2026-05-27", false],
    ["older than late news may be", "2025-05-20", "2026-06-01", false],
  ])("before the visit and %s", (_, date, added, isTold) => {
    const own = withItems({ date, added });
    const { concerns } = reportOf(ECOG1, { knowledge: own, since: "2026-05-28" });
    expect(concerns.map(({ isLate }) => isLate)).toEqual(isTold ? [true] : []);
  });

  it("tells every entry without a date of a visit", () => {
    const { concerns, waiting, others } = reportOf(ECOG1, { audience: "clinicians" });
    const { items } = knowledge.compiled.news;
    expect(concerns.length + waiting.length + others.length).toBe(items.length);
  });

  it("a later visit never tells more", () => {
    const day = fc
      .date({ min: new Date("2009-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom(...cases.map((one) => one.person)), (a, b, slug) => {
        const told = (since: string) => {
          const { concerns, waiting, others } = reportOf(personOf(slug), { since });
          return idsOf([...concerns, ...waiting, ...others]);
        };
        const [earlier = a, later = b] = [a, b].sort();
        expect(told(earlier)).toEqual(expect.arrayContaining(told(later)));
      }),
      { numRuns: 15 },
    );
  });
});

describe("who sees what", () => {
  const plain = voiceOf(knowledge, "en", "plain");
  const clinical = voiceOf(knowledge, "en", "clinical");
  const own = withItems({ status: "recalled" }, { status: "reported" }, { from: "press-release" });

  it("keeps what is only recalled from patients", () => {
    expect(idsOf(reportOf(ECOG1, { knowledge: own }).concerns)).toEqual(["made-up-1", "made-up-2"]);
    for (const slug of cases.map((one) => one.person)) {
      const { concerns, waiting, others } = reportOf(personOf(slug));
      for (const { item } of [...concerns, ...waiting, ...others])
        expect(item.status).not.toBe("recalled");
    }
  });

  it("shows it to clinicians, marked", () => {
    const { concerns } = reportOf(ECOG1, { knowledge: own, audience: "clinicians" });
    const marks = concerns.map((entry) => sayNews(entry, clinical).marks);
    expect(marks).toEqual([
      ["Recalled; source not seen."],
      ["Reported only; label not seen: check the label."],
      ["Source is a press release of the company."],
    ]);
  });

  it("says of a press release that it is one, and of a report that it is one", () => {
    const { concerns } = reportOf(ECOG1, { knowledge: own });
    const [reported, released] = concerns.map((entry) => sayNews(entry, plain).marks.join(" "));
    expect(reported).toMatch(/second-hand/);
    expect(released).toMatch(/press release of the company/);
  });

  it("says the date no more exactly than it is known", () => {
    const dates = ["2026", "2026-03", "2026-03-02"];
    const dated = withItems(...dates.map((date) => ({ date })));
    const said = reportOf(ECOG1, { knowledge: dated }).concerns.map(
      (entry) => sayNews(entry, plain).date,
    );
    expect(said).toEqual(["Date: 2026.", "Date: March 2026.", "Date: 2 March 2026."]);
    expect(newsTitle(plain, { since: "2026-03-02" })).toBe("What is new since 2 March 2026");
  });
});

describe("the page for the visit", () => {
  const listOf = (own: Knowledge, since: string | undefined, register: "plain" | "clinical") => {
    const profile = deriveProfile(ECOG1, own);
    const assessment = assessOptions(profile, own);
    const found = summarize(profile, assessment, own);
    const news = newsFor({ profile, assessment, knowledge: own, since, audience: "clinicians" });
    const page = summaryPage(
      since === undefined ? found : { ...found, news },
      own,
      voiceOf(own, "en", register),
    );
    const at = page.blocks.findIndex(
      (block) => block.kind === "heading" && /since (?:my|the) last visit/i.test(block.text),
    );
    const list = page.blocks[at + 1];
    return at < 0 || list?.kind !== "list" ? undefined : list.items;
  };
  const own = withItems({ status: "recalled" }, {}, {}, {}, {});

  it("tells nothing of news where nobody said when the last visit was", () => {
    expect(listOf(own, undefined, "plain")).toBeUndefined();
  });

  it("tells a few and counts the rest, and keeps what is recalled for the doctor's page", () => {
    const plain = listOf(own, "2026-01-01", "plain");
    expect(plain).toHaveLength(4);
    expect(plain?.at(-1)).toMatch(/: 1\.$/);
    const clinical = listOf(own, "2026-01-01", "clinical");
    expect(clinical?.at(-1)).toMatch(/: 2\.$/);
    expect(clinical?.join(" ")).toMatch(/Recalled/);
    expect(plain?.join(" ")).not.toMatch(/not seen a source/);
  });

  it("says so where nothing is new", () => {
    expect(listOf(own, "2026-10-01", "plain")).toHaveLength(1);
  });
});

const fetched = (title: string, more: Partial<FetchedNews> = {}): FetchedNews => ({
  id: `pubmed-${title.length}`,
  kind: "publication",
  date: "2026-10-01",
  from: "journal",
  source: "PubMed 1",
  added: "2026-11-01",
  title,
  ...more,
});

describe("what a program fetched", () => {
  const claudin = personOf("claudin-positive");
  const her2 = personOf("her2-kept");
  const of = (raw: unknown, title: string) => {
    const report = reportOf(raw, { fetched: [fetched(title)], since: "2026-09-30" });
    const groups = { yes: report.concerns, unknown: report.waiting, no: report.others };
    const [found] = Object.entries(groups).find(([, entries]) =>
      entries.some(({ item }) => item.title === title),
    ) ?? ["nowhere"];
    return found;
  };

  it.each([
    ["names a drug whose topic concerns", claudin, "Zolbetuximab: five-year results", "yes"],
    ["names it by its brand", her2, "ENHERTU in gastric cancer", "yes"],
    ["names a drug of another situation", claudin, "Trifluridine/tipiracil after two lines", "no"],
    ["names a longer drug, not the shorter in it", claudin, "Trastuzumab deruxtecan again", "no"],
    ["names no drug", claudin, "Quality of life after surgery", "unknown"],
    ["holds a drug's name inside another word", claudin, "Nonzolbetuximabs", "unknown"],
  ])("%s", (_, person, title, truth) => expect(of(person, title)).toBe(truth));

  it("never puts a title that nobody read before a patient", () => {
    const title = "Zolbetuximab doubles survival, HR 0.5";
    const report = reportOf(claudin, { fetched: [fetched(title)], since: "2026-09-30" });
    const entry = report.concerns.find(({ item }) => item.title === title);
    if (entry === undefined) throw new Error("not told");
    const say = (register: "plain" | "clinical") =>
      JSON.stringify(sayNews(entry, voiceOf(knowledge, "en", register)));
    expect(say("plain")).not.toContain("survival");
    expect(say("clinical")).toContain(title);
  });

  it("counts the same id once", () => {
    const twice = [fetched("Zolbetuximab"), fetched("Zolbetuximab")];
    const { concerns } = reportOf(claudin, { fetched: twice, since: "2026-09-30" });
    expect(concerns.filter(({ item }) => item.title === "Zolbetuximab")).toHaveLength(1);
  });

  it("concerns whoever may join the trial that it is about", () => {
    const record = (sex: string) => ({
      protocolSection: {
        identificationModule: { nctId: "NCT90000001", briefTitle: "Made up" },
        conditionsModule: { conditions: ["Gastric Cancer"] },
        designModule: { studyType: "INTERVENTIONAL" },
        eligibilityModule: { sex, eligibilityCriteria: "Inclusion Criteria:\n\n* ECOG 0-1" },
      },
    });
    const truthOf = (sex: string) => {
      const raw = record(sex);
      const trial = readyTrial(raw, readCriteria(raw as never, knowledge), knowledge);
      const profile = deriveProfile(claudin, knowledge);
      const matches = new Map(
        matchTrials(profile, [{ trial }], knowledge).map((match) => [match.trial.nct, match]),
      );
      const news = fetched("Made up", { kind: "trial-opened", nct: "NCT90000001" });
      const report = reportOf(claudin, { fetched: [news], matches, since: "2026-09-30" });
      const isThere = (entries: Entries) => entries.some(({ item }) => item.nct !== undefined);
      return [isThere(report.concerns), isThere(report.others)];
    };
    expect(truthOf("FEMALE")).toEqual([true, false]);
    expect(truthOf("MALE")).toEqual([false, true]);
  });
});
