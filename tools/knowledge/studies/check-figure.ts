/** Checks one figure or harm: numbers within their bounds, arms that match, nothing recalled for patients. */
import type {
  ArmValue,
  IntervalOrNone,
  Ratio,
  Study,
  StudyFigure,
  StudyHarm,
} from "../../../packages/core/src/knowledge/studies.ts";
import type { Fault } from "./problem.ts";

type Row = StudyFigure | StudyHarm;

export function figureFaults(study: Study, row: Row): readonly Fault[] {
  return [
    ...statusFaults(row),
    ...subgroupFaults(study, row),
    ...row.arms.flatMap((value) => valueFaults(study, value, "measure" in row)),
    ...twiceFaults(row),
    ...("ratio" in row && row.ratio !== undefined ? ratioFaults(study, row.ratio) : []),
    ...("measure" in row ? emptyFaults(row) : []),
  ];
}

function statusFaults({ status, patients, recalled }: Row): readonly Fault[] {
  return [
    ...(status === "recalled" && patients
      ? [["a recalled figure is marked for patients", "write patients: false"] as const]
      : []),
    ...(status === "recalled" && recalled !== undefined
      ? [["a recalled figure names recalled fields", "take `recalled` out: all of it is"] as const]
      : []),
  ];
}

function subgroupFaults(study: Study, { subgroup }: Row): readonly Fault[] {
  if (subgroup === "whole" || study.subgroups.some(({ id }) => id === subgroup)) return [];
  return [[`no subgroup "${subgroup}"`, "name one of `subgroups`, or whole"]];
}

const armFault = (study: Study, arm: string): readonly Fault[] =>
  study.arms.some(({ id }) => id === arm)
    ? []
    : [[`no arm "${arm}"`, `name one of ${study.arms.map(({ id }) => id).join(", ")}`]];

function valueFaults(study: Study, value: ArmValue, wantsInterval: boolean): readonly Fault[] {
  const { months, percent, span, interval } = value;
  const isShare = percent !== undefined || span !== undefined;
  const measured = [months, percent, value.value].find((given) => given !== undefined);
  return [
    ...armFault(study, value.arm),
    ...shareFaults([percent, ...(span ?? []), ...(value.rates ?? []).map((rate) => rate.percent)]),
    ...(wantsInterval && measured !== undefined && interval === undefined
      ? [["no interval", "write the printed interval, or not-published"] as const]
      : []),
    ...boundFaults(measured, interval, isShare),
    ...(value.rates ?? []).flatMap((rate) => boundFaults(rate.percent, rate.interval, true)),
    ...unitFaults(value),
  ];
}

function unitFaults({ value, unit, count, n }: ArmValue): readonly Fault[] {
  return [
    ...((value === undefined) === (unit === undefined)
      ? []
      : [["a value without a unit, or a unit alone", "give value and unit together"] as const]),
    ...(count !== undefined && n !== undefined && count > n
      ? [[`${count} of ${n} people`, "correct the count or n"] as const]
      : []),
  ];
}

function shareFaults(shares: readonly (number | null | undefined)[]): readonly Fault[] {
  return shares.flatMap((share): Fault[] =>
    typeof share === "number" && (share < 0 || share > 100)
      ? [[`${share} percent`, "a percentage is from 0 to 100"]]
      : [],
  );
}

function boundFaults(
  value: number | "not-reached" | undefined,
  interval: IntervalOrNone | undefined,
  isShare: boolean,
): readonly Fault[] {
  if (interval === undefined || interval === "not-published") return [];
  const [low, high] = interval;
  if (high !== null && high < low)
    return [[`the interval ${low} to ${high} is turned round`, "write the lower end first"]];
  if (typeof value === "number" && (value < low || (high !== null && value > high)))
    return [[`${value} lies outside ${low} to ${high ?? "…"}`, "compare both with the source"]];
  return isShare ? shareFaults([low, high]) : [];
}

function ratioFaults(
  study: Study,
  { of, versus, value, interval, level }: Ratio,
): readonly Fault[] {
  return [
    ...armFault(study, of),
    ...armFault(study, versus),
    ...(of === versus
      ? [["an arm is compared with itself", "name the arm that it is compared with"] as const]
      : []),
    ...boundFaults(value, interval, false),
    ...(level > 50 && level < 100
      ? []
      : [[`an interval of ${level} percent`, "write the level, as in 95"] as const]),
  ];
}

function twiceFaults({ arms }: Row): readonly Fault[] {
  const ids = arms.map(({ arm }) => arm);
  return ids
    .filter((id, i) => ids.indexOf(id) !== i)
    .map((id) => [`the arm "${id}" stands twice`, "keep one value for each arm"]);
}

/** A figure says something: a value, a ratio, a finding or at least a p. */
function emptyFaults({ arms, ratio, finding, p }: StudyFigure): readonly Fault[] {
  const says = arms.some((value) => Object.keys(value).some((key) => key !== "arm" && key !== "n"));
  if (says || ratio !== undefined || finding !== undefined || p !== undefined) return [];
  return [["a figure without a value", "give its value, or take it out"]];
}
