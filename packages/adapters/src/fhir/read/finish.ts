/** Ends the reading: the newest valid value of each fact, what contradicts it, and the profile that follows. */
import type { FactValue } from "@nextline/core";
import { nameOf } from "./concept.ts";
import { takeRecent } from "./condition.ts";
import { DAY_MS, dayText } from "./dates.ts";
import { readWaiting } from "./medication.ts";
import {
  type Draft,
  type Found,
  isNewer,
  type Place,
  startOf,
  timeOf,
  type Unread,
  workedOutAt,
} from "./record.ts";
import { type RawTreatment, treatmentsOf } from "./treatments.ts";

export interface RawProfile {
  readonly asOf?: string;
  readonly region?: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly treatments?: readonly RawTreatment[];
  readonly procedures?: readonly RawProcedure[];
  readonly sources: Readonly<Record<string, { readonly from: string; readonly date?: string }>>;
}

interface RawProcedure {
  readonly kind: string;
  readonly date?: string;
  readonly field?: string;
}

export interface Conflict {
  readonly fact: string;
  /** Whether the newest was taken; it was not where two are equally new. */
  readonly taken: boolean;
  readonly values: readonly {
    readonly value: FactValue;
    readonly resource: string;
    readonly date?: string;
  }[];
}

export interface Reading {
  readonly profile: RawProfile;
  readonly unread: readonly Unread[];
  /** How many more were not listed. */
  readonly unreadLeftOut: number;
  readonly conflicts: readonly Conflict[];
  /** Facts whose value stands nowhere as such: it follows from something else. */
  readonly workedOut: readonly string[];
  /** Treatments were put together from single orders or doses. */
  readonly areTreatmentsWorkedOut: boolean;
  /** The cancer that the record is about, where it is none of ours. */
  readonly otherCancer?: string;
}

export function finish(draft: Draft): Reading {
  readWaiting(draft);
  const asOf = draft.given.asOf ?? lastDayOf(draft);
  const end = asOf === undefined ? Infinity : Date.parse(`${asOf}T00:00:00Z`) + DAY_MS - 1;
  const otherCancer = judgePrimaries(draft, end);
  if (end < Infinity) takeRecent(draft, end);
  takeSpreads(draft);
  takeProteins(draft);
  takeAge(draft, asOf);
  const treatments = treatmentsOf(draft, end);
  const chosen = choose(draft);
  const reading: Writable<Reading> = {
    profile: profileOf({ asOf, treatments, chosen, draft }),
    unread: draft.unread,
    unreadLeftOut: draft.unreadLeftOut,
    conflicts: chosen.conflicts,
    workedOut: chosen.workedOut,
    areTreatmentsWorkedOut: draft.drugs.some(({ group }) => group?.startsWith("own ") !== true),
  };
  if (otherCancer !== undefined) reading.otherCancer = otherCancer;
  return reading;
}

