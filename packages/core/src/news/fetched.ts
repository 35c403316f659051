/** An item that a program fetched as news: whom it concerns is read off the drugs that its title names. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NewsItem, NewsTopic } from "../knowledge/news.ts";
import type { Criterion } from "../logic/criterion.ts";

export type FetchedNews = Pick<
  NewsItem,
  "id" | "kind" | "date" | "from" | "source" | "added" | "nct"
> & { readonly title: string };

/** A title that names no drug we know says nothing about whom it concerns: unread, never "nobody". */
export function fetchedItem(fetched: FetchedNews, knowledge: Knowledge): NewsItem {
  const drugs = new Set(drugsIn(fetched.title, knowledge));
  const topics = knowledge.compiled.news.topics.filter((topic) =>
    topic.drugs.some((drug) => drugs.has(drug)),
  );
  return { ...fetched, status: "fetched", concerns: concernsOf(fetched.title, topics) };
}

const concernsOf = (title: string, topics: readonly NewsTopic[]): Criterion =>
  topics.length === 0 ? { unread: title } : { any: topics.map(({ concerns }) => concerns) };

/** The longest name wins: trastuzumab deruxtecan is not trastuzumab. */
function drugsIn(title: string, knowledge: Knowledge): readonly string[] {
  let rest = plainText(title);
  const found: string[] = [];
  for (const [name, drug] of namesOf(knowledge)) {
    const without = rest.replaceAll(` ${name} `, " | ");
    if (without !== rest) found.push(drug);
    rest = without;
  }
  return found;
}

function namesOf({ compiled }: Knowledge): readonly (readonly [string, string])[] {
  const names = compiled.drugs.flatMap(({ id, brands }) =>
    [id, ...brands.map(({ name }) => name)].map((name) => [plainText(name).trim(), id] as const),
  );
  return names.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
}

/** Lower-case words with two spaces between and one at each end, so that every word has a space of its own. */
const plainText = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "  ")
    .trim()} `;
