/** Orders bullets into an outline: sides, scopes, parents with their children; headings are told from criteria. */
import type { Side, Span } from "../criteria.ts";
import type { Bullet } from "./bullets.ts";
import { denies, type Group, groupOf, shutsOut } from "./group.ts";
import { headingOf, scopeOf, wordCount } from "./heading.ts";
import { isOverlong } from "./overlong.ts";

export interface Entry extends Span {
  readonly side: Side;
  readonly scope: string | null;
  /** The place of its parent in the list of entries; -1 for none. */
  readonly parent: number;
  /** What it says of its children; undefined for a bullet without children. */
  readonly group: Group | undefined;
  readonly isHeading: boolean;
  /** It stands under a parent that denies it: `None of the following:`. */
  readonly isDenied: boolean;
}

interface Open {
  readonly index: number;
  readonly bullet: Bullet;
  readonly scope: string | null;
  /** It only names a part of the trial, which then holds for its neighbours too. */
  readonly isPart: boolean;
}

/** The state while reading down the page. */
interface Page {
  readonly text: string;
  readonly entries: Entry[];
  /** Of the entries that were asked. */
  readonly denying: Map<number, boolean>;
  side: Side;
  scope: string | null;
  open: Open[];
  /** The last entry written, as a possible parent of flat children. */
  last: Open | undefined;
  /** An introduction whose children may follow without indent. */
  flat: Open | undefined;
}

export function outlineOf(text: string, bullets: readonly Bullet[]): readonly Entry[] {
  const page: Page = {
    text,
    entries: [],
    denying: new Map(),
    side: "inclusion",
    scope: null,
    open: [],
    last: undefined,
    flat: undefined,
  };
  for (const bullet of bullets) addBullet(page, bullet);
  return withGroups(page);
}

function addBullet(page: Page, bullet: Bullet): void {
  const said = page.text.slice(bullet.start, bullet.end);
  if (isOverlong(bullet)) {
    add(page, bullet, { parent: -1, scope: null, isHeading: false });
    return;
  }
  if (!/[\p{L}\p{N}]/u.test(said)) {
    add(page, bullet, { parent: -1, scope: null, isHeading: true });
    return;
  }
  const heading = headingOf(said, bullet.marker !== "none");
  if (heading?.side !== undefined) {
    addSide(page, bullet, heading);
    return;
  }
  if (heading !== undefined && bullet.marker === "none") {
    page.scope = heading.scope;
    page.open = [];
    page.flat = undefined;
    page.last = undefined;
    add(page, bullet, { parent: -1, scope: heading.scope, isHeading: true });
    return;
  }
  const before = page.last;
  const above = parentOf(page, bullet);
  // An introduction with children under it has its children there.
  if (above !== undefined) page.flat = undefined;
  const parent = above ?? flatParent(page, bullet, said);
  if (before?.isPart === true && parent?.index !== before.index) page.scope = before.scope;
  const inherited = parent?.scope ?? page.scope;
  const scope = heading?.scope ?? scopeOf(said) ?? inherited;
  const index = add(page, bullet, {
    parent: parent?.index ?? -1,
    scope,
    isHeading: heading !== undefined,
  });
  page.last = {
    index,
    bullet,
    isPart: heading !== undefined,
    scope: isScopeOfChildren(said, heading) ? scope : inherited,
  };
  page.open.push(page.last);
  if (introduces(said)) page.flat = page.last;
}

/** `No evidence of any of the following:` */
const introduces = (said: string): boolean =>
  said.trimEnd().endsWith(":") &&
  /\b(?:following|these|below)\b[^.]*:\s*$|\bsuch as:\s*$/i.test(said);

/** A fragment: few words, no verb of a requirement, no limit. */
const FRAGMENT =
  /^(?!(?:no|not|must|should|patients?|subjects?|participants?|at least|age|ecog|able|ability|willing|written|signed|more than|see|see|adequate|fertile|negative)\b)[^≥≤<>=.]+[.;,]?$/i;
const FEW_WORDS = 14;

/** Under a denial, limits belong to what is denied. */
function isFragmentOf(said: string, isDenied: boolean): boolean {
  if (wordCount(said) > FEW_WORDS || /:\s*$/.test(said)) return false;
  return isDenied ? !REQUIRES.test(said) : FRAGMENT.test(said);
}

const REQUIRES =
  /^(?:no|not|must|should|negative|age|at least|patients? must|written|signed|able|willing)\b/i;

