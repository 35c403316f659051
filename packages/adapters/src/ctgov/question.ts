/** What the registry is asked: the same question for every page but the token. */
import { FIELDS } from "./fields.ts";

export interface Question {
  /** Conditions, in the registry's search language. */
  readonly query: string;
  /** Only records posted anew from this day on, YYYY-MM-DD. */
  readonly since?: string;
  /** Only records of these statuses; any where absent. */
  readonly statuses?: readonly string[];
}

/** The registry gives up to 1,000; a page that breaks costs less where it is smaller. */
const PAGE_SIZE = 200;

export function parametersOf(
  { query, since, statuses }: Question,
  token: string | undefined,
): Record<string, string> {
  return {
    format: "json",
    "query.cond": query,
    ...(since === undefined ? {} : { "filter.advanced": updatedSince(since) }),
    ...(statuses === undefined ? {} : { "filter.overallStatus": statuses.join(",") }),
    fields: FIELDS.join(","),
    // In the order in which they were first posted, so that an update does not move one to another page.
    sort: "StudyFirstPostDate:asc",
    pageSize: String(PAGE_SIZE),
    countTotal: "true",
    ...(token === undefined ? {} : { pageToken: token }),
  };
}

const updatedSince = (day: string): string => `AREA[LastUpdatePostDate]RANGE[${day},MAX]`;
