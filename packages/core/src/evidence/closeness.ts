/** How far the people of a study are from this person: by line, marker, region and fitness, each on its own. */
import { AXES, type Axis, type Study, type Subgroup } from "../knowledge/studies.ts";
import { evaluate } from "../logic/evaluate.ts";
import type { Facts } from "../logic/reading.ts";
import type { Truth } from "../logic/truth.ts";
import type { Closeness, Population } from "./figure.ts";

/** Unknown wherever a fact that decides it is unknown; near is asked only of those who are not the same. */
export function axisCloseness(axis: Axis, facts: Facts): Closeness {
  if (axis === "anyone") return "same";
  if (axis === "not-stated") return "unknown";
  const same = evaluate(axis.same, facts).truth;
  if (same !== "no") return same === "yes" ? "same" : "unknown";
  const near = axis.near === undefined ? "no" : evaluate(axis.near, facts).truth;
  if (near === "unknown") return "unknown";
  return near === "yes" ? "near" : "different";
}

export function belongsTo(subgroup: Subgroup | undefined, facts: Facts): Truth {
  if (subgroup === undefined || subgroup.if === "anyone") return "yes";
  return evaluate(subgroup.if, facts).truth;
}

/** A subgroup that this person may not belong to leaves the marker open: most subgroups go by a marker. */
export function populationOf(study: Study, belongs: Truth, facts: Facts): Population {
  const entries = AXES.map((name) => [name, axisCloseness(study.closeness[name], facts)] as const);
  const population = Object.fromEntries(entries) as unknown as Population;
  return belongs === "unknown" && population.marker !== "different"
    ? { ...population, marker: "unknown" }
    : population;
}
