/** Takes a row of a study apart into single readings: a rate for each time, a median, a share, a count. */
import type { Arm, ArmValue, Study } from "../knowledge/studies.ts";
import type { Row } from "./concerning.ts";
import type { FigureArm, FigureForm } from "./figure.ts";

export interface SingleReading {
  readonly form: FigureForm;
  readonly arms: readonly FigureArm[];
  readonly months?: number;
  readonly unit?: string;
}

/** Never empty for a row that says something; a row of ratios or findings alone gives one reading without values. */
export function readingsOf(study: Study, row: Row): readonly SingleReading[] {
  const readings = [...ratesOf(study, row), ...FORMS.flatMap((form) => simple(study, row, form))];
  if (readings.length > 0) return readings;
  const bare = row.arms.map((value) => figureArm(study, row, value, { value: null }));
  const form = "finding" in row && row.finding !== undefined ? "finding" : "ratio";
  return [{ form, arms: bare }];
}

/** One reading for each time at which some arm has a rate; only the arms that have it. */
function ratesOf(study: Study, row: Row): readonly SingleReading[] {
  const rates = row.arms.flatMap((value) =>
    (value.rates ?? []).map((rate) => ({
      months: rate.atMonths,
      arm: figureArm(study, row, value, { value: rate.percent, interval: rate.interval }),
    })),
  );
  const times = [...new Set(rates.map(({ months }) => months))].sort((a, b) => a - b);
  return times.map((months) => ({
    form: "rate",
    months,
    arms: rates.filter((rate) => rate.months === months).map(({ arm }) => arm),
  }));
}

const FORMS = ["median", "share", "span", "count", "value"] as const;
type SimpleForm = (typeof FORMS)[number];

const GIVEN: Readonly<Record<SimpleForm, (value: ArmValue) => number | "not-reached" | undefined>> =
  {
    median: ({ months }) => months,
    share: ({ percent }) => percent,
    span: ({ span }) => span?.[0],
    count: ({ count }) => count,
    value: ({ value }) => value,
  };

function simple(study: Study, row: Row, form: SimpleForm): readonly SingleReading[] {
  const arms = row.arms.flatMap((value) => {
    const given = GIVEN[form](value);
    if (given === undefined) return [];
    const { interval = "not-published" } = value;
    return [figureArm(study, row, value, { value: given, interval })];
  });
  if (arms.length === 0) return [];
  const unit =
    form === "value" ? row.arms.find((value) => value.unit !== undefined)?.unit : undefined;
  return [{ form, arms, ...(unit === undefined ? {} : { unit }) }];
}

function figureArm(
  study: Study,
  row: Row,
  given: ArmValue,
  { value, interval = "not-published" }: Partial<FigureArm>,
): FigureArm {
  const arm = study.arms.find(({ id }) => id === given.arm);
  return {
    arm: given.arm,
    name: arm?.name ?? given.arm,
    value: value ?? null,
    interval,
    ...(given.span === undefined ? {} : { span: given.span }),
    n: countOf(row, given, arm),
    group: arm?.group ?? false,
  };
}

/** The people behind the value: its own count, or the whole arm where it speaks of the whole study. */
const countOf = ({ subgroup, recalled = [] }: Row, { n }: ArmValue, arm: Arm | undefined) =>
  recalled.includes("n") ? null : (n ?? (subgroup === "whole" ? arm?.n : undefined) ?? null);
