/** The figures of an option that concern one person, in a fixed order: never by the size of a benefit. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Gate, Study, StudyFigure } from "../knowledge/studies.ts";
import type { Option } from "../knowledge/types.ts";
import type { Profile } from "../profile/profile.ts";
import { certaintyOf } from "./certainty.ts";
import { populationOf } from "./closeness.ts";
import { type Concerning, concerningRows, type Row } from "./concerning.ts";
import type { Audience, ClinicalPart, Figure } from "./figure.ts";
import { readingsOf, type SingleReading } from "./readings.ts";

/** Headlines first, then supporting figures, then harms; within each the order of studies and files. */
export function figuresFor(
  option: Pick<Option, "id" | "evidence">,
  profile: Pick<Profile, "facts">,
  knowledge: Knowledge,
  audience: Audience = "patients",
): readonly Figure[] {
  const { studies } = knowledge.compiled;
  const figures = (option.evidence ?? []).flatMap((id) => {
    const study = studies.list.find((one) => one.id === id);
    return study === undefined
      ? []
      : figuresOf(study, { option: option.id, profile, knowledge, audience });
  });
  return [
    ...figures.filter((figure) => figure.harm === undefined && figure.use === "headline"),
    ...figures.filter((figure) => figure.harm === undefined && figure.use === "supporting"),
    ...figures.filter((figure) => figure.harm !== undefined),
  ];
}

interface Setting {
  readonly option: string;
  readonly profile: Pick<Profile, "facts">;
  readonly knowledge: Knowledge;
  readonly audience: Audience;
}

function figuresOf(study: Study, setting: Setting): readonly Figure[] {
  const concerning = concerningRows(study, setting.profile.facts, setting.audience);
  const figures = concerning.flatMap((one) =>
    readingsOf(study, one.row).map((reading) => figureOf(study, one, reading, setting)),
  );
  // A ratio alone says nothing that a patient is shown.
  const said = figures.filter(({ form }) => form !== "ratio" || setting.audience === "clinicians");
  return said.map((figure) => ({ ...figure, hasRates: hasRates(figure, said) }));
}

const hasRates = (figure: Figure, all: readonly Figure[]): boolean =>
  all.some(
    ({ form, measure, subgroup }) =>
      form === "rate" && measure === figure.measure && subgroup === figure.subgroup,
  );

function figureOf(
  study: Study,
  { row, belongs }: Concerning,
  reading: SingleReading,
  { option, profile, knowledge, audience }: Setting,
): Figure {
  const { measures, certainty } = knowledge.compiled.studies;
  const population = populationOf(study, belongs, profile.facts);
  const use = useOf(row);
  const open = "open" in row && row.open === true;
  return {
    option,
    study: study.id,
    ...("term" in row
      ? { measure: "harm", harm: { term: row.term, grade: row.grade } }
      : { measure: row.measure }),
    ...reading,
    subgroup: row.subgroup,
    belongs,
    ...optional("analysis" in row ? { analysis: row.analysis } : {}),
    use,
    gate: gateOf(row, measures),
    ...comparison(row),
    ...optional("finding" in row ? { finding: row.finding } : {}),
    hasRates: false,
    population,
    disease: study.population.disease,
    certainty: certaintyOf({ study, use, open, population }, certainty),
    status: row.status,
    recalled: row.recalled ?? [],
    source: row.source,
    read: row.read,
    checked: study.checkedBy,
    ...(audience === "clinicians" ? { clinical: clinicalPart(row) } : {}),
  };
}

/** Without the keys that have no value. */
const optional = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** The harms of the whole study are its headline, those of a part support it. */
const useOf = (row: Row): "headline" | "supporting" =>
  "use" in row ? row.use : row.subgroup === "whole" ? "headline" : "supporting";

const gateOf = (
  row: Row,
  measures: readonly { readonly id: string; readonly gate: Gate }[],
): Gate =>
  "term" in row ? "harms" : (measures.find(({ id }) => id === row.measure)?.gate ?? "survival");

/** The two arms of the ratio; without one, the two arms there are. */
function comparison(row: Row): Pick<Figure, "compares"> {
  if ("ratio" in row && row.ratio !== undefined)
    return { compares: { of: row.ratio.of, versus: row.ratio.versus } };
  const [of, versus, ...others] = row.arms;
  return of === undefined || versus === undefined || others.length > 0
    ? {}
    : { compares: { of: of.arm, versus: versus.arm } };
}

function clinicalPart(row: Row): ClinicalPart {
  const { ratio, p } = row as Partial<StudyFigure>;
  return optional({ ratio, p, note: row.note });
}
