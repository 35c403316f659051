/** Fetched news as one file that a server gives out: whole, and the same for everybody, so that asking says nothing. */
import { isObject } from "../facts/json.ts";
import { NEWS_ORIGINS } from "../knowledge/news.ts";
import type { FetchedNews } from "./fetched.ts";

export interface NewsFile {
  readonly schema: "nextline/news-file/1";
  /** The day on which it was written, YYYY-MM-DD. */
  readonly asOf: string;
  readonly items: readonly FetchedNews[];
}

/** The name of the file in the folder of packs. */
export const NEWS_FILE = "news.json";

const SCHEMA = "nextline/news-file/1";

export const makeNewsFile = (items: readonly FetchedNews[], asOf: string): NewsFile => ({
  schema: SCHEMA,
  asOf,
  items,
});

/** Undefined where it is no such file: one item that is wrong refuses the whole, as something was then cut or changed. */
export function readNewsFile(text: string): NewsFile | undefined {
  const given = parsed(text);
  if (!isObject(given) || given.schema !== SCHEMA || !isDay(given.asOf)) return undefined;
  const { items, asOf } = given;
  if (!Array.isArray(items) || !items.every(isItem)) return undefined;
  return { schema: SCHEMA, asOf, items: items.map(only) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
const isDay = (value: unknown): value is string =>
  isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** What a program fetches; approvals and results come with the knowledge alone. */
const FETCHED: readonly unknown[] = [
  "publication",
  "regulator",
  "trial-opened",
  "trial-closed",
  "trial-results",
];

function isItem(given: unknown): given is FetchedNews {
  if (!isObject(given)) return false;
  const { id, kind, date, title, from, source, added, nct } = given;
  return (
    [id, date, source].every(isText) &&
    typeof title === "string" &&
    isDay(added) &&
    FETCHED.includes(kind) &&
    (NEWS_ORIGINS as readonly unknown[]).includes(from) &&
    (nct === undefined || (isText(nct) && /^NCT\d{8}$/.test(nct)))
  );
}

/** Nothing but what an item holds is kept. */
const only = ({ id, kind, date, title, from, source, added, nct }: FetchedNews): FetchedNews => ({
  ...{ id, kind, date, title, from, source, added },
  ...(nct === undefined ? {} : { nct }),
});
