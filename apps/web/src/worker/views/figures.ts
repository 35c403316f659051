/** What studies found for one option: study by study, benefit and harm apart, each number in every form. */
import {
  type Figure,
  figuresFor,
  isOpen,
  type ProbabilityStatement,
  phrase,
  type ReadyOption,
  type Study,
  sayCertainty,
  sayCloseness,
  sayMeasure,
  sayNoFigures,
  sayPeopleOf,
  saySource,
  sayStatement,
  statementOf,
} from "@nextline/core";
import type { FigureView, OptionView, StudyView } from "../protocol.ts";
import type { Road } from "../road.ts";

interface Said {
  readonly figure: Figure;
  readonly statement: ProbabilityStatement;
}

/** Patients see no ratio and nothing that is only recalled; time only where they asked for it. */
export function studiesView(
  option: ReadyOption,
  road: Road,
): Pick<OptionView, "studies" | "noFigures"> {
  const { profile, knowledge, voice } = road;
  const found = figuresFor(option, profile, knowledge, audienceOf(voice)).flatMap(
    (figure): readonly Said[] => {
      const statement = statementOf(figure);
      return statement === undefined ? [] : [{ figure, statement }];
    },
  );
  const isClinical = voice.register === "clinical";
  const shown = found.filter(({ figure }) => isClinical || isOpen(figure.gate, profile.facts));
  const studies = [...new Set(shown.map(({ figure }) => figure.study))].flatMap((id) => {
    const study = knowledge.compiled.studies.list.find((one) => one.id === id);
    const own = shown.filter(({ figure }) => figure.study === id);
    return study === undefined ? [] : [studyView(study, own, road)];
  });
  if (studies.length > 0) return { studies };
  const noFigures = found.length > 0 ? phrase(voice, "figures-only-survival") : sayNoFigures(voice);
  return { studies, noFigures };
}

const audienceOf = ({ register }: Road["voice"]) =>
  register === "plain" ? ("patients" as const) : ("clinicians" as const);

function studyView(study: Study, said: readonly Said[], { voice }: Road): StudyView {
  const figures = said.map(({ figure }) => figure);
  const [first] = figures;
  return {
    people: sayPeopleOf(voice, study),
    closeness: first === undefined ? [] : sayCloseness(voice, first.population),
    certainty: first === undefined ? [] : sayCertainty(voice, first.certainty),
    source: [...new Set(figures.flatMap((figure) => saySource(voice, figure)))],
    figures: said.map((one) => figureView(one, voice)),
  };
}

function figureView({ figure, statement }: Said, voice: Road["voice"]): FigureView {
  const { sentences, window, ranges, clinical } = sayStatement(voice, statement);
  return {
    title: titleOf(figure, voice),
    kind: figure.harm === undefined ? "benefit" : "harm",
    sentences,
    notes: [...window, ...ranges, ...clinical],
    ...(statement.of === undefined ? {} : { of: statement.of }),
    icons: statement.icons,
    arms: statement.arms.map((arm) => ({ name: arm.name, count: arm.with })),
  };
}

function titleOf(figure: Figure, voice: Road["voice"]): string {
  const measure = sayMeasure(voice, figure);
  const words = voice.words.evidence.groups[figure.subgroup];
  const named = measure.charAt(0).toUpperCase() + measure.slice(1);
  if (figure.subgroup === "whole" || words === undefined) return named;
  return `${named} (${words[voice.register]})`;
}
