/** Which names fit what has been typed so far: those that begin with it first, then any word inside. */

export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** Other names of the same thing, such as brand names. */
  readonly also: readonly string[];
}

export interface Match {
  readonly id: string;
  readonly label: string;
  /** The other name that was typed, shown beside the label so that the person sees why it is here. */
  readonly via?: string | undefined;
}

interface Ranked extends Match {
  readonly rank: number;
}

const NOWHERE = 3;

/** Case, accents, hyphens and spaces make no difference to a name. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s\-–/+]+/g, " ")
    .trim();

export function matchNames(
  typed: string,
  names: readonly Suggestion[],
  limit: number,
): readonly Match[] {
  const sought = plain(typed);
  if (sought === "") return [];
  return names
    .map((name) => rankOf(name, sought))
    .filter(({ rank }) => rank < NOWHERE)
    .sort((a, b) => a.rank - b.rank || a.label.localeCompare(b.label))
    .slice(0, limit)
    .map(({ id, label, via }) => (via === undefined ? { id, label } : { id, label, via }));
}

function rankOf({ id, label, also }: Suggestion, sought: string): Ranked {
  const own = rank(label, sought);
  const others = also.map((name) => ({ name, rank: rank(name, sought) }));
  const via = others.sort((a, b) => a.rank - b.rank)[0];
  return via !== undefined && via.rank < own
    ? { id, label, via: via.name, rank: via.rank }
    : { id, label, rank: own };
}

/** 0 the name begins so, 1 a word of it does, 2 it is somewhere inside (from three letters on), 3 not at all. */
function rank(name: string, sought: string): number {
  const text = plain(name);
  if (text.startsWith(sought)) return 0;
  if (text.includes(` ${sought}`)) return 1;
  return sought.length >= 3 && text.includes(sought) ? 2 : NOWHERE;
}
