/** Works out every derived fact from what was given, and lays all facts out for the evaluator. */
import { readDate } from "../facts/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Gap, missing } from "../logic/gap.ts";
import { known, type ListReading, type Reading, unknownFor } from "../logic/reading.ts";
import { atLeast, her2Status, mismatchRepair, type Read } from "./biomarkers.ts";
import { bmi, cockcroftGault, effectiveClearance } from "./body.ts";
import { daysSince, type Events } from "./days-since.ts";
import { drugsOf, progressedOnDrugs } from "./drugs.ts";
import { FactTable, toReading } from "./fact-table.ts";
import { fillImplied } from "./implied.ts";
import {
  type GivenList,
  type GivenProfile,
  isPalliativeSystemic,
  type Procedure,
  type Treatment,
} from "./input.ts";
import { kindFacts } from "./kind-days.ts";
import { lineSetting, nextLine, palliativeLines } from "./line-setting.ts";
import { linesOfTherapy } from "./lines.ts";
import { derivedMonths, earlyRelapse, effectiveMonths, monthsDifference } from "./relapse.ts";

/** @param excluded facts that count as unknown although they were given, with the reason. */
export function deriveFacts(
  given: GivenProfile,
  knowledge: Knowledge,
  excluded: ReadonlyMap<string, Gap>,
): FactTable {
  const readings = storedReadings(given, excluded);
  const read: Read = (fact) => readings.get(fact) ?? unknownFor(missing(fact));
  const put = (facts: Readonly<Record<string, Reading | undefined>>) => {
    for (const [fact, reading] of Object.entries(facts)) if (reading) readings.set(fact, reading);
  };
  const treatments = listOf(given.treatments, "treatments");
  const procedures = listOf(given.procedures, "procedures");
  put(biomarkerFacts(read, knowledge));
  put(bodyFacts(read, knowledge));
  put(relapseFacts(read, treatments, knowledge));
  put(treatmentFacts(read, treatments, given, knowledge));
  put(dayFacts(treatments, procedures, given.asOf));
  put(kindFacts(treatments, knowledge, given.asOf));
  const table = new FactTable(readings, knowledge.facts, { treatments, procedures });
  fillImplied(readings, table, knowledge);
  return table;
}

function storedReadings(
  given: GivenProfile,
  excluded: ReadonlyMap<string, Gap>,
): Map<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const [fact, value] of given.facts) readings.set(fact, toReading(value));
  for (const fact of given.unreadable) readings.set(fact, unknownFor({ kind: "unreadable", fact }));
  for (const [fact, gap] of excluded) readings.set(fact, unknownFor(gap));
  if (given.region !== undefined) readings.set("region", known(given.region));
  return readings;
}

function listOf<T>(list: GivenList<T>, name: string): ListReading<T> {
  if (list === "absent") return { gap: missing(name) };
  return list === "unreadable" ? { gap: { kind: "unreadable", fact: name } } : { entries: list };
}

type DerivedFacts = Readonly<Record<string, Reading | undefined>>;

function biomarkerFacts(read: Read, { compiled: { definitions } }: Knowledge): DerivedFacts {
  return {
    her2Status: her2Status(read, definitions),
    mismatchRepair: mismatchRepair(read),
    cldn182Status: atLeast(read, "cldn182Percent", definitions.cldn182PositivePercent, [
      "positive",
      "negative",
    ]),
    tmbHigh: atLeast(read, "tmbPerMb", definitions.tmbHighPerMb, [true, false]),
    metastaticSiteCount: siteCount(read("metastaticSites")),
  };
}

const siteCount = (sites: Reading): Reading =>
  sites.kind === "set" ? known(sites.members.size) : unknownFor(missing("metastaticSites"));

function bodyFacts(read: Read, { compiled: { definitions } }: Knowledge): DerivedFacts {
  const clearance = cockcroftGault(read, definitions);
  return {
    bmi: bmi(read),
    creatinineClearanceDerived: clearance,
    creatinineClearance: effectiveClearance(read("creatinineClearance"), clearance),
  };
}

