/** `nextline summary`: the visit summary and questions, to read, to print or to hand over. */
import {
  assessOptions,
  type Document,
  isNewsFor,
  newsFor,
  type Summary,
  summarize,
  summaryDocument,
  summaryPage,
} from "@nextline/core";
import type { Command, Request } from "../request.ts";
import { pageText } from "../text/page.ts";

export const summary: Command = {
  name: "summary",
  summary: "one page for the visit: situation, options to talk about, missing tests, questions",
  answer: (request) => {
    const found = summaryOf(request);
    return {
      situation: found.situation,
      goals: found.goals,
      groups: Object.fromEntries(
        [...found.groups].map(([group, options]) => [
          group,
          options.map(({ option }) => option.id),
        ]),
      ),
      scenarios: found.scenarios.map(({ option, study, arm, medianMonths, cases }) => ({
        option,
        study: study.id,
        arm,
        medianMonths,
        cases: cases.map(({ id, months }) => ({ id, months })),
      })),
      missingTests: found.missingTests,
      questions: found.questions.map(({ id, [request.voice.register]: text }) => ({ id, text })),
      ifTime: found.ifTime.map(({ id, [request.voice.register]: text }) => ({ id, text })),
      ...newsAnswer(found, request),
      document: documentOf(request),
    };
  },
  text: (request, view) =>
    pageText(summaryPage(summaryOf(request), request.knowledge, request.voice), view),
  document: documentOf,
  takesSince: true,
};

/** The report for both pages: each leaves out what is not for its readers. */
function summaryOf({ profile, knowledge, since }: Request): Summary {
  const assessment = assessOptions(profile, knowledge);
  const summary = summarize(profile, assessment, knowledge);
  if (since === undefined) return summary;
  const news = newsFor({ profile, assessment, knowledge, since, audience: "clinicians" });
  return { ...summary, news };
}

/** Only where somebody said when the last visit was. */
function newsAnswer({ news }: Summary, { voice }: Request): object {
  if (news === undefined) return {};
  const audience = voice.register === "clinical" ? "clinicians" : "patients";
  const told = news.concerns.filter(({ item }) => isNewsFor(audience, item));
  return { since: news.since, news: told.map(({ item }) => item.id) };
}

function documentOf(request: Request): Document {
  return summaryDocument(summaryOf(request), request.knowledge, request.voice.language);
}
