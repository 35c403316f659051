/** Figures as text: study by study who was studied, how like this person they are, how sure it is, benefit and harm. */
import {
  type Figure,
  type ProbabilityStatement,
  phrase,
  type Study,
  sayCertainty,
  sayCloseness,
  sayPeopleOf,
  saySource,
  sayStatement,
  statementOf,
  type Voice,
} from "@nextline/core";
import type { Request, View } from "../request.ts";
import { bullet, indent } from "./layout.ts";

/** Benefit and harm alike: so many figures of a study are said, and so many studies, unless all are wanted. */
const FEW = 2;

interface Said {
  readonly figure: Figure;
  readonly statement: ProbabilityStatement;
}

/** Nothing where no figure makes a statement. */
export function figuresText(figures: readonly Figure[], request: Request, view: View): string[] {
  const said = figures.flatMap((figure): readonly Said[] => {
    const statement = statementOf(figure);
    return statement === undefined ? [] : [{ figure, statement }];
  });
  const { list } = request.knowledge.compiled.studies;
  const studies = list.filter(({ id }) => said.some(({ figure }) => figure.study === id));
  const inOrder = studies.sort((a, b) => firstOf(a, said) - firstOf(b, said));
  const full = view.full || request.option !== undefined;
  const shown = full ? inOrder : inOrder.slice(0, FEW);
  const setting = { voice: request.voice, ...view, full };
  return [
    ...shown.flatMap((study) => studyText(study, said, setting)),
    ...moreStudies(inOrder.slice(shown.length), request.voice),
  ];
}

/** The place of a study's first figure: studies stand in the order of the figures. */
const firstOf = ({ id }: Study, said: readonly Said[]): number =>
  said.findIndex(({ figure }) => figure.study === id);

function moreStudies(studies: readonly Study[], voice: Voice): string[] {
  if (studies.length === 0) return [];
  const names = studies.map(({ name }) => name).join("; ");
  return [...indent(phrase(voice, "figures-more-studies", { studies: names }), 2), ""];
}

interface Setting extends View {
  readonly voice: Voice;
}

function studyText(study: Study, all: readonly Said[], setting: Setting): string[] {
  const { voice } = setting;
  const said = all.filter(({ figure }) => figure.study === study.id);
  const benefit = partOf(said, setting, (figure) => figure.harm === undefined);
  const harm = partOf(said, setting, (figure) => figure.harm !== undefined);
  const [first] = said;
  const sure = alike([...benefit.shown, ...harm.shown]);
  const once = { ...setting, sureOnce: sure.length === 1 };
  return [
    ...indent(sayPeopleOf(voice, study).join(" "), 2),
    ...(first === undefined ? [] : closenessText(first.figure, voice)),
    ...partText("figures-found", benefit, once),
    ...partText("figures-harms", harm, once),
    ...(once.sureOnce ? sureText(sure.flat(), voice, 2) : []),
    ...(first === undefined ? [] : sourcesText(said, first.figure, voice)),
    "",
  ];
}

/** The same for all figures of a study but for its parts, whose marker may be open. */
const closenessText = ({ population }: Figure, voice: Voice): string[] =>
  indent(phrase(voice, "figures-like-you", { said: sayCloseness(voice, population).join(" ") }), 2);

/** Benefit or harm of a study: what is shown of it, and all there is. */
interface Part {
  readonly all: readonly Said[];
  readonly shown: readonly Said[];
}

function partOf(said: readonly Said[], { full }: Setting, belongs: (figure: Figure) => boolean) {
  const all = said.filter(({ figure }) => belongs(figure));
  return { all, shown: full ? all : all.slice(0, FEW) };
}

interface PartSetting extends Setting {
  /** How sure it is stands once below both parts. */
  readonly sureOnce: boolean;
}

function partText(heading: string, { all, shown }: Part, setting: PartSetting): string[] {
  if (all.length === 0) return [];
  const { voice } = setting;
  const left = all.length - shown.length;
  return [
    ...indent(`${phrase(voice, heading)}:`, 2),
    ...alike(shown).flatMap((group) => alikeText(group, all, setting)),
    ...(left === 0 ? [] : indent(phrase(voice, "figures-more", { count: String(left) }), 4)),
  ];
}

/** Runs of figures that are equally sure for the same reasons. */
function alike(said: readonly Said[]): readonly (readonly Said[])[] {
  const runs = new Map<string, Said[]>();
  for (const one of said) {
    const key = JSON.stringify(one.figure.certainty);
    runs.set(key, [...(runs.get(key) ?? []), one]);
  }
  return [...runs.values()];
}

function alikeText(group: readonly Said[], all: readonly Said[], setting: PartSetting): string[] {
  const { voice, sureOnce } = setting;
  const noRange = sharedRange(group, voice);
  return [
    ...group.flatMap((one) => bullet(statementText(one, all, { voice, noRange }), 4)),
    ...noRange.flatMap((sentence) => indent(sentence, 4)),
    ...(sureOnce ? [] : sureText(group, voice, 4)),
  ];
}

/** How sure all of these are, and why. */
function sureText([first]: readonly Said[], voice: Voice, by: number): string[] {
  if (first === undefined) return [];
  const said = sayCertainty(voice, first.figure.certainty).join(" ");
  return indent(phrase(voice, "figures-sure", { said }), by);
}

/** What is said of the range once where it is the same of several figures: that none is published. */
function sharedRange(group: readonly Said[], voice: Voice): readonly string[] {
  const ranges = group
    .map(({ statement }) => sayStatement(voice, statement).ranges)
    .filter((said) => said.length > 0);
  const different = new Set(ranges.flat());
  return ranges.length > 1 && different.size === 1 ? [...different] : [];
}

interface Telling {
  readonly voice: Voice;
  /** Said below, for all of them. */
  readonly noRange: readonly string[];
}

/** Who it counts, then both frames, the time, the range; where the same was looked at before, that too. */
function statementText(one: Said, all: readonly Said[], { voice, noRange }: Telling): string {
  const { sentences, window, ranges, clinical } = sayStatement(voice, one.statement);
  return [
    ...groupText(one.figure, voice),
    ...(isSecondLook(one, all) ? [phrase(voice, "figures-second-look")] : []),
    ...sentences,
    ...window,
    ...(noRange.length > 0 ? [] : ranges),
    ...clinical,
  ].join(" ");
}

/** The part of the people that a number is for; nothing where it is for all of them. */
function groupText({ subgroup }: Figure, voice: Voice): readonly string[] {
  if (subgroup === "whole") return [];
  const group = voice.words.evidence.groups[subgroup]?.[voice.register] ?? subgroup;
  return [phrase(voice, "figures-for", { group })];
}

const keyOf = ({ measure, harm, form, subgroup, months, arms }: Figure): string =>
  JSON.stringify([measure, harm, form, subgroup, months, arms.map(({ arm }) => arm)]);

function isSecondLook({ figure }: Said, all: readonly Said[]): boolean {
  const first = all.find((other) => keyOf(other.figure) === keyOf(figure));
  return first !== undefined && first.figure !== figure;
}

/** Each source once, and who has checked it. */
function sourcesText(said: readonly Said[], { checked }: Figure, voice: Voice): string[] {
  const lines = said.map(({ figure }) => saySource(voice, figure));
  const sources = new Set(lines.map(([source = ""]) => source));
  const checkedLines = new Set(lines.map(([, by = ""]) => by));
  return checked === "" ? [] : indent([...sources, ...checkedLines].join(" "), 2);
}
