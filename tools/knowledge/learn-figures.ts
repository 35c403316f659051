/** The numbers of the Learn pages: found in the studies, written with what is left of 100, refused where not to be shown. */
import type {
  Studies,
  Study,
  StudyFigure,
  StudyHarm,
} from "../../packages/core/src/knowledge/studies.ts";
import type { LearnFigure, LearnFile } from "./learn-schema.ts";

/** With what the study says of it. */
export type ShownFigure = LearnFigure & {
  readonly studyName: string;
  /** As it is printed: "28". */
  readonly shown: string;
  /** What is left of 100, for a share of people. */
  readonly rest?: string;
  readonly source: string;
  readonly read: string;
};

const PLACEHOLDER = /\{(\w+?)(Not)?\}/g;

export type Fault = readonly [at: string, problem: string, cure: string];

type Found = StudyFigure | StudyHarm;

const isHarm = (found: Found): found is StudyHarm => "term" in found;

/** One figure, or none: where more than one would do, the analysis says which. */
function findIn(study: Study, wanted: LearnFigure): Found | undefined {
  const all: readonly Found[] = [...study.figures, ...study.harms];
  const found = all.filter(
    (one) =>
      (isHarm(one) ? one.term : one.measure) === wanted.measure &&
      (isHarm(one) ? one.grade === wanted.grade : wanted.grade === undefined) &&
      one.subgroup === wanted.subgroup &&
      (isHarm(one) || wanted.analysis === undefined || one.analysis === wanted.analysis) &&
      one.arms.some(({ arm }) => arm === wanted.arm),
  );
  return found.length === 1 ? found[0] : undefined;
}

const ALL = 100;

/** A share in whole people, and the people it leaves out. Of a span only the far end, for "up to". */
function written(found: Found, wanted: LearnFigure): { shown: string; rest?: string } | undefined {
  const arm = found.arms.find((one) => one.arm === wanted.arm);
  const share = arm?.percent ?? arm?.span?.[1] ?? undefined;
  if (share !== undefined && share !== null) {
    const whole = Math.round(share);
    return { shown: String(whole), rest: String(ALL - whole) };
  }
  if (arm?.value !== undefined && arm.unit === "%") return { shown: String(Math.round(arm.value)) };
  const plain = arm?.count ?? arm?.value;
  return plain === undefined ? undefined : { shown: String(plain) };
}

export const shownFigures = (
  { figures }: LearnFile,
  studies: readonly Study[],
): readonly ShownFigure[] =>
  figures.flatMap((wanted) => {
    const study = studies.find(({ id }) => id === wanted.study);
    const found = study && findIn(study, wanted);
    const numbers = found && written(found, wanted);
    return study === undefined || found === undefined || numbers === undefined
      ? []
      : [
          {
            ...wanted,
            studyName: study.name,
            ...numbers,
            source: found.source,
            read: found.read,
          },
        ];
  });

/** Whatever is not a figure stays as it stands, for the check to name. */
export function filled(text: string, figures: readonly ShownFigure[]) {
  const names: string[] = [];
  const whole = text.replace(PLACEHOLDER, (all, name: string, not: string | undefined) => {
    const figure = figures.find((one) => one.name === name);
    const number = not === undefined ? figure?.shown : figure?.rest;
    if (number === undefined) return all;
    names.push(name);
    return number;
  });
  return { text: whole, names };
}

interface Known {
  readonly studies: Pick<Studies, "list" | "measures">;
  readonly options: readonly { readonly id: string }[];
}

export function figureProblems({ figures }: LearnFile, known: Known): readonly Fault[] {
  const twice = figures.filter(({ name }, at) => figures.findIndex((f) => f.name === name) !== at);
  return [
    ...twice.map(({ name }): Fault => [`figures.${name}`, "a name twice", "give each its own"]),
    ...figures.flatMap((one) => oneFigure(one, known)),
  ];
}

function oneFigure(wanted: LearnFigure, { studies, options }: Known): readonly Fault[] {
  const at = `figures.${wanted.name}`;
  const study = studies.list.find(({ id }) => id === wanted.study);
  const isSurvival = studies.measures.some((m) => m.id === wanted.measure && m.gate === "survival");
  const optionIsThere = wanted.option === undefined || options.some((o) => o.id === wanted.option);
  return [
    ...(study === undefined
      ? [[at, `no study ${wanted.study}`, "name a file of studies/"] as const]
      : inStudy(study, wanted).map(([problem, cure]): Fault => [at, problem, cure])),
    ...(isSurvival
      ? [[at, "a figure of survival", "leave it out: it is shown if asked for"] as const]
      : []),
    ...(optionIsThere
      ? []
      : [[at, `no option ${wanted.option}`, "name a file of options/"] as const]),
  ];
}

function inStudy(study: Study, wanted: LearnFigure): readonly (readonly [string, string])[] {
  const found = findIn(study, wanted);
  if (found === undefined) return [["no such figure", `name one of studies/${study.id}.yaml`]];
  const isSeen = found.status === "verified" && found.patients;
  const isRecalled = !isSeen || found.recalled?.includes("percent") === true;
  return [
    ...(written(found, wanted) ? [] : [["no number", "name an arm that has one"] as const]),
    ...(isRecalled
      ? [["only recalled", "leave it out: people are shown what was seen in a source"] as const]
      : []),
  ];
}

/** Who was helped and who was not, in one breath: both stand in the same section, or neither does. */
export function frameProblems(page: LearnFile, figures: readonly ShownFigure[]): readonly Fault[] {
  const { oneMinute, detail } = page.plain;
  const parts = [
    { at: "plain.oneMinute", text: oneMinute },
    ...detail.map(({ paragraphs }, i) => ({
      at: `plain.detail.${i}`,
      text: paragraphs.join("\n"),
    })),
  ];
  const written = parts.flatMap(({ at, text }) => oneFrame(at, text, figures));
  const used = new Set(parts.flatMap(({ text }) => filled(text, figures).names));
  const idle = figures.filter(({ name }) => !used.has(name));
  return [
    ...written,
    ...idle.map(({ name }): Fault => [`figures.${name}`, "nothing writes it", "take it out"]),
  ];
}

function oneFrame(at: string, text: string, figures: readonly ShownFigure[]): readonly Fault[] {
  const lone = figures
    .filter(({ rest }) => rest !== undefined)
    .filter(({ name }) => text.includes(`{${name}}`) !== text.includes(`{${name}Not}`))
    .map(({ name }): Fault => [at, `{${name}} in one frame`, `write {${name}} and {${name}Not}`]);
  const open = [...filled(text, figures).text.matchAll(PLACEHOLDER)].map(
    ([all]): Fault => [at, `${all} is no figure of this page`, "add it to figures"],
  );
  return [...lone, ...open];
}
