/** What was done so far, in the order of time: treatments with their lines of therapy, and procedures between them. */
import { type Profile, sayValue } from "@nextline/core";
import type { PastView, Situation, TimelineView } from "../protocol.ts";
import type { Road } from "../road.ts";
import { sayDate } from "./lists.ts";
import { proceduresInput, treatmentsInput } from "./question.ts";

type Given = Profile["given"];
type LineOfTherapy = NonNullable<Profile["lines"]>["lines"][number];
type Treatment = Exclude<Given["treatments"], string>[number];
type Procedure = Exclude<Given["procedures"], string>[number];

/** An entry, and where it stands in time: one without a date follows the entry that was given before it. */
interface Placed {
  readonly entry: PastView;
  readonly at: number;
}

const MS_A_DAY = 86_400_000;

/** @param situation a list that cannot be read whole is shown as it was given, so that it can be mended */
export function timelineView({ profile, asOf }: Situation, road: Road): TimelineView {
  const placed = [...treatmentsOf(profile, road), ...proceduresOf(profile, road)];
  const { kind: _, ...treatments } = treatmentsInput(road);
  const { kind: __, ...procedures } = proceduresInput(road);
  return {
    entries: placed.sort((a, b) => a.at - b.at).map(({ entry }) => entry),
    lines: { low: road.profile.lines?.low ?? 0, high: road.profile.lines?.high ?? 0 },
    today: Date.parse(asOf) / MS_A_DAY,
    forms: { ...treatments, ...procedures },
  };
}

function treatmentsOf(given: Situation["profile"], road: Road): readonly Placed[] {
  const { treatments } = road.profile.given;
  if (typeof treatments === "string")
    return (given.treatments ?? []).map(({ drugs }, place) =>
      unread("treatments", place, drugs.join(", ")),
    );
  const lines = road.profile.lines?.lines ?? [];
  let at = Number.NEGATIVE_INFINITY;
  return treatments.map((treatment) => {
    at = treatment.start?.low ?? treatment.end?.low ?? at;
    return { at, entry: treatmentView(treatment, lineOf(treatment, lines), road) };
  });
}

const unread = (kind: PastView["kind"], place: number, name: string): Placed => ({
  at: Number.POSITIVE_INFINITY,
  entry: { kind, place, name, isOngoing: false, isJoined: false },
});

const lineOf = ({ place }: Treatment, lines: readonly LineOfTherapy[]): LineOfTherapy | undefined =>
  lines.find(({ treatments }) => treatments.some((one) => one.place === place));

function treatmentView(
  treatment: Treatment,
  line: LineOfTherapy | undefined,
  road: Road,
): PastView {
  const { place, drugs, intent, outcome, start, end } = treatment;
  const isOngoing = outcome === "ongoing";
  return {
    kind: "treatments",
    place,
    name: drugs.map((drug) => sayValue(road.voice, "receivedDrugs", drug)).join(", "),
    about: listed("intent", intent, road),
    ...(outcome === undefined ? {} : { outcome: listed("outcome", outcome, road) }),
    ...dates(start, end),
    isOngoing,
    ...(line === undefined ? {} : { line: line.number }),
    isJoined: line !== undefined && line.treatments[0]?.place !== place,
  };
}

function dates(start: Treatment["start"], end: Treatment["end"]): Partial<PastView> {
  return {
    ...(start === undefined ? {} : { start: sayDate(start), from: start.low }),
    ...(end === undefined ? {} : { end: sayDate(end), to: end.high }),
  };
}

const listed = (list: string, value: string, { voice }: Road): string =>
  voice.words.lists[list]?.[value]?.[voice.register] ?? value;

function proceduresOf(given: Situation["profile"], road: Road): readonly Placed[] {
  const { procedures } = road.profile.given;
  if (typeof procedures === "string")
    return (given.procedures ?? []).map(({ kind }, place) => unread("procedures", place, kind));
  return procedures.map((procedure, place) => ({
    at: procedure.date?.low ?? Number.POSITIVE_INFINITY,
    entry: procedureView(procedure, place, road),
  }));
}

const procedureView = ({ kind, date, field }: Procedure, place: number, road: Road): PastView => ({
  kind: "procedures",
  place,
  name: listed("procedureKind", kind, road),
  ...(field === undefined ? {} : { about: listed("procedureField", field, road) }),
  ...(date === undefined ? {} : { start: sayDate(date), from: date.low, to: date.high }),
  isOngoing: false,
  isJoined: false,
});
