/** Checks the news: ids given once, conditions that resolve, real dates, approvals that agree, words for everything. */
import { NEWS_KINDS, NEWS_ORIGINS } from "../../packages/core/src/knowledge/news.ts";
import { type Criterion, leavesOf } from "../../packages/core/src/logic/criterion.ts";
import { readNewsDate } from "../../packages/core/src/news/news-date.ts";
import { checkLeaf } from "./check.ts";
import { type Fault, place, strange, twice } from "./fault.ts";
import type { Content } from "./load.ts";
import type { NewsEntryFile, NewsTopicFile } from "./news.ts";
import type { FileProblem } from "./read.ts";

/** The topics as files hold them: which approval an entry is the first word of is not shipped. */
export function checkNews(
  content: Content,
  topics: readonly NewsTopicFile[],
): readonly FileProblem[] {
  return [
    ...place("news", "", twice(topics.map((one) => one.id))),
    ...place("news", "", twice(topics.flatMap((one) => one.entries.map((each) => each.id)))),
    ...topics.flatMap((one) => topicProblems(one, content)),
    ...untoldApprovals(content, topics),
    ...wordProblems(content),
  ];
}

function topicProblems(one: NewsTopicFile, content: Content): readonly FileProblem[] {
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  const drugs = content.drugs.map((drug) => drug.id);
  const condition = leavesOf(one.concerns as Criterion).flatMap((leaf) =>
    checkLeaf(leaf, facts, content).map((problem) => ({ problem, cure: "correct the condition" })),
  );
  return [
    ...place(one.file, one.id, [...condition, ...strange(one.drugs, drugs, "drug")]),
    ...one.entries.flatMap((each) => place(one.file, each.id, entryFaults(each, one, content))),
  ];
}

function entryFaults(
  each: NewsEntryFile,
  { approval }: NewsTopicFile,
  content: Content,
): readonly Fault[] {
  const regions = each.region === undefined ? [] : [each.region];
  const day = readNewsDate(each.date);
  const added = readNewsDate(each.added);
  const isAhead = day !== undefined && added !== undefined && day.low > added.high;
  return [
    ...strange(regions, content.regions.regions, "region"),
    ...(isAhead ? [{ problem: "dated after it was added", cure: "correct one of the dates" }] : []),
    ...approvalFaults(each, approval, content),
  ];
}

/** One fact, one place: an entry that is the first word of an approval has its date. */
function approvalFaults(
  { first, region, status, date: given }: NewsEntryFile,
  approval: string | undefined,
  { approvals }: Content,
): readonly Fault[] {
  if (first === undefined) return [];
  const found = approvals.find((one) => one.id === approval)?.regions[region ?? ""];
  if (found === undefined)
    return [
      { problem: "no approval stands behind it", cure: "name it in the topic and its region" },
    ];
  const since = found.since ?? "";
  return [
    ...(since === given
      ? []
      : [{ problem: `the approval says ${since || "no date"}`, cure: "make both agree" }]),
    ...(status === "verified" && found.date !== "verified"
      ? [{ problem: "more sure than the date of its approval", cure: "give both the same status" }]
      : []),
  ];
}

/** What changes in the approvals is news: no dated approval comes in without an entry. */
function untoldApprovals(
  { approvals }: Content,
  topics: readonly NewsTopicFile[],
): readonly FileProblem[] {
  const told = new Set(
    topics.flatMap(({ approval, entries }) =>
      entries.flatMap(({ first, region }) => (first ? [`${approval} ${region}`] : [])),
    ),
  );
  return approvals.flatMap(({ id, regions }) => {
    const untold = Object.entries(regions).filter(
      ([region, { since }]) => since !== undefined && !told.has(`${id} ${region}`),
    );
    return untold.flatMap(([region]) =>
      place(`approvals/${id}.yaml`, `regions.${region}`, [
        { problem: "no news tells of it", cure: "add an entry with first: true to knowledge/news" },
      ]),
    );
  });
}

function wordProblems({ news, words: all }: Content): readonly FileProblem[] {
  const topics = news.topics.map((one) => one.id);
  const items = news.items.map((one) => one.id);
  const phrases = [
    ...NEWS_KINDS.map((kind) => `kind-${kind}`),
    ...NEWS_ORIGINS.map((from) => `from-${from}`),
  ];
  return Object.entries(all).flatMap(([language, said]) => {
    const given = said.news;
    return place(`words/${language}/news.yaml`, "", [
      ...strange(topics, Object.keys(given.topics), "words for topic"),
      ...strange(Object.keys(given.topics), topics, "topic"),
      ...strange(Object.keys(given.items), items, "entry"),
      ...strange(phrases, Object.keys(given.phrases), "phrase"),
    ]);
  });
}
