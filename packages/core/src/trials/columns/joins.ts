/** Criteria as joins over the table of answers: parts before wholes, each distinct part joined once a block. */
import type { Criterion } from "../../logic/criterion.ts";
import type { Words } from "./answers.ts";
import { type PlacedLeaves, placeLeaves } from "./tests.ts";

const ALL = 0;
const ANY = 1;
const NOT = 2;

/** All joins laid out flat, in the order in which they are run. */
export interface Joins {
  readonly size: number;
  readonly kinds: Uint8Array;
  /** Where the parts of join i begin in `parts`; one more at the end. */
  readonly starts: Int32Array;
  readonly parts: Int32Array;
  /** Whether an unread text, which asks for no fact, is part of it: by place. */
  readonly holdsUnread: Uint8Array;
}

export interface JoinedCriteria {
  readonly leaves: PlacedLeaves;
  readonly joins: Joins;
  /** The place of each criterion, in the order given. */
  readonly roots: readonly number[];
}

interface Building {
  readonly leaves: PlacedLeaves;
  readonly places: Map<Criterion | string, number>;
  readonly kinds: number[];
  readonly parts: number[][];
}

export function joinCriteria(criteria: readonly Criterion[]): JoinedCriteria {
  const leaves = placeLeaves(criteria);
  const building: Building = { leaves, places: new Map(leaves.places), kinds: [], parts: [] };
  const roots = criteria.map((criterion) => placeOf(criterion, building));
  return { leaves, joins: layOut(building), roots };
}

function placeOf(criterion: Criterion, building: Building): number {
  const known = building.places.get(criterion);
  if (known !== undefined) return known;
  const key = JSON.stringify(criterion);
  const place = building.places.get(key) ?? addJoin(criterion, building);
  building.places.set(key, place).set(criterion, place);
  return place;
}

function addJoin(criterion: Criterion, building: Building): number {
  const [kind, parts] = partsOf(criterion);
  const places = parts.map((part) => placeOf(part, building));
  building.parts.push(places);
  return building.leaves.tests.leafCount + building.kinds.push(kind) - 1;
}

function partsOf(criterion: Criterion): [kind: number, parts: readonly Criterion[]] {
  if ("all" in criterion) return [ALL, criterion.all];
  if ("any" in criterion) return [ANY, criterion.any];
  return [NOT, "not" in criterion ? [criterion.not] : []];
}

function layOut({ leaves, kinds, parts }: Building): Joins {
  const { leafCount, unread } = leaves.tests;
  const starts = new Int32Array(parts.length + 1);
  parts.forEach((list, i) => {
    starts[i + 1] = (starts[i] as number) + list.length;
  });
  const holdsUnread = new Uint8Array(leafCount + kinds.length);
  for (const place of unread) holdsUnread[place] = 1;
  parts.forEach((list, i) => {
    if (list.some((place) => holdsUnread[place] === 1)) holdsUnread[leafCount + i] = 1;
  });
  return {
    size: leafCount + kinds.length,
    kinds: Uint8Array.from(kinds),
    starts,
    parts: Int32Array.from(parts.flat()),
    holdsUnread,
  };
}

/** Answers and, for what holds unread text, whose unknown waits for a fact. */
export interface Table extends Words {
  readonly waits: Int32Array;
}

export const tableFor = ({ size }: Joins): Table => ({
  yes: new Int32Array(size),
  no: new Int32Array(size),
  waits: new Int32Array(size),
});

/** Joins a block whose leaves are answered. */
export function runJoins(
  { kinds, starts, parts, holdsUnread }: Joins,
  leafCount: number,
  { yes, no, waits }: Table,
): void {
  for (let i = 0; i < leafCount; i++) {
    waits[i] = holdsUnread[i] === 1 ? 0 : ~((yes[i] as number) | (no[i] as number));
  }
  for (let i = 0; i < kinds.length; i++) {
    const from = starts[i] as number;
    const to = starts[i + 1] as number;
    const at = leafCount + i;
    if (kinds[i] === NOT) {
      const part = parts[from] as number;
      yes[at] = no[part] as number;
      no[at] = yes[part] as number;
      waits[at] = waits[part] as number;
      continue;
    }
    let both = -1;
    let either = 0;
    let wait = 0;
    const settling = kinds[i] === ALL ? no : yes;
    const holding = kinds[i] === ALL ? yes : no;
    for (let p = from; p < to; p++) {
      const part = parts[p] as number;
      both &= holding[part] as number;
      either |= settling[part] as number;
      wait |= waits[part] as number;
    }
    holding[at] = both;
    settling[at] = either;
    waits[at] = wait & ~(both | either);
  }
}
