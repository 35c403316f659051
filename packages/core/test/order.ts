/** Another order of the same things, drawn from numbers so that a failing order can shrink. */
import * as fc from "fast-check";
import type { RawProfile, RawTreatment } from "./raw-profile.ts";

export type Order = <T>(items: readonly T[]) => T[];

/** Takes items from the places that the numbers name, until none is left. */
export const orders: fc.Arbitrary<Order> = fc
  .array(fc.nat(30), { minLength: 1, maxLength: 20, size: "max" })
  .map((places) => (items) => {
    const left = [...items];
    return items.flatMap((_, i) => left.splice((places[i % places.length] ?? 0) % left.length, 1));
  });

const reorderedKeys = <T extends object>(record: T, order: Order): T =>
  Object.fromEntries(order(Object.entries(record))) as T;

const reorderedMembers = (value: unknown, order: Order): unknown =>
  Array.isArray(value) ? order(value) : value;

const reorderedTreatment = (treatment: RawTreatment, order: Order): RawTreatment =>
  reorderedKeys({ ...treatment, drugs: order(treatment.drugs) }, order);

/** Treatments keep their places: without a start, the place in the list is their time. */
export function reorderedProfile(profile: RawProfile, order: Order): RawProfile {
  const { facts, treatments, procedures } = profile;
  const members = Object.entries(facts).map(([fact, value]) => [
    fact,
    reorderedMembers(value, order),
  ]);
  const same: RawProfile = {
    ...profile,
    facts: Object.fromEntries(order(members)),
    ...(treatments && {
      treatments: treatments.map((treatment) => reorderedTreatment(treatment, order)),
    }),
    ...(procedures && { procedures: order(procedures) }),
  };
  return reorderedKeys(same, order);
}

/** Whether each treatment has a start of its own, not after asOf, so that their places say nothing. */
export function haveOwnStarts({ asOf = "", treatments = [] }: RawProfile): boolean {
  const months = treatments.map(({ start }) => start?.slice(0, 7) ?? "9999");
  return months.every((month) => month < asOf) && new Set(months).size === months.length;
}
