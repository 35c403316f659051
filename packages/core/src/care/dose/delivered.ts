/** What was given of one planned dose, as a share of the plan; unknown, with its cause, where it was not told. */
import {
  type BodySize,
  type Course,
  dateOf,
  endOf,
  type GivenCycle,
  type GivenDose,
  type PlannedDrug,
} from "./plan.ts";

export type DoseGapCause =
  | "not-told"
  | "amount"
  | "planned-amount"
  | "days"
  | "cycle-length"
  | "weight"
  | "area"
  | "unit"
  | "no-whole-cycle";

export type Delivered =
  | { readonly kind: "share"; readonly share: number; readonly reason?: string }
  | { readonly kind: "unknown"; readonly cause: DoseGapCause };

export interface DoseDay {
  readonly planned: PlannedDrug;
  readonly day: number;
  readonly cycle: GivenCycle;
}

/** The last entry that names the day wins; after a drug was dropped, or all was stopped, nothing was given. */
export function deliveredOn(at: DoseDay, course: Course, areaDivisor: number): Delivered {
  const end = endOf(at.planned.drug, course);
  if (end !== undefined && dateOf(at.cycle, at.day) >= end) return { kind: "share", share: 0 };
  const entry = at.cycle.doses.filter((one) => isAbout(one, at)).at(-1);
  if (entry === undefined) return at.cycle.asPlanned ? share(1) : unknown("not-told");
  const body = bodyAt(at.cycle, course);
  return shareOf(entry, at.planned, { body, areaDivisor });
}

const isAbout = ({ drug, part, days }: GivenDose, { planned, day }: DoseDay): boolean =>
  drug === planned.drug &&
  (part === undefined || part === planned.part) &&
  (days === undefined || days.includes(day));

/** The newest size that was told up to this cycle. */
const bodyAt = (cycle: GivenCycle, { cycles }: Course): BodySize =>
  cycles
    .filter(({ start }) => start <= cycle.start)
    .reduce<BodySize>((so, { body }) => withBody(so, body), {});

/** A new weight makes an area that was told before it out of date. */
const withBody = (before: BodySize, now: BodySize | undefined): BodySize => {
  if (now === undefined) return before;
  const { areaM2: _, ...rest } = before;
  return now.weightKg === undefined && now.areaM2 === undefined
    ? { ...before, ...now }
    : { ...rest, ...now };
};

interface Sizing {
  readonly body: BodySize;
  readonly areaDivisor: number;
}

function shareOf(entry: GivenDose, planned: PlannedDrug, sizing: Sizing): Delivered {
  if (entry.percent !== undefined) return share(entry.percent / 100, entry.reason);
  if (entry.amount === 0) return share(0, entry.reason);
  if (entry.amount === undefined || entry.unit === undefined) return unknown("amount");
  if (planned.amount === undefined || planned.unit === undefined) return unknown("planned-amount");
  const factor = factorBetween(entry.unit, planned.unit, sizing);
  return typeof factor === "string"
    ? unknown(factor)
    : share((entry.amount * factor) / planned.amount, entry.reason);
}

/** By what an amount in one unit is multiplied to be one in the other. */
function factorBetween(from: string, to: string, sizing: Sizing): number | DoseGapCause {
  if (from === to) return 1;
  const size = (unit: string): number | DoseGapCause =>
    unit === "mg" ? 1 : unit === "AUC" ? "unit" : sizeOf(unit, sizing);
  const [above, below] = [size(from), size(to)];
  if (typeof above === "string") return above;
  return typeof below === "string" ? below : above / below;
}

function sizeOf(unit: string, { body, areaDivisor }: Sizing): number | DoseGapCause {
  if (unit === "mg/kg") return body.weightKg ?? "weight";
  if (body.areaM2 !== undefined) return body.areaM2;
  if (body.weightKg === undefined || body.heightCm === undefined) return "area";
  return Math.sqrt((body.heightCm * body.weightKg) / areaDivisor);
}

const share = (of: number, reason?: string): Delivered => ({
  kind: "share",
  share: of,
  ...(reason === undefined ? {} : { reason }),
});
const unknown = (cause: DoseGapCause): Delivered => ({ kind: "unknown", cause });
