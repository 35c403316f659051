/** Age and sex as the registry holds them in fields of their own. */
import type { Criterion } from "../../logic/criterion.ts";
import { allOf } from "./combine/criteria.ts";

export interface Structured {
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly sex: "female" | "male" | null;
}

const UNITS: Readonly<Record<string, number>> = { year: 1, month: 12, week: 52.18, day: 365.25 };

export function structuredOf(module: Readonly<Record<string, unknown>>): Structured {
  return {
    ageMin: yearsOf(module.minimumAge),
    ageMax: yearsOf(module.maximumAge),
    sex: sexOf(module.sex),
  };
}

/** `18 Years`, `6 Months`; null where there is no limit. */
function yearsOf(given: unknown): number | null {
  const found =
    typeof given === "string"
      ? /^\s*(\d+(?:\.\d+)?)\s*(year|month|week|day)s?\s*$/i.exec(given)
      : null;
  const parts = UNITS[(found?.[2] ?? "").toLowerCase()];
  return found === null || parts === undefined
    ? null
    : Number((Number(found[1]) / parts).toFixed(3));
}

function sexOf(given: unknown): "female" | "male" | null {
  const sex = typeof given === "string" ? given.toLowerCase() : "";
  return sex === "female" || sex === "male" ? sex : null;
}

/** The criterion they make; undefined where nothing is limited. */
export function structuredCriterion({ ageMin, ageMax, sex }: Structured): Criterion | undefined {
  const age = {
    fact: "age",
    ...(ageMin === null ? {} : { min: ageMin }),
    ...(ageMax === null ? {} : { max: ageMax }),
  };
  const parts: readonly Criterion[] = [
    ...(ageMin === null && ageMax === null ? [] : [age]),
    ...(sex === null ? [] : [{ fact: "sex", is: sex }]),
  ];
  return parts.length === 0 ? undefined : allOf(parts);
}
