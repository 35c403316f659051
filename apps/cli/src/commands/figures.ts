/** `nextline figures`: what studies found for the options that are open, and how like this person their people were. */
import {
  assessOptions,
  type Figure,
  figuresFor,
  isOpen,
  type OptionAssessment,
  phrase,
  sayNoFigures,
  statementOf,
} from "@nextline/core";
import type { Command, Request, View } from "../request.ts";
import { figuresText } from "../text/figures.ts";
import { footer } from "../text/footer.ts";
import { indent, wrap } from "../text/layout.ts";

export const figures: Command = {
  name: "figures",
  takesOption: true,
  summary: "what studies found for the options that are open: benefit and harm, with their sources",
  answer: (request) => ({
    figures: openOptions(request).flatMap((open) => figuresOf(open, request).map(figureAnswer)),
  }),
  text: (request, view) => [
    ...openOptions(request).flatMap((open) => optionText(open, request, view)),
    ...withheld(request),
    ...footer(request, view),
  ],
};

/** The option that was named, whatever its status; else those that are not shut out. */
function openOptions({ profile, knowledge, option }: Request): readonly OptionAssessment[] {
  const { options } = assessOptions(profile, knowledge);
  if (option !== undefined) return options.filter((open) => open.option.id === option);
  return options.filter((open) => open.status !== "does-not-fit" || open.current);
}

/** Patients see no figure that is only recalled, and survival only where they asked for it. */
function figuresOf(
  { option }: OptionAssessment,
  { profile, knowledge, voice }: Request,
): readonly Figure[] {
  const audience = voice.register === "plain" ? "patients" : "clinicians";
  const found = figuresFor(option, profile, knowledge, audience);
  return audience === "clinicians"
    ? found
    : found.filter(({ gate }) => isOpen(gate, profile.facts));
}

function figureAnswer(figure: Figure): object {
  const { option, study, measure, subgroup, months, population, certainty, source, checked } =
    figure;
  return {
    option,
    study,
    measure,
    subgroup,
    ...(figure.harm === undefined ? {} : { harm: figure.harm }),
    arms: figure.arms.map(({ name, value, interval, n }) => ({ name, value, interval, n })),
    ...(months === undefined ? {} : { months }),
    population,
    certainty,
    source,
    read: figure.read,
    checked,
    ...(figure.clinical === undefined ? {} : { clinical: figure.clinical }),
  };
}

function optionText(open: OptionAssessment, request: Request, view: View): string[] {
  const body = figuresText(figuresOf(open, request), request, view);
  const name = wrap(open.option.name).map((line) => view.paint("name", line));
  return [...name, ...(body.length > 0 ? body : [...indent(sayNothing(open, request), 2), ""])];
}

/** Nothing was found that a person has checked, or all that was found is about survival and was not asked for. */
function sayNothing({ option }: OptionAssessment, { profile, knowledge, voice }: Request): string {
  const found = figuresFor(option, profile, knowledge, "patients");
  const held = found.some((figure) => statementOf(figure) !== undefined);
  return held ? phrase(voice, "figures-only-survival") : sayNoFigures(voice);
}

const withheld = ({ profile, voice }: Request): string[] =>
  voice.register === "plain" && !isOpen("survival", profile.facts)
    ? [...wrap(phrase(voice, "survival-withheld")), ""]
    : [];
