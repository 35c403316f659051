/** From all findings of one fact to the one that holds now, or to none where nothing tells which. */
import { type FactValue, readFactValue } from "@nextline/core";
import type { Finding, Reason, Tools } from "./types.ts";

export interface Settled {
  readonly taken: readonly Finding[];
  readonly left: readonly { readonly finding: Finding; readonly reason: Reason }[];
}

export function settle(findings: readonly Finding[], tools: Tools): Settled {
  const taken: Finding[] = [];
  const left: { finding: Finding; reason: Reason }[] = [];
  const byFact = new Map<string, Finding[]>();
  for (const finding of findings) {
    const reason = finding.reason ?? reasonAlone(finding, tools);
    const known = byFact.get(finding.fact);
    if (reason !== undefined) left.push({ finding, reason });
    else if (known === undefined) byFact.set(finding.fact, [finding]);
    else known.push(finding);
  }
  for (const [fact, all] of byFact) {
    const isSet = tools.facts.get(fact)?.type === "set";
    const { kept, lost } = isSet
      ? unionOf(all, goneOf(findings, fact))
      : newestOf(foremost(all, tools.rules.outranks[fact]));
    for (const one of kept) taken.push(one);
    for (const one of lost) left.push(one);
  }
  return { taken, left };
}

/** Old values of what changes by the week say nothing of now; impossible values are a slip of reading. */
function reasonAlone({ fact, value, time }: Finding, { facts }: Tools): Reason | undefined {
  const definition = facts.get(fact);
  if (definition === undefined || value === undefined) return "impossible";
  const isFleeting =
    definition.freshDays !== undefined ||
    ["symptoms"].includes(definition.group) ||
    fact === "diseaseStatusNow" ||
    fact === "metastaticSites";
  if (isFleeting && time === "past") return "history";
  return "value" in readFactValue(definition, value, fact) ? undefined : "impossible";
}

type Sorted = { kept: readonly Finding[]; lost: readonly { finding: Finding; reason: Reason }[] };

const goneOf = (findings: readonly Finding[], of: string): readonly Finding[] =>
  findings.filter(({ fact, isGone }) => fact === of && isGone);

const membersOf = ({ value }: Finding): readonly string[] => (value ?? []) as readonly string[];

/** What is said to be gone is gone, where it is said at the same place or later. */
function unionOf(everything: readonly Finding[], gone: readonly Finding[]): Sorted {
  const isGone = (finding: Finding) =>
    gone.some(
      (one) =>
        membersOf(one)[0] === membersOf(finding)[0] && one.sentence.start >= finding.sentence.start,
    );
  const all = everything.filter((finding) => !isGone(finding));
  if (all.length === 0) return { kept: [], lost: [] };
  const members = new Map<string, Finding>();
  for (const finding of all)
    for (const member of membersOf(finding))
      if (!members.has(member)) members.set(member, { ...finding, value: [member] });
  if (members.size > 0) return { kept: [...members.values()], lost: [] };
  return { kept: all.slice(0, 1), lost: [] };
}

function newestOf(all: readonly Finding[]): Sorted {
  let open = all;
  for (const narrow of [stated, current, latest, notPast]) {
    if (valuesOf(open).size === 1) break;
    const narrowed = narrow(open);
    if (narrowed.length > 0) open = narrowed;
  }
  const isOpen = new Set(open);
  const lost = all.filter((one) => !isOpen.has(one) && one.value !== open[0]?.value);
  if (valuesOf(open).size > 1)
    return { kept: [], lost: all.map((finding) => ({ finding, reason: "conflicting" as const })) };
  return {
    kept: open.slice(0, 1),
    lost: lost.map((finding) => ({ finding, reason: "older" as const })),
  };
}

/** `HBsAg negative, anti-HBc positive`: the two together say past. */
function foremost(all: readonly Finding[], order: readonly unknown[] = []): readonly Finding[] {
  const first = order.find((one) => all.some(({ value }) => value === one));
  return first === undefined ? all : all.filter(({ value }) => value === first);
}

const valuesOf = (all: readonly Finding[]): ReadonlySet<FactValue | undefined> =>
  new Set(all.map(({ value }) => value));

const stated = (all: readonly Finding[]) =>
  all.filter(({ certainty }) => certainty === undefined || certainty === "stated");
const current = (all: readonly Finding[]) => all.filter(({ time }) => time === "now");
const notPast = (all: readonly Finding[]) => all.filter(({ time }) => time !== "past");

/** Those of the last date, where every one has a date that can be set in order. */
function latest(all: readonly Finding[]): readonly Finding[] {
  if (all.some(({ date, time }) => date === undefined && time !== "past")) return [];
  const dates = all.map(({ date }) => date ?? "");
  const last = dates.reduce((a, b) => (b > a ? b : a), "");
  return all.filter(({ date }) => date === last);
}
