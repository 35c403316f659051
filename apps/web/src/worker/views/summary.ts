/** The visit summary: as the command line writes it, and with the questions apart, to be put as the person wants. */
import {
  assessOptions,
  type Document,
  newsFor,
  phrase,
  type Register,
  type Summary,
  summarize,
  summaryDocument,
  summaryPage,
  voiceOf,
} from "@nextline/core";
import type { SheetView, VisitView } from "../protocol.ts";
import type { Road } from "../road.ts";

/** The report is for both sheets: each leaves out what is not for its readers. */
function summaryOf({ profile, knowledge, since }: Road): Summary {
  const assessment = assessOptions(profile, knowledge);
  const summary = summarize(profile, assessment, knowledge);
  if (since === undefined) return summary;
  const news = newsFor({ profile, assessment, knowledge, since, audience: "clinicians" });
  return { ...summary, news };
}

export const summaryView = (road: Road): Document =>
  summaryDocument(summaryOf(road), road.knowledge, "en");

export function visitView(road: Road): VisitView {
  const whole = summaryOf(road);
  const summary = { ...whole, questions: [], ifTime: [] };
  return {
    own: sheetOf(summary, road, "plain"),
    doctors: sheetOf(summary, road, "clinical"),
    questions: [...whole.questions, ...whole.ifTime].map(({ id, plain, clinical }) => ({
      id,
      plain,
      clinical,
    })),
  };
}

/** One page for the person, one for the doctor, whichever words the screen is in. */
function sheetOf(summary: Summary, { knowledge, voice }: Road, register: Register): SheetView {
  const own = voiceOf(knowledge, voice.language, register);
  return {
    ...summaryPage(summary, knowledge, own),
    headings: { first: phrase(own, "summary-questions"), later: phrase(own, "summary-if-time") },
  };
}
