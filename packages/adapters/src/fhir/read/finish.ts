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
  const day = draft.newest === undefined ? undefined : Math.floor(draft.newest.from / DAY_MS);
  const asOf =
    draft.given.asOf ??
    (draft.lastDay < Infinity
      ? dayText(draft.lastDay)
      : day === undefined
        ? undefined
        : dayText(day));
  const end = asOf === undefined ? Infinity : Date.parse(`${asOf}T00:00:00Z`) + DAY_MS - 1;
  const otherCancer = judgePrimaries(draft, end);
  if (end < Infinity) takeRecent(draft, end);
  takeSpreads(draft);
  takeProteins(draft);
  takeAge(draft, asOf);
  const treatments = treatmentsOf(draft, end);
  const chosen = choose(draft);
  return {
    profile: {
      ...(asOf === undefined ? {} : { asOf }),
      ...(draft.given.region === undefined ? {} : { region: draft.given.region }),
      facts: chosen.facts,
      ...(treatments === undefined ? {} : { treatments }),
      ...proceduresOf(draft),
      sources: chosen.sources,
    },
    unread: draft.unread,
    unreadLeftOut: draft.unreadLeftOut,
    conflicts: chosen.conflicts,
    workedOut: chosen.workedOut,
    areTreatmentsWorkedOut: draft.drugs.some(({ group }) => group?.startsWith("own ") !== true),
    ...(otherCancer === undefined ? {} : { otherCancer }),
  };
}

/** Another cancer beside ours is a fact about it; another cancer alone is not what this is for. */
function judgePrimaries(draft: Draft, asOf: number): string | undefined {
  const others = draft.primaries.filter(({ isOurs }) => !isOurs);
  const [other] = others;
  if (draft.primaries.length === others.length) {
    if (other !== undefined) draft.take("histology", "other", other);
    return other === undefined ? undefined : nameOf(other.name);
  }
  const years = draft.codes.compiled.lexicon.limits.otherCancerYears;
  for (const one of others) {
    if (one.when === undefined) draft.leave(one, "no-date");
    else if (asOf - one.when.from <= years * 365.25 * DAY_MS)
      draft.take("otherCancerWithin5Years", true, workedOutAt(one));
    else draft.leave(one, "past");
  }
  return undefined;
}

function takeSpreads(draft: Draft) {
  for (const { site, by, ...place } of draft.spreads) {
    const origin =
      by === undefined ? undefined : draft.primaries.find(({ resource }) => resource === by);
    if (origin !== undefined && !origin.isOurs) {
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

function proceduresOf({ procedures, isWithoutProcedures }: Draft): {
  procedures?: readonly RawProcedure[];
} {
  if (procedures.length === 0 && !isWithoutProcedures) return {};
  const inOrder = [...procedures].sort((a, b) => timeOf(a) - timeOf(b));
  return {
    procedures: inOrder.map(({ kind, when, field }) => ({
      kind,
      ...(when?.text === undefined ? {} : { date: when.text }),
      ...(field === undefined ? {} : { field }),
    })),
  };
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
