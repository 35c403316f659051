/** Loads the knowledge in parts: the rules first, then studies and explanations when a page wants them. */
import type { CompiledCodes } from "@nextline/adapters/fhir/codes";
import {
  type CareKnowledge,
  type CompiledKnowledge,
  type FirstPack,
  type Knowledge,
  prepareKnowledge,
  type RedFlags,
} from "@nextline/core";
import careUrl from "../../../../build/care.json?url";
import redFlagsUrl from "../../../../build/red-flags.json?url";
import firstPackUrl from "../../../../build/trials-first-pack.json?url";
import codesUrl from "../../../../build/web/codes.json?url";
import explainUrl from "../../../../build/web/explain.json?url";
import newsUrl from "../../../../build/web/news.json?url";
import reportsUrl from "../../../../build/web/reports.json?url";
import rulesUrl from "../../../../build/web/rules.json?url";
import studiesUrl from "../../../../build/web/studies.json?url";
import trialRulesUrl from "../../../../build/web/trials.json?url";
import valuesUrl from "../../../../build/web/values.json?url";
import { joinParts } from "./parts.ts";

async function load<T = Partial<CompiledKnowledge>>(url: string): Promise<T> {
  const response = await fetch(new URL(url, import.meta.url));
  if (!response.ok) throw new Error(`the knowledge could not be loaded (${response.status})`);
  return response.json();
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    // A failed load is tried again with the next call.
    made.catch(() => {
      made = undefined;
    });
    return made;
  };
}

const rules = once(() => load(rulesUrl));

/** Enough to ask, to judge and to sum up. */
export const knowledgeForOptions: () => Promise<Knowledge> = once(async () =>
  prepareKnowledge(joinParts([await rules()])),
);

/** Everything: figures, drugs and explanations as well. */
export const wholeKnowledge: () => Promise<Knowledge> = once(async () =>
  prepareKnowledge(joinParts(await Promise.all([rules(), load(studiesUrl), load(explainUrl)]))),
);

/** Everything, and what is needed to set options side by side and to weigh them. */
export const knowledgeForBalance: () => Promise<Knowledge> = once(async () =>
  prepareKnowledge(
    joinParts(await Promise.all([rules(), load(studiesUrl), load(explainUrl), load(valuesUrl)])),
  ),
);

/** Rules, regimens and scores; the words for dates stand with those of the trials. */
export const knowledgeForCare: () => Promise<Knowledge> = once(async () =>
  prepareKnowledge(joinParts(await Promise.all([rules(), load(studiesUrl), load(trialRulesUrl)]))),
);

/** What care during treatment goes by. */
export const careKnowledge: () => Promise<CareKnowledge> = once(() => load<CareKnowledge>(careUrl));

/** The rules, and what reading a report needs beside them. */
export const knowledgeForReports: () => Promise<Knowledge> = once(async () =>
  prepareKnowledge(joinParts(await Promise.all([rules(), load(reportsUrl)]))),
);

/** The code systems of records. */
export const compiledCodes: () => Promise<CompiledCodes> = once(() =>
  load<CompiledCodes>(codesUrl),
);

/** The rules and the news. */
export const knowledgeForNews: () => Promise<Knowledge> = once(async () =>
  prepareKnowledge(joinParts(await Promise.all([rules(), load(newsUrl)]))),
);

/** What the page for the visit is made of where it tells news. */
export const wholeWithNews: () => Promise<Knowledge> = once(async () =>
  prepareKnowledge(
    joinParts(await Promise.all([rules(), load(studiesUrl), load(explainUrl), load(newsUrl)])),
  ),
);

/** What stops the questions, and which cancer is another one. */
export const redFlags: () => Promise<RedFlags> = once(() => load<RedFlags>(redFlagsUrl));

/** The rules, and what matching trials needs beside them. */
export const knowledgeForTrials: () => Promise<Knowledge> = once(async () =>
  prepareKnowledge(joinParts(await Promise.all([rules(), load(trialRulesUrl)]))),
);

/** The trials that come with Nextline: a whole file, never a question about one of them. */
export const firstPack: () => Promise<FirstPack> = once(() => load<FirstPack>(firstPackUrl));
