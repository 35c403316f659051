/** The truth of one leaf, and the gaps behind an unknown one. Both evaluators share these. */
import type { Leaf, ProcedureTest, SinceKind, TreatmentTest } from "./criterion.ts";
import { factTruth, readyTest } from "./fact-test.ts";
import { type Gap, missing } from "./gap.ts";
import { type Facts, gapsOf, isKnown, type ListReading, type Reading } from "./reading.ts";
import { any, type Truth, truth } from "./truth.ts";

/** Derived facts that count the days of a washout. */
export const SINCE_FACT: Readonly<Record<SinceKind, string>> = {
  systemic: "daysSinceSystemicTherapy",
  radiotherapy: "daysSinceRadiotherapy",
  majorSurgery: "daysSinceMajorSurgery",
};

export function leafTruth(leaf: Leaf, facts: Facts): Truth {
  if ("fact" in leaf) return factTruth(readyTest(leaf), facts.read(leaf.fact));
  if ("region" in leaf) return inTruth(leaf.region, facts.read("region"));
  if ("known" in leaf) return truth(knows(leaf.known, facts));
  if ("option" in leaf) return optionTruth(leaf.option, leaf.status, facts);
  if ("procedure" in leaf) return listTruth(facts.procedures, (entry) => procedureIs(leaf, entry));
  if ("treatment" in leaf) return listTruth(facts.treatments, (entry) => treatmentIs(leaf, entry));
  if ("since" in leaf) {
    const fact = SINCE_FACT[leaf.since];
    return factTruth(readyTest({ fact, min: leaf.minDays }), facts.read(fact));
  }
  return "unknown";
}

/** The gaps of a leaf whose truth is unknown. */
export function leafGaps(leaf: Leaf, facts: Facts): readonly Gap[] {
  if ("fact" in leaf) return gapsOf(facts.read(leaf.fact));
  if ("region" in leaf) return gapsOf(facts.read("region"));
  if ("since" in leaf) return gapsOf(facts.read(SINCE_FACT[leaf.since]));
  if ("procedure" in leaf) return [listGap(facts.procedures, "procedures")];
  if ("treatment" in leaf) return [listGap(facts.treatments, "treatments")];
  return "unread" in leaf ? [{ kind: "unread", text: leaf.unread }] : [];
}

const listGap = (list: ListReading<unknown>, name: string): Gap =>
  "gap" in list ? list.gap : missing(name);

function knows(name: string, facts: Facts): boolean {
  if (name === "treatments") return "entries" in facts.treatments;
  if (name === "procedures") return "entries" in facts.procedures;
  return isKnown(facts.read(name));
}

function optionTruth(ids: readonly string[], statuses: readonly string[], facts: Facts): Truth {
  const known = facts.statuses;
  if (known === undefined) return "unknown";
  return truth(ids.some((id) => statuses.includes(known.get(id) ?? "")));
}

function listTruth<T>(list: ListReading<T>, is: (entry: T) => Truth): Truth {
  return "gap" in list ? "unknown" : any(list.entries.map(is));
}

function procedureIs(
  test: ProcedureTest,
  entry: { kind?: string | undefined; field?: string | undefined },
): Truth {
  if (entry.kind === undefined) return "unknown";
  if (entry.kind !== test.procedure) return "no";
  if (test.field === undefined) return "yes";
  return entry.field === undefined ? "unknown" : truth(entry.field === test.field);
}

function treatmentIs(
  { treatment }: TreatmentTest,
  entry: { intent?: string | undefined; outcome?: string | undefined },
): Truth {
  const outcome = same(treatment.outcome, entry.outcome);
  const intent = same(treatment.intent, entry.intent);
  if (outcome === "no" || intent === "no") return "no";
  return outcome === "yes" && intent === "yes" ? "yes" : "unknown";
}

function same(asked: string | undefined, given: string | undefined): Truth {
  if (asked === undefined) return "yes";
  return given === undefined ? "unknown" : truth(asked === given);
}

function inTruth(values: readonly string[], reading: Reading): Truth {
  return reading.kind === "value" ? truth(values.includes(String(reading.value))) : "unknown";
}
