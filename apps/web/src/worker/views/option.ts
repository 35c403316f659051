/** One option in full: what it is, why it stands where it stands, what to keep in mind, what studies found. */
import {
  assessOptions,
  drugCautionsFor,
  labelOf,
  type OptionAssessment,
  type OptionReason,
  phrase,
  say,
  sayQuestion,
} from "@nextline/core";
import type { MissingView, OptionView, Said } from "../protocol.ts";
import type { Road } from "../road.ts";
import { explanationView } from "./explanation.ts";
import { studiesView } from "./figures.ts";
import { numberOf } from "./numbers.ts";
import { lineOf } from "./options.ts";
import { otherDiseaseView } from "./other-disease.ts";

/** Nothing where there is no such option, or the answers name another cancer. */
export function optionView(number: number, road: Road): OptionView | undefined {
  if (otherDiseaseView(road) !== undefined) return undefined;
  const id = road.knowledge.options[number - 1]?.id;
  const { options } = assessOptions(road.profile, road.knowledge);
  const assessed = options.find(({ option }) => option.id === id);
  return assessed === undefined ? undefined : viewOf(assessed, road);
}

function viewOf(assessed: OptionAssessment, road: Road): OptionView {
  const { voice } = road;
  return {
    ...lineOf(assessed, road),
    status: `${say({ status: assessed }, voice)}.`,
    licence: regionalOf(assessed, road),
    needs: reasonsOf(assessed, "need", road),
    stops: reasonsOf(assessed, "stop", road),
    missing: missingOf(assessed, road),
    cautions: assessed.cautions.map((caution) => say({ caution }, voice)),
    drugCautions: drugCautionsOf(assessed, road),
    ...explanationView(assessed.option.id, road),
    ...studiesView(assessed.option, road),
  };
}

function reasonsOf(
  { reasons, option }: OptionAssessment,
  kind: OptionReason["kind"],
  { voice, profile }: Road,
): readonly Said[] {
  return reasons
    .filter((reason) => reason.kind === kind)
    .map((reason) => ({
      verdict: reason.verdict,
      text: say({ reason, option: option.id, facts: profile.facts }, voice),
    }));
}

/** What it waits for and what is to be checked first, each once. */
function missingOf(
  { missing, askFirst }: OptionAssessment,
  { voice, knowledge }: Road,
): readonly MissingView[] {
  const facts = new Set([...missing, ...askFirst.map(({ fact }) => fact)]);
  return [...facts].map((fact) => ({
    number: numberOf(fact, knowledge),
    label: labelOf(voice, fact),
    question: sayQuestion(voice, fact),
  }));
}

/** Only those that were seen in a source: a recalled one is said to clinicians alone. */
function drugCautionsOf(
  { option }: OptionAssessment,
  { profile, knowledge, voice }: Road,
): readonly string[] {
  return drugCautionsFor(option, profile, knowledge)
    .filter(({ forPatients }) => forPatients)
    .map((drugCaution) => say({ drugCaution }, voice));
}

function regionalOf(
  { option, licence, funding }: OptionAssessment,
  { voice }: Road,
): readonly string[] {
  return [
    ...(option.licence ? [phrase(voice, `licence-${licence}`)] : []),
    ...(option.funding ? [phrase(voice, `funding-${funding}`, { note: option.note ?? "" })] : []),
  ];
}
