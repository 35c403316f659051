/** The visit summary: the same document that the command line writes. */
import { assessOptions, type Document, summarize, summaryDocument } from "@nextline/core";
import type { Road } from "../road.ts";

export function summaryView({ profile, knowledge }: Road): Document {
  const assessment = assessOptions(profile, knowledge);
  return summaryDocument(summarize(profile, assessment, knowledge), knowledge, "en");
}