/** The day the record was put together, else the newest day in it. */
function lastDayOf({ lastDay, newest }: Draft): string | undefined {
  if (lastDay < Infinity) return dayText(lastDay);
  return newest === undefined ? undefined : dayText(Math.floor(newest.from / DAY_MS));
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Ended {
  readonly asOf: string | undefined;
  readonly treatments: readonly RawTreatment[] | undefined;
  readonly chosen: Chosen;
  readonly draft: Draft;
}

/** What is not known is not there; the rest in the order in which a person writes it. */
function profileOf({ asOf, treatments, chosen, draft }: Ended): RawProfile {
  const { facts, sources } = chosen;
  const { region } = draft.given;
  const procedures = proceduresOf(draft);
  const profile: Partial<Writable<RawProfile>> = {};
  if (asOf !== undefined) profile.asOf = asOf;
  if (region !== undefined) profile.region = region;
  profile.facts = facts;
  if (treatments !== undefined) profile.treatments = treatments;
  if (procedures !== undefined) profile.procedures = procedures;
  profile.sources = sources;
  return profile as RawProfile;
}

/** Another cancer beside ours is a fact about it; another cancer alone is not what this is for. */
function judgePrimaries(draft: Draft, asOf: number): string | undefined {
  const others = draft.primaries.filter(({ isOurs }) => !isOurs);
  const [other] = others;
  if (draft.primaries.length === others.length) {
    if (other !== undefined) draft.take("histology", "other", other.place);
    return other === undefined ? undefined : nameOf(other.place.name);
  }
  const years = draft.codes.compiled.lexicon.limits.otherCancerYears;
  for (const { place } of others) {
    if (place.when === undefined) draft.leave(place, "no-date");
    else if (asOf - place.when.from <= years * 365.25 * DAY_MS)
      draft.take("otherCancerWithin5Years", true, workedOutAt(place));
    else draft.leave(place, "past");
  }
  return undefined;
}

function takeSpreads(draft: Draft) {
  for (const { site, origin, place } of draft.spreads) {
    const of = origin && draft.primaries.find(({ place: { resource } }) => resource === origin);
    if (of && !of.isOurs) {
      draft.leave(place, "spread-of-another");
      continue;
    }
    draft.take("extent", "metastatic", workedOutAt(place));
    if (site !== undefined) draft.add("metastaticSites", site, place);
  }
}

const ALL_PROTEINS = 4;

function takeProteins(draft: Draft) {
  const all = [...draft.proteins.values()];
  const lost = all.find((one) => one.lost);
  const [first] = all;
  if (lost !== undefined) draft.take("mmr", "deficient", workedOutAt(lost.place));
  else if (first !== undefined && all.length === ALL_PROTEINS)
    draft.take("mmr", "proficient", workedOutAt(first.place));
  else for (const { place } of all) draft.leave(place, "needs-all-proteins");
}

/** A year of birth alone leaves two ages: then it is asked. */
function takeAge(draft: Draft, asOf: string | undefined) {
  const { birth } = draft;
  if (birth === undefined || asOf === undefined) return;
  const place: Place = { resource: "Patient", name: "birthDate", when: undefined };
  const { text } = birth;
  const isClear =
    text !== undefined && (text.length === 10 || text.slice(5, 7) !== asOf.slice(5, 7));
  if (!isClear) return draft.leave(place, "no-day-of-birth");
  const hadBirthday = asOf.slice(5) >= text.slice(5);
  const age = Number(asOf.slice(0, 4)) - Number(text.slice(0, 4)) - (hadBirthday ? 0 : 1);
  draft.take("age", age, workedOutAt(place));
}

function proceduresOf(draft: Draft): readonly RawProcedure[] | undefined {
  if (draft.procedures.length === 0 && !draft.isWithoutProcedures) return undefined;
  const inOrder = [...draft.procedures].sort((a, b) => startOf(a) - startOf(b));
  return inOrder.map(({ kind, place: { when }, field }) => ({
    kind,
    ...(when?.text === undefined ? {} : { date: when.text }),
    ...(field === undefined ? {} : { field }),
  }));
}

interface Chosen {
  readonly facts: Record<string, FactValue>;
  readonly sources: Record<string, { from: string; date?: string }>;
  readonly conflicts: Conflict[];
  readonly workedOut: string[];
}

function choose(draft: Draft): Chosen {
  const chosen: Chosen = { facts: {}, sources: {}, conflicts: [], workedOut: [] };
  for (const [fact, list] of draft.found) chooseOne(fact, list, draft, chosen);
  for (const [fact, members] of draft.members) {
    if (Object.hasOwn(chosen.facts, fact)) continue;
    const list = [...members.values()];
    const newest = list.reduce((a, b) => (isNewer(b.place, a.place) ? b : a));
    chosen.facts[fact] = list.map(({ value }) => String(value));
    chosen.sources[fact] = sourceOf(newest.place);
  }
  return chosen;
}

/** Older values of what changes with time are no conflict. */
function chooseOne(fact: string, list: readonly Found[], draft: Draft, chosen: Chosen) {
  const inOrder =
    list.length === 1 ? list : [...list].sort((a, b) => timeOf(b.place) - timeOf(a.place));
  const [newest, second] = inOrder;
  if (newest === undefined) return;
  const isTie = second !== undefined && timeOf(second.place) === timeOf(newest.place);
  const changes = draft.codes.facts.get(fact)?.changeable === true;
  if (isTie || (second !== undefined && !changes))
    chosen.conflicts.push({ fact, taken: !isTie, values: inOrder.map(toValue) });
  if (isTie) return;
  chosen.facts[fact] = newest.value;
  if (newest.place.isWorkedOut) chosen.workedOut.push(fact);
  chosen.sources[fact] = sourceOf(newest.place);
}

const toValue = ({ value, place: { resource, when } }: Found) => ({
  value,
  resource,
  ...(when?.text === undefined ? {} : { date: when.text }),
});

function sourceOf({ resource, by, when }: Place): { from: string; date?: string } {
  const from = by === undefined ? resource : `${resource} (${by})`;
  return when?.text === undefined ? { from } : { from, date: when.text };
}
