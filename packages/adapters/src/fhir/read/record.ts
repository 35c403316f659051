/** What has been understood of a record so far, one resource after another: small, whatever the size of the record. */
import type { FactValue } from "@nextline/core";
import type { Codes, ConditionMeaning } from "../codes.ts";
import { nameOf } from "./concept.ts";
import type { When } from "./dates.ts";
import type { Json } from "./json.ts";

export interface Unread {
  /** Observation/her2 */
  readonly resource: string;
  /** What it is called in the record. */
  readonly code: string;
  /** Why nothing was taken; a phrase `unread-…` says it. */
  readonly why: string;
}

export interface Place {
  readonly resource: string;
  /** What the record calls it: words, or the concept that holds them. Few are ever asked. */
  readonly name: unknown;
  readonly when: When | undefined;
  /** Words to the source, where the fact does not stand there itself. */
  readonly by?: string;
  /** Written by us: an undated value was undated before. */
  readonly isOwn?: true;
  /** The value follows from what stands there, and does not stand there as such. */
  readonly isWorkedOut?: true;
}

/** The same place, for what follows from it; the fields by name, for it is asked for again and again. */
export function workedOutAt({ resource, name, when, by, isOwn }: Place): Place {
  const place: Place = { resource, name, when, isWorkedOut: true };
  if (by === undefined && isOwn === undefined) return place;
  return { ...place, ...(by && { by }), ...(isOwn && { isOwn }) };
}

export interface Found {
  readonly value: FactValue;
  readonly place: Place;
}

export interface Primary {
  readonly place: Place;
  readonly isOurs: boolean;
}

/** A place the cancer spread to. */
export interface Spread {
  readonly place: Place;
  readonly site: string | undefined;
  /** The resource of the cancer it came from. */
  readonly origin: string | undefined;
}

/** What counts for some months after it happened. */
interface RecentEvent {
  readonly place: Place;
  readonly recent: NonNullable<ConditionMeaning["recent"]>;
}

export interface DrugEvent {
  readonly place: Place;
  readonly drug: string;
  readonly end: When | undefined;
  readonly isOver: boolean;
  /** One dose that was given: it says nothing of the end. */
  readonly isDose: boolean;
  /** The condition it was given for. */
  readonly reason: string | undefined;
  readonly outcome: string | undefined;
  readonly intent: "curative" | "palliative" | undefined;
  /** One of the four intents of a profile, where the record was written by us. */
  readonly exactIntent: string | undefined;
  readonly group: string | undefined;
}

export interface ProcedureEvent {
  readonly place: Place;
  readonly kind: string;
  readonly field: string | undefined;
}

/** At most so many of one kind: a record of a million lines is told in numbers. */
const MOST_UNREAD = 10_000;

export class Draft {
  readonly codes: Codes;
  readonly unread: Unread[] = [];
  unreadLeftOut = 0;
  readonly found = new Map<string, Found[]>();
  readonly members = new Map<string, Map<string, Found>>();
  readonly primaries: Primary[] = [];
  readonly spreads: Spread[] = [];
  readonly events: RecentEvent[] = [];
  readonly drugs: DrugEvent[] = [];
  readonly procedures: ProcedureEvent[] = [];
  readonly proteins = new Map<string, { lost: boolean; place: Place }>();
  /** Drugs that a prescription names by reference, and those that wait for them. */
  readonly medications = new Map<string, Json>();
  readonly waiting: Json[] = [];
  isWithoutTreatments = false;
  isWithoutProcedures = false;
  /** Since when it is known that the cancer spread or came back. */
  spreadSince: When | undefined;
  /** Treatments that the record holds whole, in our own form. */
  readonly treatments: Json[] = [];
  given: { asOf?: string; region?: string } = {};
  birth: When | undefined;
  /** Nothing counts that lies after this day: a slip of the pen in a year would outdate all the rest. */
  lastDay = Infinity;
  newest: When | undefined;

  constructor(codes: Codes) {
    this.codes = codes;
  }

