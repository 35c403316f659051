/** The truth of one leaf, and the gaps behind an unknown one. Both evaluators share these. */
import type {
  FactTest,
  Leaf,
  ProcedureTest,
  Scalar,
  SinceKind,
  TreatmentTest,
} from "./criterion.ts";
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
  if ("fact" in leaf) return factTruth(leaf, facts.read(leaf.fact));
  if ("region" in leaf) return inTruth(leaf.region, facts.read("region"));
  if ("known" in leaf) return truth(knows(leaf.known, facts));
  if ("option" in leaf) return optionTruth(leaf.option, leaf.status, facts);
  if ("procedure" in leaf) return listTruth(facts.procedures, (entry) => procedureIs(leaf, entry));
  if ("treatment" in leaf) return listTruth(facts.treatments, (entry) => treatmentIs(leaf, entry));
  if ("since" in leaf) {
    return factTruth({ fact: "", min: leaf.minDays }, facts.read(SINCE_FACT[leaf.since]));
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

function factTruth(test: FactTest, reading: Reading): Truth {
  switch (reading.kind) {
    case "value":
      return truth(holds(test, reading.value));
    case "set":
      return setTruth(test, reading.members, reading.possible);
    case "range":
      return rangeTruth(test, reading.low, reading.high);
    default:
      return "unknown";
  }
}

function holds(test: FactTest, value: Scalar): boolean {
  if (test.is !== undefined && value !== test.is) return false;
  if (test.in !== undefined && !test.in.includes(value)) return false;
  if (!aboveMin(test, Number(value)) || !belowMax(test, Number(value))) return false;
  return test.has === undefined && test.hasAny === undefined;
}

const aboveMin = ({ min, strict }: FactTest, value: number): boolean =>
  min === undefined || (strict ? value > min : value >= min);

const belowMax = ({ max, strict }: FactTest, value: number): boolean =>
  max === undefined || (strict ? value < max : value <= max);

function inTruth(values: readonly string[], reading: Reading): Truth {
  return reading.kind === "value" ? truth(values.includes(String(reading.value))) : "unknown";
}

function setTruth(
  test: FactTest,
  members: ReadonlySet<string>,
  possible: ReadonlySet<string>,
): Truth {
  const asked = test.hasAny ?? (test.has === undefined ? [] : [test.has]);
  if (asked.some((member) => members.has(member))) return "yes";
  return asked.some((member) => possible.has(member)) ? "unknown" : "no";
}

/** Yes where every number between the ends passes, no where none does. */
function rangeTruth(test: FactTest, low: number, high: number): Truth {
  const passed = [low, high].filter((end) => holds(test, end)).length;
  if (passed === 2 && test.in === undefined) return "yes";
  return passed === 0 && outside(test, low, high) ? "no" : "unknown";
}

/** Whether the asked values lie wholly outside the range. */
function outside(test: FactTest, low: number, high: number): boolean {
  const wanted = test.in ?? (test.is === undefined ? [] : [test.is]);
  if (test.in !== undefined || test.is !== undefined) {
    return wanted.every((value) => typeof value !== "number" || value < low || value > high);
  }
  const below = test.max !== undefined && (test.strict ? low >= test.max : low > test.max);
  const above = test.min !== undefined && (test.strict ? high <= test.min : high < test.min);
  return below || above;
}
