/** Which figures of a study concern this person, and which may be said to whom. */
import type { Study, StudyFigure, StudyHarm, Subgroup } from "../knowledge/studies.ts";
import type { Facts } from "../logic/reading.ts";
import type { Truth } from "../logic/truth.ts";
import { belongsTo } from "./closeness.ts";
import type { Audience } from "./figure.ts";

export type Row = StudyFigure | StudyHarm;

export interface Concerning {
  readonly row: Row;
  readonly belongs: Truth;
}

/**
 * Those of the whole study, and of subgroups that this person belongs to. A study that has none of these for
 * what it measures gives its headlines for subgroups that the person may belong to.
 */
export function concerningRows(
  study: Study,
  facts: Facts,
  audience: Audience,
): readonly Concerning[] {
  const groups = new Map(study.subgroups.map((group) => [group.id, group]));
  const judge = (row: Row): Concerning => ({ row, belongs: membership(row, groups, facts) });
  const figures = study.figures.filter((row) => sayable(row, audience)).map(judge);
  const harms = study.harms.filter((row) => sayable(row, audience)).map(judge);
  return [...certainOrOpen(figures), ...certainOrOpen(harms)];
}

const membership = (row: Row, groups: ReadonlyMap<string, Subgroup>, facts: Facts): Truth =>
  row.subgroup === "whole" ? "yes" : belongsTo(groups.get(row.subgroup), facts);

/** A recalled figure is never for patients, whatever its file says. */
const sayable = ({ status, patients }: Row, audience: Audience): boolean =>
  audience === "clinicians" || (patients && status === "verified");

function certainOrOpen(rows: readonly Concerning[]): readonly Concerning[] {
  const certain = rows.filter(({ belongs }) => belongs === "yes");
  if (certain.length > 0) return certain;
  return rows.filter(({ row, belongs }) => belongs === "unknown" && isHeadline(row));
}

/** Harms have no headlines: all of them count. */
const isHeadline = (row: Row): boolean => "term" in row || row.use === "headline";
