/** What is new for a person: what concerns them, what waits for which answers, and what does not. */
import {
  assessOptions,
  labelOf,
  type NewsEntry,
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

export function newsView(road: Road): NewsView {
  const { profile, knowledge, voice, since } = road;
  const audience = voice.register === "clinical" ? "clinicians" : "patients";
  const assessment = assessOptions(profile, knowledge);
  const report = newsFor({ profile, assessment, knowledge, since, audience });
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
    waiting: entries(report.waiting),
    answers: openAnswers(answers, road),
    others: entries(report.others),
    foot: [
      newsPhrase(voice, "carried", { date: sayNewsDate(voice, newsAdded(knowledge)) }),
      newsPhrase(voice, "no-advice"),
    ],
    ...(other === undefined ? {} : { otherDisease: other }),
  };
}

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