/** In flat layouts the fragments behind an introduction are its children. */
function flatParent(page: Page, bullet: Bullet, said: string): Open | undefined {
  const { flat } = page;
  if (flat === undefined) return undefined;
  const isNear = flat.bullet.marker === bullet.marker && flat.bullet.indent === bullet.indent;
  const intro = page.text.slice(flat.bullet.start, flat.bullet.end);
  const isFragment = shutsOut(intro) ? !REQUIRES.test(said) : isFragmentOf(said, denies(intro));
  if (isNear && isFragment) return flat;
  page.flat = undefined;
  return undefined;
}

/** A scope named in a parent holds for its children where the parent ends with a colon. */
const isScopeOfChildren = (said: string, heading: unknown): boolean =>
  heading !== undefined || said.endsWith(":");

interface Heading {
  readonly side?: Side | undefined;
  readonly scope: string | null;
  /** Where a criterion begins that stands on the line of its heading. */
  readonly rest?: number | undefined;
}

function addSide(page: Page, bullet: Bullet, { side, scope, rest }: Heading): void {
  page.side = side ?? page.side;
  page.scope = scope;
  page.open = [];
  page.flat = undefined;
  page.last = undefined;
  const end = rest === undefined ? bullet.end : bullet.start + rest;
  add(page, { ...bullet, end }, { parent: -1, scope, isHeading: true });
  if (rest === undefined) return;
  add(page, { ...bullet, start: end }, { parent: -1, scope, isHeading: false });
}

type Placed = Pick<Entry, "parent" | "scope" | "isHeading">;

/** Whether the parent, or one above it, denies its children. */
function isDenied(page: Page, parent: number): boolean {
  const above = page.entries[parent];
  if (above === undefined) return false;
  return above.isDenied || deniesAt(page, parent);
}

/** Whether the words of an entry deny what stands under it; asked once for all its children. */
function deniesAt({ text, entries, denying }: Page, index: number): boolean {
  const known = denying.get(index);
  if (known !== undefined) return known;
  const { start, end } = entries[index] as Entry;
  const isDenying = denies(text.slice(start, end));
  denying.set(index, isDenying);
  return isDenying;
}

function add(page: Page, { start, end }: Span, placed: Placed): number {
  let from = start;
  while (from < end && page.text.charCodeAt(from) <= 32) from++;
  const { side } = page;
  const { parent, scope, isHeading } = placed;
  const denied = parent >= 0 && isDenied(page, parent);
  const entry = {
    start: from,
    end,
    side,
    group: undefined,
    isDenied: denied,
    parent,
    scope,
    isHeading,
  };
  return page.entries.push(entry) - 1;
}

/** The bullet above that this one stands under: by indent, by stars, or by another sort of bullet after a colon. */
function parentOf(page: Page, bullet: Bullet): Open | undefined {
  const { open, last, text } = page;
  while (open.length > 0 && !isUnder(text, open.at(-1) as Open, bullet, last)) open.pop();
  return open.at(-1);
}

function isUnder(
  text: string,
  { bullet: above, index }: Open,
  bullet: Bullet,
  last?: Open,
): boolean {
  if (above.marker === "none") {
    return bullet.marker !== "none" && index === last?.index && text[above.end - 1] === ":";
  }
  if (bullet.marker === "none") return bullet.indent > above.indent;
  if (bullet.indent > above.indent + 1) return true;
  if (bullet.indent < above.indent - 1) return false;
  if (bullet.depth !== above.depth) return bullet.depth > above.depth;
  return bullet.marker !== above.marker && isIntroduced(text, above, bullet, index === last?.index);
}

/** In flat layouts children differ from their parent by the sort of their bullets, and a colon leads to the first. */
function isIntroduced(text: string, above: Bullet, bullet: Bullet, isNext: boolean): boolean {
  const rank = { none: 0, number: 1, star: 3, letter: 2, roman: 3 };
  if (above.marker === "letter" && bullet.marker === "roman") {
    return /^\(?i[.)]/i.test(text.slice(bullet.start - 4).trimStart()) || !isNext;
  }
  if (text[above.end - 1] === ":") return true;
  return rank[bullet.marker] > rank[above.marker] && above.marker === "number" && !isNext;
}

function withGroups({ text, entries }: Page): readonly Entry[] {
  const parents = new Set(entries.map((entry) => entry.parent));
  return entries.map((entry, index) =>
    parents.has(index)
      ? { ...entry, group: groupOf(text.slice(entry.start, entry.end), entry.side) }
      : entry,
  );
}