  leave({ resource, name }: Place, why: string) {
    if (why === "known") return;
    if (this.unread.length < MOST_UNREAD) this.unread.push({ resource, code: nameOf(name), why });
    else this.unreadLeftOut++;
  }

  /** A value of a fact, if the vocabulary can hold it. */
  take(fact: string, value: FactValue, place: Place): boolean {
    const why = this.refusal(fact, value, place);
    if (why !== undefined) {
      this.leave(place, why);
      return false;
    }
    this.#see(place.when);
    if (fact === "extent" && value === "metastatic") this.noteSpreadSince(place.when);
    if (fact === "recurrenceDate") this.noteSpreadSince(place.when);
    const known = this.found.get(fact);
    if (known === undefined) this.found.set(fact, [{ value, place }]);
    else keepNewest(known, { value, place });
    return true;
  }

  isLater = (when: When | undefined): boolean => when !== undefined && when.day > this.lastDay;

  /** A member of a set: what a person has of several. */
  add(fact: string, member: string, place: Place) {
    if (this.isLater(place.when)) return this.leave(place, "future-date");
    this.#see(place.when);
    const members = this.members.get(fact) ?? new Map<string, Found>();
    this.members.set(fact, members);
    const known = members.get(member);
    if (known === undefined || isNewer(place, known.place))
      members.set(member, { value: member, place });
  }

  noteDrug(event: DrugEvent) {
    const { when } = event.place;
    if (this.isLater(when)) return this.leave(event.place, "future-date");
    this.#see(event.end ?? when);
    this.drugs.push(event);
  }

  noteProcedure(event: ProcedureEvent) {
    const { when } = event.place;
    if (this.isLater(when)) return this.leave(event.place, "future-date");
    this.#see(when);
    this.procedures.push(event);
  }

  notePrimary(primary: Primary) {
    const { when } = primary.place;
    if (this.isLater(when)) return this.leave(primary.place, "future-date");
    this.#see(when);
    this.primaries.push(primary);
  }

  noteSpread(spread: Spread) {
    const { when } = spread.place;
    if (this.isLater(when)) return this.leave(spread.place, "future-date");
    this.#see(when);
    this.noteSpreadSince(when);
    this.spreads.push(spread);
  }

  noteSpreadSince(when: When | undefined) {
    if (when === undefined) return;
    if (this.spreadSince === undefined || when.from < this.spreadSince.from)
      this.spreadSince = when;
  }

  refusal(id: string, value: FactValue, { when, isOwn }: Place): string | undefined {
    const fact = this.codes.facts.get(id);
    if (fact === undefined) return "unknown-fact";
    if (this.isLater(when)) return "future-date";
    if (fact.freshDays !== undefined && when?.text === undefined && isOwn === undefined)
      return "no-date";
    if (typeof value !== "number") return undefined;
    const fits = value >= (fact.min ?? -Infinity) && value <= (fact.max ?? Infinity);
    const listed = fact.values === undefined || fact.values.includes(value);
    return fits && listed ? undefined : "not-possible";
  }

  #see(when: When | undefined) {
    if (when !== undefined && (this.newest === undefined || when.from > this.newest.from))
      this.newest = when;
  }
}

/** An observation on its way to the facts. */
export interface Observed {
  /** What holds the value: the observation, or a part of it. */
  readonly observation: Json;
  readonly whole: Json;
  readonly place: Place;
  readonly draft: Draft;
}

export const timeOf = ({ when }: Place): number => when?.from ?? -Infinity;
export const startOf = ({ place }: { readonly place: Place }): number => timeOf(place);
export const isNewer = (a: Place, b: Place): boolean => timeOf(a) > timeOf(b);

/** Of each value its newest mention: that is all that a choice or a conflict needs. */
function keepNewest(known: Found[], next: Found) {
  const same = known.findIndex(({ value }) => value === next.value);
  const old = known[same];
  if (old === undefined) {
    known.push(next);
    if (known.length > 24) {
      known.sort((a, b) => timeOf(b.place) - timeOf(a.place));
      known.length = 12;
    }
  } else if (isNewer(next.place, old.place)) known[same] = next;
}
