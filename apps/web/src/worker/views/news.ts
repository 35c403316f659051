/** What is new for a person: what concerns them, what waits for which answers, and what does not. */
import {
  assessOptions,
  labelOf,
  type NewsEntry,
  type NewsFile,
  newsAdded,
  newsFor,
  newsPhrase,
  newsWaitsFor,
  sayNews,
  sayNewsDate,
} from "@nextline/core";
import type { NewsEntryView, NewsView, OpenAnswer } from "../protocol.ts";
import type { Road } from "../road.ts";
import { numberOf } from "./numbers.ts";
import { otherDiseaseView } from "./other-disease.ts";

/** So many of the answers that would sort the most. */
const MOST_ANSWERS = 3;

export function newsView(road: Road, kept?: NewsFile): NewsView {
  const { profile, knowledge, voice, since } = road;
  const audience = voice.register === "clinical" ? "clinicians" : "patients";
  const assessment = assessOptions(profile, knowledge);
  const fetched = kept?.items ?? [];
  const report = newsFor({ profile, assessment, knowledge, since, audience, fetched });
  const entries = (list: readonly NewsEntry[]) => list.map((entry) => entryView(entry, road));
  const other = otherDiseaseView(road);
  const answers = newsWaitsFor(report.waiting).slice(0, MOST_ANSWERS);
  return {
    since: since === undefined ? undefined : sayNewsDate(voice, since),
    headings: {
      concerns: newsPhrase(voice, "heading-concerns"),
      waiting: newsPhrase(voice, "heading-waiting"),
    },
    nothing: newsPhrase(voice, "nothing"),
    concerns: entries(report.concerns),
    waiting: entries(report.waiting.filter(isAboutFacts)),
    unsorted: entries(report.waiting.filter((entry) => !isAboutFacts(entry))),
    answers: openAnswers(answers, road),
    others: entries(report.others),
    foot: [
      newsPhrase(voice, "carried", { date: sayNewsDate(voice, newsAdded(knowledge)) }),
      newsPhrase(voice, "no-advice"),
    ],
    ...(kept === undefined
      ? {}
      : { kept: { count: fetched.length, asOf: sayNewsDate(voice, kept.asOf) } }),
    ...(other === undefined ? {} : { otherDisease: other }),
  };
}

const isAboutFacts = ({ finding }: NewsEntry): boolean => finding.gaps.some((gap) => "fact" in gap);

function entryView(entry: NewsEntry, { voice }: Road): NewsEntryView {
  const { what, date, why, marks, source } = sayNews(entry, voice);
  return {
    id: entry.item.id,
    what,
    ...(why === undefined ? {} : { why }),
    marks,
    from: [date, source],
  };
}

const openAnswers = (facts: readonly string[], { knowledge, voice }: Road): readonly OpenAnswer[] =>
  facts.map((fact) => ({ number: numberOf(fact, knowledge), label: labelOf(voice, fact) }));
