/** The published numbers of one option: of every study, the arm that had this option and no other. */
import { type Figure, type FigureArm, figuresFor, type ReadyOption } from "@nextline/core";
import type { Road } from "../road.ts";

export interface Arm {
  readonly option: string;
  /** Of the option. */
  readonly name: string;
  readonly figure: Figure;
  readonly arm: FigureArm;
}

/** Seen in its source, and about people like this person: neither of another line nor of another marker. */
const isUsable = ({ status, belongs, population }: Figure): boolean =>
  status === "verified" &&
  belongs === "yes" &&
  population.line !== "different" &&
  population.marker !== "different";

/** In the order in which the knowledge names the studies. What is only recalled never gets here. */
export function armsOf(
  { id, name: called }: ReadyOption,
  { profile, knowledge }: Road,
): readonly Arm[] {
  const row = knowledge.compiled.values.outcomes.find(({ option }) => option === id);
  if (row === undefined) return [];
  const evidence = [...new Set(row.arms.map(({ study }) => study))];
  const figures = figuresFor({ id, evidence }, profile, knowledge, "patients").filter(isUsable);
  return row.arms.flatMap(({ study, arm: name }) =>
    figures
      .filter((figure) => figure.study === study)
      .flatMap((figure) => {
        const arm = figure.arms.find((one) => one.arm === name);
        return arm === undefined ? [] : [{ option: id, name: called, figure, arm }];
      }),
  );
}
