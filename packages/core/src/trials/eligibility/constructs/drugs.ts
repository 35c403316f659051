/** Drugs given before: `prior therapy with an anti-PD-1 or anti-PD-L1 antibody` -> received one of them. */
//                       ^
import type { DrugEntry } from "../../../knowledge/eligibility.ts";
import type { Criterion } from "../../../logic/criterion.ts";
import { allOf } from "../combine/criteria.ts";
import { UNREAD } from "./concept.ts";
import { type Construct, type Found, isOpened, keyAt, placeOf, type Stream } from "./construct.ts";

export const drugs: Construct = {
  keys: ["drug", "op:received", "op:giving", "op:past", "op:progressed-on"],
  read,
};

const LEADS = [
  "op:received",
  "op:giving",
  "op:giving",
  "op:past",
  "op:progressed-on",
  "filler",
  "op:systemic",
  "op:line",
  "op:first-line",
  "op:setting",
  "op:drug-word",
  "op:at-least",
];
const PAST = ["op:received", "op:giving", "op:past", "op:progressed-on"];

function read(stream: Stream, at: number): Found | undefined {
  let next = at;
  while (next < at + REACH && (LEADS.includes(keyAt(stream, next)) || isTherapy(stream, next)))
    next++;
  if (keyAt(stream, next) !== "drug") return undefined;
  const before = wayBefore(stream, next);
  // A list is read only where its words can say that its drugs were given.
  if (before === undefined && !isNaiveAhead(stream, next)) return undefined;
  const list = readList(stream, next);
  const isNaive = keyAt(stream, list.to) === "op:naive";
  const way = isNaive ? "received" : before;
  if (way === undefined) return undefined;
  const fact = way === "progressed" ? "progressedOnDrugs" : "receivedDrugs";
  const to = isNaive ? list.to + 1 : list.to;
  const tests = list.groups.map((group) => testOf(fact, group));
  const says = isBarred(stream, at) ? testOf(fact, list.groups.flat()) : allOf(tests);
  const isLoose = list.isOpen || list.groups.flat().some(({ open }) => open === true);
  const whole: Criterion = isLoose ? { any: [says, UNREAD] } : says;
  // Whoever is given a drug now has received it; the other way round it is open.
  const loose: Criterion = way === "given" ? { all: [whole, UNREAD] } : whole;
  const place = placeOf(stream, at, to);
  const final: Criterion = isNaive ? { not: loose } : loose;
  const timed = () => ({ says: { all: [says, UNREAD] } as Criterion, isLoose: true });
  return {
    node: {
      is: "atom",
      says: final,
      kinds: ["prior-drug"],
      tense: "event",
      timed,
      untimed: { says: final, isLoose },
      isLoose,
      ...place,
    },
    to,
  };
}

/** So many words may stand between "prior" and the drug, and between the drug and the word for the past before it. */
const REACH = 10;

/** So far a list may reach, and so far before a drug the word for the past may stand that holds for all of it. */
const FAR = 70;

const isTherapy = ({ chunks }: Stream, at: number): boolean => {
  const meaning = chunks[at]?.meaning;
  return meaning?.role === "concept" && meaning.concept.therapy === true;
};

/** How the words before a drug say that it was given; undefined where they do not. */
function wayBefore(stream: Stream, at: number): Way | undefined {
  for (let i = at - 1; i >= 0 && i >= at - FAR; i--) {
    const key = keyAt(stream, i);
    if (key === "sign:." || key === "sign:;" || NOT_GIVEN.includes(key)) return undefined;
    if (stream.chunks[i]?.meaning?.role === "discuss") return undefined;
    if (PAST.includes(key)) return wayAt(stream, i);
  }
  return undefined;
}

function isNaiveAhead(stream: Stream, at: number): boolean {
  for (let i = at; i <= at + FAR; i++) if (keyAt(stream, i) === "op:naive") return true;
  return false;
}

/** `treatment with` alone may be meant now, or to come. */
type Way = "received" | "progressed" | "given";

function wayAt(stream: Stream, at: number): Way {
  if (isProgressed(stream, at)) return "progressed";
  for (let i = at; i >= 0 && (LEADS.includes(keyAt(stream, i)) || isTherapy(stream, i)); i--) {
    if (["op:received", "op:past"].includes(keyAt(stream, i))) return "received";
  }
  return "given";
}

/** `progression on or after prior first-line therapy`: the words for growth stand before those for the past. */
function isProgressed(stream: Stream, at: number): boolean {
  for (let i = at; i >= 0 && (LEADS.includes(keyAt(stream, i)) || isTherapy(stream, i)); i--) {
    if (keyAt(stream, i) === "op:progressed-on") return true;
  }
  return false;
}

const NOT_GIVEN = ["op:allowed", "op:if"];

interface List {
  /** One of each group. */
  readonly groups: readonly (readonly DrugEntry[])[];
  /** Different drugs with a stroke between them may both be meant, or either. */
  readonly isOpen: boolean;
  readonly to: number;
}

const SEPARATORS = [
  "op:and",
  "op:or",
  "op:and-or",
  "sign:,",
  "sign:/",
  "sign:(",
  "sign:)",
  "filler",
  "op:drug-word",
  "op:line",
  "op:including",
  "sign:+",
  "sign:-",
  "op:received",
  "op:past",
];

function readList(stream: Stream, at: number): List {
  const groups: DrugEntry[][] = [[]];
  let to = at;
  let isAnd = false;
  let isStroke = false;
  let isOpen = false;
  for (let next = at; next < at + FAR; next++) {
    const meaning = stream.chunks[next]?.meaning;
    const key = keyAt(stream, next);
    if (meaning?.role === "drug") {
      if (isAnd) groups.push([]);
      isAnd = false;
      isOpen ||= isStroke && groups.at(-1)?.at(-1)?.drugs[0] !== meaning.drug.drugs[0];
      isStroke = false;
      groups.at(-1)?.push(meaning.drug);
      to = next + 1;
    } else if (!SEPARATORS.includes(key)) break;
    else if (key === "sign:/") isStroke = true;
    else if (key === "op:and" || key === "sign:+") isAnd = true;
    else if (
      key === "op:drug-word" ||
      key === "op:line" ||
      (key === "sign:)" && isOpened(stream, at, next))
    )
      to = next + 1;
  }
  return { groups, isOpen, to };
}

const testOf = (fact: string, entries: readonly DrugEntry[]): Criterion => ({
  fact,
  hasAny: [...new Set(entries.flatMap((entry) => entry.drugs))],
});

/** What shuts people out does so by each drug of its list. */
const isBarred = (stream: Stream, at: number): boolean =>
  stream.side === "exclusion" ||
  stream.chunks.slice(0, at).some(({ key }) => ["op:not", "op:must-not"].includes(key));
