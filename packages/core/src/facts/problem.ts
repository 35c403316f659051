/** What is wrong with an input, as data: where, which kind, and the values that the words need. */

export type ProblemCode =
  | "not-an-object"
  | "unknown-key"
  | "unknown-fact"
  | "derived-given"
  | "null-given"
  | "wrong-type"
  | "not-whole"
  | "not-a-value"
  | "out-of-range"
  | "out-of-range-unit-guess"
  | "unknown-unit"
  | "not-a-date"
  | "no-as-of"
  | "unknown-region"
  | "unknown-country"
  | "date-after-as-of"
  | "end-before-start"
  | "ongoing-with-end"
  | "treatment-unreadable"
  | "procedure-unreadable"
  | "contradiction"
  | "outdated"
  | "source-without-fact"
  | "not-json"
  | "cannot-read"
  | "cannot-write"
  | "too-large"
  | "report-cut"
  | "too-deep"
  | "another-cancer"
  | "record-conflict"
  | "no-resource"
  | "many-people";

export interface Problem {
  /** The place in the input, for example `facts.albumin` or `treatments[1].end`. */
  readonly at: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string>>;
}

export const problem = (
  at: string,
  code: ProblemCode,
  params: Readonly<Record<string, string>> = {},
): Problem => ({ at, code, params });
