/** Whether a trial takes people, said with the day on which that was seen: an old sighting is never said as present. */
import { daysBetween, readDate } from "../../facts/dates.ts";

export type Recruitment =
  | { readonly kind: "recruiting"; readonly on: string }
  | { readonly kind: "was-recruiting"; readonly on: string }
  | { readonly kind: "not-recruiting"; readonly status: string; readonly on: string }
  | { readonly kind: "not-in-record" };

export interface RecruitmentRule {
  /** The registry's words for a trial that takes people or will. */
  readonly openStatuses: readonly string[];
  /** So many days a sighting counts as present. */
  readonly recruitingFreshDays: number;
}

export interface Sighting {
  /** As in the record; undefined where it names none. */
  readonly status: string | undefined;
  readonly seenOn: string;
  readonly asOf: string;
}

export function recruitmentOf(sighting: Sighting, rule: RecruitmentRule): Recruitment {
  const { status, seenOn: on, asOf } = sighting;
  if (status === undefined) return { kind: "not-in-record" };
  if (!rule.openStatuses.includes(status)) return { kind: "not-recruiting", status, on };
  const isFresh = isWithin({ from: on, to: asOf }, rule.recruitingFreshDays);
  return { kind: isFresh ? "recruiting" : "was-recruiting", on };
}

/** A date that cannot be read is not fresh: better said as past than as present. */
function isWithin(span: { readonly from: string; readonly to: string }, days: number): boolean {
  const from = readDate(span.from);
  const to = readDate(span.to);
  return from !== undefined && to !== undefined && daysBetween(from, to).high <= days;
}
