/** Parents and children: alternatives and exceptions hold together, so that each of them carries the whole. */
import { type Criterion, leavesOf } from "../../logic/criterion.ts";
import { allOf, anyOf, isAboutSame, negate } from "./combine/criteria.ts";
import { BELOW, UNREAD } from "./combine/pass.ts";
import type { Group } from "./text/group.ts";

export interface Member {
  readonly parent: number;
  readonly group: Group | undefined;
  /** What its own words ask for; undefined for words that ask for nothing. */
  readonly own: Criterion | undefined;
  /** What it lets pass, where it asks for nothing: an exception from the parent, or from the one before. */
  readonly permits: Criterion | undefined;
  readonly isHeading: boolean;
  /** It names a disease and asks for nothing else. */
  readonly isDisease: boolean;
}

/** What must be true to pass each member, together with those it depends on. */
export function familyPasses(given: readonly Member[]): readonly (Criterion | undefined)[] {
  const members = withAlternatives(withPermissions(given));
  const children = childrenOf(members);
  const wholes: (Criterion | undefined)[] = [];
  for (let i = members.length - 1; i >= 0; i--) {
    const member = members[i] as Member;
    wholes[i] = wholeOf(
      member,
      (children.get(i) ?? []).map((child) => wholes[child]),
    );
  }
  return members.map((member, i) => {
    if (member.parent < 0 && member.group === undefined) return member.own;
    const root = rootOf(members, i);
    return root === i && (member.group === undefined || member.group === "all")
      ? member.own
      : wholes[root];
  });
}

function childrenOf(members: readonly Member[]): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>();
  members.forEach(({ parent }, i) => {
    if (parent < 0) return;
    const list = children.get(parent) ?? [];
    list.push(i);
    children.set(parent, list);
  });
  return children;
}

/** The highest ancestor that makes its children depend on each other. */
function rootOf(members: readonly Member[], from: number): number {
  let root = from;
  for (let at = members[from]?.parent ?? -1; at >= 0; at = members[at]?.parent ?? -1) {
    const group = members[at]?.group;
    if (group !== undefined && group !== "all") root = at;
  }
  return root;
}

function wholeOf(
  { own, permits, group }: Member,
  children: readonly (Criterion | undefined)[],
): Criterion | undefined {
  const parts = children.filter((part) => part !== undefined);
  if (group === undefined || parts.length === 0) return own;
  if (group === "one") return own === undefined ? anyOf(parts) : allOf([own, anyOf(parts)]);
  if (group === "all") return own === undefined ? allOf(parts) : allOf([own, ...parts]);
  const exception = group === "exceptions" ? anyOf(parts) : allOf(parts);
  // "Patients with X are eligible if:" asks nothing of those without X.
  const base =
    own === undefined ? (permits === undefined ? UNREAD : negate(permits)) : withoutBelow(own);
  return anyOf([base, exception]);
}

/** Several sites: the same site said twice is one disease, described in two lines. */
const areDifferent = (row: readonly Criterion[]): boolean =>
  new Set(
    row.map((own) =>
      JSON.stringify(leavesOf(own).filter((leaf) => "fact" in leaf && leaf.fact === "site")),
    ),
  ).size > 1;

/** The exceptions below are known now. */
function withoutBelow(criterion: Criterion): Criterion {
  if ("any" in criterion)
    return anyOf(criterion.any.filter((part) => part !== BELOW).map(withoutBelow));
  return "all" in criterion ? allOf(criterion.all.map(withoutBelow)) : criterion;
}

/** How many lines above a permission what it softens may stand. */
const REACH = 3;

/** The same members, each softened by the permissions under it, or right behind it on the same matter. */
function withPermissions(members: readonly Member[]): readonly Member[] {
  const softened = [...members];
  members.forEach(({ permits, parent, group }, i) => {
    if (permits === undefined) return;
    const isOfParent = parent >= 0 && softened[parent]?.own !== undefined;
    const target = isOfParent ? parent : before(softened, i);
    if (target < 0) return;
    const member = softened[target];
    if (member?.own === undefined) return;
    const isSame = target === parent || isAboutSame(member.own, permits);
    if (isSame)
      softened[target] = {
        ...member,
        own: anyOf([member.own, group === undefined ? permits : UNREAD]),
      };
  });
  return softened;
}

/** The member right above with the same parent that speaks of the same facts. */
function before(members: readonly Member[], from: number): number {
  const { parent = -1, permits } = members[from] ?? {};
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    const member = members[i];
    if (member?.parent !== parent || member.own === undefined) continue;
    if (permits !== undefined && isAboutSame(member.own, permits)) return i;
  }
  return -1;
}

/** Diseases one below the other are alternatives, whatever stands above them. */
function withAlternatives(members: readonly Member[]): readonly Member[] {
  const changed = [...members];
  for (let from = 0; from < members.length; ) {
    let to = from;
    while (members[to]?.isDisease && members[to]?.parent === members[from]?.parent) to++;
    const row = to - from < 2 ? [] : members.slice(from, to).flatMap(({ own }) => own ?? []);
    if (areDifferent(row))
      for (let i = from; i < to; i++) changed[i] = { ...(members[i] as Member), own: anyOf(row) };
    from = Math.max(to, from + 1);
  }
  return changed;
}