function relapseFacts(
  read: Read,
  list: ListReading<Treatment>,
  { compiled: { definitions } }: Knowledge,
): DerivedFacts {
  const treatments = "entries" in list ? list.entries : [];
  const given = read("monthsSincePerioperativeTherapy");
  const derived = derivedMonths(treatments, recurrence(read), definitions);
  const months = effectiveMonths(given, derived);
  return {
    monthsSincePerioperativeTherapyDifference: monthsDifference(given, derived),
    monthsSincePerioperativeTherapyDerived: months === given ? undefined : months,
    monthsSincePerioperativeTherapy: months,
    earlyRelapse: earlyRelapse("entries" in list ? list.entries : list.gap, months, definitions),
  };
}

function recurrence(read: Read) {
  const reading = read("recurrenceDate");
  return reading.kind === "value" ? readDate(String(reading.value)) : undefined;
}

const FROM_TREATMENTS = [
  "receivedDrugs",
  "palliativeDrugs",
  "progressedOnDrugs",
  "currentDrugs",
  "palliativeLines",
  "nextLine",
  "lineSetting",
];

function treatmentFacts(
  read: Read,
  list: ListReading<Treatment>,
  given: GivenProfile,
  { compiled: { definitions, drugClasses } }: Knowledge,
): DerivedFacts {
  if ("gap" in list)
    return Object.fromEntries(FROM_TREATMENTS.map((fact) => [fact, unknownFor(list.gap)]));
  const treatments = list.entries;
  const lines = linesOfTherapy(treatments, drugClasses);
  const statusNow = read("diseaseStatusNow");
  const context = { lines, earlyRelapse: read("earlyRelapse"), statusNow };
  return {
    receivedDrugs: drugsOf(treatments),
    palliativeDrugs: drugsOf(treatments.filter(isPalliativeSystemic)),
    currentDrugs: drugsOf(treatments.filter((treatment) => treatment.outcome === "ongoing")),
    progressedOnDrugs: progressedOnDrugs(treatments, {
      asOf: given.asOf === undefined ? undefined : { low: given.asOf, high: given.asOf },
      progressing: statusNow.kind === "value" && statusNow.value === "progressing",
      recurrence: recurrence(read),
      months: read("monthsSincePerioperativeTherapy"),
      definitions,
    }),
    palliativeLines: palliativeLines(lines),
    nextLine: nextLine(context),
    lineSetting: lineSetting(context),
  };
}

function dayFacts(
  treatments: ListReading<Treatment>,
  procedures: ListReading<Procedure>,
  asOf: number | undefined,
): DerivedFacts {
  const given = (is: (treatment: Treatment) => boolean): Events => treatmentEvents(treatments, is);
  const done = (...kinds: readonly string[]): Events => procedureEvents(procedures, kinds);
  const radiotherapy = [
    done("radiotherapy"),
    given((treatment) => treatment.intent === "chemoradiotherapy"),
  ];
  return {
    daysSinceSystemicTherapy: daysSince(
      asOf,
      given((treatment) => treatment.drugs.length > 0),
    ),
    daysSinceRadiotherapy: daysSince(asOf, joinEvents(radiotherapy)),
    daysSinceMajorSurgery: daysSince(asOf, done("gastrectomy", "bypass")),
    daysSinceParacentesis: daysSince(asOf, done("paracentesis")),
  };
}

function treatmentEvents(
  list: ListReading<Treatment>,
  is: (treatment: Treatment) => boolean,
): Events {
  if ("gap" in list) return { events: [], gaps: [list.gap] };
  return {
    events: list.entries.filter(is).map(({ end }) => ({ date: end, gap: missing("treatments") })),
    gaps: [],
  };
}

function procedureEvents(list: ListReading<Procedure>, kinds: readonly string[]): Events {
  if ("gap" in list) return { events: [], gaps: [list.gap] };
  const events = list.entries
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ date }) => ({ date, gap: missing("procedures") }));
  return { events, gaps: [] };
}

const joinEvents = (parts: readonly Events[]): Events => ({
  events: parts.flatMap((part) => part.events),
  gaps: parts.flatMap((part) => part.gaps),
});
