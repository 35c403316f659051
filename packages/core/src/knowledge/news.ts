/** News as the knowledge holds it: dated entries with their source, grouped by what they are about. */
import type { Criterion } from "../logic/criterion.ts";

/** What happened. The last five come from sources that are fetched. */
export const NEWS_KINDS = [
  "licensed",
  "licensed-early",
  "made-regular",
  "widened",
  "narrowed",
  "withdrawn",
  "application-withdrawn",
  "under-review",
  "advice",
  "safety-label",
  "result",
  "publication",
  "regulator",
  "trial-opened",
  "trial-closed",
  "trial-results",
] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/**
 * `verified`: its source was seen. `reported`: only indirect reports were seen. `recalled`: nobody saw a source, so no
 * patient is shown it. `fetched`: a program brought it, nobody has read it.
 */
export type NewsStatus = "verified" | "reported" | "recalled" | "fetched";

/** Who says so; a press release is one of the company that sells the drug. */
export const NEWS_ORIGINS = [
  "regulator-copy",
  "news-report",
  "journal",
  "congress",
  "press-release",
  "registry",
  "regulator-feed",
] as const;
export type NewsOrigin = (typeof NEWS_ORIGINS)[number];

export interface NewsItem {
  readonly id: string;
  /** Absent where a program brought it. */
  readonly topic?: string;
  readonly kind: NewsKind;
  /** YYYY, YYYY-MM or YYYY-MM-DD: as exact as the source is. */
  readonly date: string;
  /** The source may mean a day near it. */
  readonly about?: true;
  readonly status: NewsStatus;
  readonly from: NewsOrigin;
  readonly source: string;
  /** When it came into the knowledge, YYYY-MM-DD. */
  readonly added: string;
  readonly region?: string;
  /** Whom it concerns; the region is part of it. Classes are written out. */
  readonly concerns: Criterion;
  /** Of a fetched item, in the words of its source. */
  readonly title?: string;
  readonly nct?: string;
}

export interface NewsTopic {
  readonly id: string;
  readonly drugs: readonly string[];
  readonly concerns: Criterion;
}

/** Where news is fetched: one question for everybody, so that asking says nothing about a person. */
export interface NewsSources {
  readonly pubmed: { readonly address: string; readonly query: string };
  readonly feeds: readonly {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly from: "regulator-feed" | "press-release";
  }[];
}

export interface News {
  /** So many days back, an item that came late into the knowledge is still told as new. */
  readonly lateDays: number;
  readonly topics: readonly NewsTopic[];
  readonly items: readonly NewsItem[];
  readonly sources: NewsSources;
}

/** A sentence in both registers. */
interface Wording {
  readonly plain: string;
  readonly clinical: string;
}

export interface NewsWords {
  /** `subject` is named in the sentence of its kind; `why` is true for everybody whom it concerns. */
  readonly topics: Readonly<Record<string, { readonly subject: Wording; readonly why: Wording }>>;
  /** What only this entry says; entries without it have the sentence of their kind alone. */
  readonly items: Readonly<Record<string, Wording>>;
  readonly phrases: Readonly<Record<string, Wording>>;
}
