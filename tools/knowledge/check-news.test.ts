/** News: faults that the check has to find, each planted in turn. */
import { describe, expect, it } from "vitest";
import { checkNews } from "./check-news.ts";
import { compileKnowledge, KNOWLEDGE } from "./compiled.ts";
import { topicsIn } from "./news.ts";
import { KnowledgeReader } from "./read.ts";

const { knowledge } = compileKnowledge();
const topics = topicsIn(new KnowledgeReader(KNOWLEDGE));
type Topic = (typeof topics)[number];
type Entry = Topic["entries"][number];

const withTopic = (id: string, change: (topic: Topic) => Topic): readonly Topic[] =>
  topics.map((topic) => (topic.id === id ? change(topic) : topic));
const withEntry = (id: string, given: Partial<Entry>) =>
  topics.map((topic) => ({
    ...topic,
    entries: topic.entries.map((entry) => (entry.id === id ? { ...entry, ...given } : entry)),
  }));
const wordsWithout = (part: "topics" | "phrases", id: string) => {
  const { en } = knowledge.words;
  if (en === undefined) throw new Error("no words");
  const { [id]: _left, ...rest } = en.news[part];
  return { ...knowledge, words: { en: { ...en, news: { ...en.news, [part]: rest } } } };
};

const ZOLBETUXIMAB = "zolbetuximab-first-line-us-2024";

describe("the check of the news", () => {
  it("finds nothing in the files as they are", () => {
    expect(checkNews(knowledge, topics)).toEqual([]);
  });

  it.each([
    ["a topic that stands twice", [...topics, ...topics.slice(0, 1)], /stands twice/],
    [
      "an entry that stands twice",
      withEntry(ZOLBETUXIMAB, { id: "attraction-6-2026" }),
      /"attraction-6-2026" stands twice/,
    ],
    ["a region that there is not", withEntry(ZOLBETUXIMAB, { region: "USA" }), /no region "USA"/],
    [
      "a drug that there is not",
      withTopic("larotrectinib", (topic) => ({ ...topic, drugs: ["larotrectinb"] })),
      /no drug "larotrectinb"/,
    ],
    [
      "a condition on a fact that there is not",
      withTopic("larotrectinib", (topic) => ({ ...topic, concerns: { fact: "ntrk", is: true } })),
      /no fact "ntrk"/,
    ],
    [
      "an entry dated after it was added",
      withEntry("attraction-6-2026", { date: "2027" }),
      /dated after it was added/,
    ],
    [
      "another date than that of the approval",
      withEntry(ZOLBETUXIMAB, { date: "2024-10-19" }),
      /the approval says 2024-10-18/,
    ],
    [
      "an entry that is more sure than its approval",
      withEntry("docetaxel-triplet-us-2006", { status: "verified" }),
      /more sure than/,
    ],
    [
      "an approval that no news tells of",
      withTopic("apatinib", ({ approval: _approval, ...topic }) => topic),
      /no news tells of it/,
    ],
  ])("finds %s", (_, given, said) => {
    const problems = checkNews(knowledge, given as readonly Topic[]);
    expect(problems.map(({ problem }) => problem).join("\n")).toMatch(said);
  });

  it.each([
    ["a topic", wordsWithout("topics", "larotrectinib"), /no words for topic "larotrectinib"/],
    ["an origin", wordsWithout("phrases", "from-journal"), /no phrase "from-journal"/],
    ["a kind", wordsWithout("phrases", "kind-withdrawn"), /no phrase "kind-withdrawn"/],
  ])("finds %s without words", (_, content, said) => {
    const problems = checkNews(content as typeof knowledge, topics);
    expect(problems.map(({ problem }) => problem).join("\n")).toMatch(said);
  });
});
