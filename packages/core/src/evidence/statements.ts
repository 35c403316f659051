/** From figures to absolute statements. A rate is only ever a published rate: none is worked out from a median. */
import type { Figure, FigureArm } from "./figure.ts";
import type { Difference, ProbabilityStatement, StatementArm, Timespan } from "./statement.ts";

const HUNDRED = 100;

/** In the order of the figures. A median is left to those for which no rate is published. */
export const statementsOf = (figures: readonly Figure[]): readonly ProbabilityStatement[] =>
  figures.flatMap((figure) => statementOf(figure) ?? []);

export function statementOf(figure: Figure): ProbabilityStatement | undefined {
  if (figure.form === "ratio") return undefined;
  if (figure.form === "median") return figure.hasRates ? undefined : timed(figure);
  if (figure.form === "value" || figure.form === "finding") return timed(figure);
  return figure.form === "count" ? counted(figure) : shared(figure);
}

/** A time or another value: no people are counted, so no picture of people is drawn. */
function timed(figure: Figure): ProbabilityStatement {
  const arms = figure.arms.flatMap((arm) =>
    arm.value === null ? [] : [{ ...named(arm), exact: arm.value }],
  );
  return {
    figure,
    gate: figure.gate,
    form: figure.form as "median" | "value" | "finding",
    over: figure.form === "median" ? "half" : "study",
    arms,
    ...difference(figure, arms, ({ exact }) => (exact === "not-reached" ? undefined : exact)),
    icons: false,
  };
}

/** Counts need the people they were counted in. */
function counted(figure: Figure): ProbabilityStatement | undefined {
  const [first] = figure.arms;
  if (figure.arms.length !== 1 || first === undefined) return undefined;
  if (first.n === null || typeof first.value !== "number") return undefined;
  const { n, value } = first;
  const arm = { ...named(first), with: value, without: n - value, exact: value };
  return { ...shares(figure), of: n, arms: [arm], icons: n <= HUNDRED };
}

function shared(figure: Figure): ProbabilityStatement {
  const arms = figure.arms.flatMap((arm) =>
    typeof arm.value === "number" ? [ofHundred(arm, arm.value)] : [],
  );
  const differs = figure.form === "span" ? {} : difference(figure, arms, (arm) => arm.with);
  return { ...shares(figure), of: HUNDRED, arms, ...differs, icons: figure.form !== "span" };
}

const shares = (figure: Figure) => ({
  figure,
  gate: figure.gate,
  form: figure.form as "rate" | "share" | "span" | "count",
  over: timespanOf(figure),
});

const timespanOf = ({ months }: Figure): Timespan => (months === undefined ? "study" : { months });

const named = ({ arm, name, group, interval }: FigureArm) => ({ arm, name, group, interval });

/** Whole people: with two parts, what one is rounded up the other is rounded down, so both add up to 100. */
function ofHundred(arm: FigureArm, percent: number): StatementArm {
  const whole = Math.round(percent);
  const high = arm.span?.[1];
  return {
    ...named(arm),
    with: whole,
    without: HUNDRED - whole,
    ...(whole === 0 && percent > 0 ? { edge: "below-one" as const } : {}),
    ...(whole === HUNDRED && percent < HUNDRED ? { edge: "above-all-but-one" as const } : {}),
    ...(typeof high === "number" ? { upTo: Math.round(high) } : {}),
    exact: percent,
  };
}

/** Of the numbers as shown, so that a reader who subtracts comes to the same; none where one says "fewer than 1". */
function difference(
  { compares }: Figure,
  arms: readonly StatementArm[],
  shown: (arm: StatementArm) => number | undefined,
): { difference?: Difference } {
  const [of, versus] = [compares?.of, compares?.versus].map((id) =>
    arms.find(({ arm, edge }) => arm === id && edge === undefined),
  );
  if (compares === undefined || of === undefined || versus === undefined) return {};
  const points = minus(shown(of), shown(versus));
  const exact = minus(of.exact, versus.exact);
  return points === undefined || exact === undefined
    ? {}
    : { difference: { ...compares, points, exact } };
}

const minus = (a: number | string | undefined, b: number | string | undefined) =>
  typeof a === "number" && typeof b === "number" ? Number((a - b).toFixed(2)) : undefined;
