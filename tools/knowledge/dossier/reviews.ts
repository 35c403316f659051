/** Every knowledge file has a day of review: its own, or the one that the policies give its kind. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FileProblem, filesUnder } from "../read.ts";
import type { Policies } from "./schema.ts";

export interface Reviews {
  readonly dated: number;
  readonly items: number;
  /** Files without a day. */
  readonly problems: readonly FileProblem[];
  /** Files and kinds whose day has come. */
  readonly overdue: readonly FileProblem[];
}

export function reviewsOf(root: string, policies: Policies, asOf: string): Reviews {
  const files = filesUnder(root).map((file) => ({ file, due: ownDay(join(root, file)) }));
  const kinds = policies.reviews.flatMap(({ of }) => of);
  const undated = files.filter(({ file, due }) => due === undefined && !isOfKind(file, kinds));
  const overdue = files.flatMap(({ file, due }) =>
    due !== undefined && due <= asOf ? [late(file, `the review was due on ${due}`)] : [],
  );
  return {
    dated: files.length - undated.length,
    items: files.length,
    problems: undated.map(({ file }) => noDay(file)),
    overdue: [...overdue, ...overdueKinds(policies, asOf)],
  };
}

const isOfKind = (file: string, kinds: readonly string[]): boolean =>
  kinds.some((kind) => file === kind || file.startsWith(`${kind}/`));

/** The day that a file gives for all that is in it. */
const ownDay = (path: string): string | undefined =>
  /^reviewDue: ["']?(\d{4}-\d{2}-\d{2})/m.exec(readFileSync(path, "utf8"))?.[1];

const overdueKinds = ({ reviews }: Policies, asOf: string): readonly FileProblem[] =>
  reviews
    .filter(({ reviewDue }) => reviewDue <= asOf)
    .map(({ of, reviewDue }) =>
      late("policies.yaml", `the review of ${of.join(", ")} was due on ${reviewDue}`, "reviews"),
    );

const late = (file: string, problem: string, at = "reviewDue"): FileProblem => ({
  file: `knowledge/${file}`,
  at,
  problem,
  cure: "read it again against its sources and set the next date",
});

const noDay = (file: string): FileProblem => ({
  file: `knowledge/${file}`,
  at: "reviewDue",
  problem: "no day of review",
  cure: "write reviewDue, or name its kind under reviews in policies.yaml",
});
