/** The shape of the news files, and how they are loaded. */
import { z } from "zod";
import { expandClasses } from "../../packages/core/src/knowledge/classes.ts";
import {
  NEWS_KINDS,
  type News,
  type NewsItem,
  type NewsWords,
} from "../../packages/core/src/knowledge/news.ts";
import type { Criterion } from "../../packages/core/src/logic/criterion.ts";
import { readNewsDate } from "../../packages/core/src/news/news-date.ts";
import type { KnowledgeReader } from "./read.ts";
import { criterion, wordings } from "./schemas.ts";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const source = z
  .string("no source: name where it was seen")
  .trim()
  .min(1, "no source: name where it was seen");
const isDate = (text: string) => readNewsDate(text) !== undefined;
const date = z.string().refine(isDate, "no date: write a real one as YYYY, YYYY-MM or YYYY-MM-DD");

const entry = z.strictObject({
  id,
  kind: z.enum(NEWS_KINDS),
  date,
  about: z.literal(true).optional(),
  region: z.string().optional(),
  first: z.literal(true).optional(),
  status: z.enum(["verified", "reported", "recalled"]),
  from: z.enum(["regulator-copy", "news-report", "journal", "congress", "press-release"]),
  added: z.iso.date("no day of adding: write added as YYYY-MM-DD"),
  source,
});

export const topic = z.strictObject({
  id,
  drugs: z.array(id),
  concerns: criterion,
  approval: id.optional(),
  entries: z.array(entry).min(1),
});

const status = z.enum(["verified", "recalled"]);
const address = z.url({ protocol: /^https$/ });

export const sources = z.strictObject({
  lateDays: z.int().positive(),
  pubmed: z.strictObject({ address, query: z.string().min(1), status }),
  feeds: z.array(
    z.strictObject({
      id,
      name: z.string().min(1),
      address,
      from: z.enum(["regulator-feed", "press-release"]),
      status,
    }),
  ),
});

const wording = z.strictObject({ plain: z.string().min(1), clinical: z.string().min(1) });

export const words = z.strictObject({
  topics: z.record(id, z.strictObject({ subject: wording, why: wording })),
  items: wordings,
  phrases: wordings,
});

type Topic = z.infer<typeof topic>;
export type NewsEntryFile = z.infer<typeof entry>;

const FILES = ["first-line", "later-line", "safety"];
export const newsFiles = FILES.map((name) => `news/${name}.yaml`);

export type NewsTopicFile = Topic & { readonly file: string };

/** As files hold it: what the check looks at and what is shipped are made of it. */
export function topicsIn(reader: KnowledgeReader): readonly NewsTopicFile[] {
  return newsFiles.flatMap((file) =>
    reader.readList(file, topic).map((one) => ({ ...(one as Topic), file })),
  );
}

export function loadNews(
  reader: KnowledgeReader,
  classes: Readonly<Record<string, readonly string[]>>,
): News {
  const expand = (given: unknown) => expandClasses(given as Criterion, classes);
  const topics = topicsIn(reader);
  const read = reader.read("news/sources.yaml", sources) as z.infer<typeof sources> | undefined;
  return {
    lateDays: read?.lateDays ?? 0,
    topics: topics.map(({ id: name, drugs, concerns }) => ({
      id: name,
      drugs,
      concerns: expand(concerns),
    })),
    items: topics.flatMap((one) =>
      one.entries.map((each) => itemOf(each, one, expand(one.concerns))),
    ),
    sources: {
      pubmed: { address: read?.pubmed.address ?? "", query: read?.pubmed.query ?? "" },
      feeds: (read?.feeds ?? []).map(({ status: _status, ...feed }) => feed),
    },
  };
}

function itemOf(
  { first: _first, about, region, ...given }: NewsEntryFile,
  { id: name }: Topic,
  who: Criterion,
): NewsItem {
  const concerns = region === undefined ? who : { all: [who, { region: [region] }] };
  return {
    ...given,
    topic: name,
    ...(about === undefined ? {} : { about }),
    ...(region === undefined ? {} : { region }),
    concerns,
  };
}

export const loadNewsWords = (reader: KnowledgeReader, language: string): NewsWords =>
  (reader.read(`words/${language}/news.yaml`, words) ?? {
    topics: {},
    items: {},
    phrases: {},
  }) as NewsWords;
