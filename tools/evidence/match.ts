/** Looks for each row of the evidence among the figures of its study: every number the same, to the digit. */
import type {
  ArmValue,
  Studies,
  Study,
  StudyFigure,
  StudyHarm,
} from "../../packages/core/src/knowledge/studies.ts";
import { type EvidenceRow, ends, number, pToken, type Tokens } from "./rows.ts";

export type Row = StudyFigure | StudyHarm;

export interface Match {
  readonly row: EvidenceRow;
  /** Undefined where the knowledge has no such figure. */
  readonly figure: Row | undefined;
}

export function matchRows(rows: readonly EvidenceRow[], { list }: Studies): readonly Match[] {
  const studies = new Map(list.map((study) => [study.id, study]));
  return rows.map((row) => ({ row, figure: figureFor(row, studies.get(row.study)) }));
}

function figureFor(row: EvidenceRow, study: Study | undefined): Row | undefined {
  if (study === undefined || row.measure === undefined) return undefined;
  const candidates: readonly Row[] =
    row.measure === "harm"
      ? study.harms
      : study.figures.filter(({ measure }) => measure === row.measure);
  const fitting = candidates.filter((figure) => holds(figure, row));
  return fitting.find(({ status }) => status === wanted(row)) ?? fitting[0];
}

/** A mixed row keeps what was seen, so it stands as verified. */
const wanted = ({ status }: EvidenceRow): string =>
  status === "recalled" ? "recalled" : "verified";

function holds(figure: Row, row: EvidenceRow): boolean {
  const numbers = row.arms.length + row.comparison.length;
  if ("finding" in figure && figure.finding !== undefined) return row.arms.length === 0;
  return (
    numbers > 0 &&
    gradeHolds(figure, row) &&
    armsHold(figure.arms, row.arms) &&
    comparisonHolds(figure, row.comparison)
  );
}

/** Where a grade of its own makes no sense, as for a death or a stop, the knowledge has a word instead. */
const OWN_GRADES = ["none", "serious", "5"];

const gradeHolds = (figure: Row, { grade }: EvidenceRow): boolean =>
  !("term" in figure) || figure.grade === grade || OWN_GRADES.includes(figure.grade);

/** Each arm of the row has an arm of its own in the figure with all its numbers, in the same order. */
function armsHold(values: readonly ArmValue[], arms: readonly Tokens[]): boolean {
  let from = 0;
  return arms.every((tokens) => {
    const at = values.findIndex((value, i) => i >= from && includes(armTokens(value), tokens));
    from = at + 1;
    return at !== -1;
  });
}

const includes = (all: Tokens, some: Tokens): boolean => some.every((token) => all.includes(token));

export function armTokens(value: ArmValue): Tokens {
  return [
    ...number("n", value.n),
    ...number("months", value.months),
    ...number("percent", value.percent),
    ...ends("interval", value.interval),
    ...(value.rates ?? []).flatMap((rate) => [
      ...number(`at${rate.atMonths}`, rate.percent),
      ...ends("interval", rate.interval),
    ]),
    ...ends("span", value.span),
  ];
}

export function comparisonTokens(figure: Row): Tokens {
  if ("term" in figure) return [];
  const { ratio, p } = figure;
  return [
    ...number("ratio", ratio?.value),
    ...ends("ratio-interval", ratio?.interval),
    ...pToken(p),
  ];
}

const comparisonHolds = (figure: Row, tokens: Tokens): boolean =>
  includes(comparisonTokens(figure), tokens);
