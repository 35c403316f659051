/** Reads one trial's eligibility text: from the record as delivered to criteria in the one condition language. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Criterion, FactTest } from "../../logic/criterion.ts";
import { factsOf, holdsUnread } from "./combine/criteria.ts";
import type { Node, Place, Window } from "./combine/node.ts";
import { nodesOf } from "./combine/nodes.ts";
import { BELOW, UNREAD } from "./combine/pass.ts";
import { passOfCriterion } from "./combine/sentences.ts";
import { withoutTalk } from "./combine/talk.ts";
import { tidied } from "./combine/tidied.ts";
import { withWindows } from "./combine/windows.ts";
import type { Confidence, TextSpan, TrialCriteria, TrialCriterion } from "./criteria.ts";
import { familyPasses, type Member } from "./family.ts";
import { type Chunk, chunksOf } from "./lexicon/chunks.ts";
import { type Lexicon, lexiconOf } from "./lexicon/lexicon.ts";
import { residueOf } from "./residue.ts";
import { structuredCriterion, structuredOf } from "./structured.ts";
import { bulletsOf } from "./text/bullets.ts";
import { linesOf } from "./text/lines.ts";
import { type Entry, outlineOf } from "./text/outline.ts";
import { isOverlong } from "./text/overlong.ts";
import { tokensOf } from "./text/tokens.ts";
import { unescapeText } from "./text/unescape.ts";
import { interned } from "./text/words.ts";

/** A record of the registry, API version 2; what is absent is not there. */
export interface EligibilityRecord {
  readonly protocolSection?: {
    readonly identificationModule?: { readonly nctId?: unknown };
    readonly eligibilityModule?: Readonly<Record<string, unknown>>;
  };
}

export function readCriteria(record: EligibilityRecord, knowledge: Knowledge): TrialCriteria {
  const module = record.protocolSection?.eligibilityModule ?? {};
  const nct = record.protocolSection?.identificationModule?.nctId;
  const given = module.eligibilityCriteria;
  const text = typeof given === "string" ? given : "";
  const structured = structuredOf(module);
  const { criteria, headings } = readText(text, lexiconOf(knowledge));
  const sheet = structuredCriterion(structured);
  return {
    nct: typeof nct === "string" ? nct : null,
    ...structured,
    criteria: sheet === undefined ? criteria : [sheetCriterion(sheet), ...criteria],
    headings,
  };
}

const sheetCriterion = (expr: Criterion): TrialCriterion => ({
  n: 0,
  side: "inclusion",
  text: "",
  start: 0,
  end: 0,
  scope: null,
  kinds: ["age"],
  expr,
  residue: [],
  confidence: "read",
});

interface Text {
  readonly criteria: readonly TrialCriterion[];
  readonly headings: readonly TextSpan[];
}

/** The whole way, from text to criteria. */
function readText(original: string, lexicon: Lexicon): Text {
  const text = interned(unescapeText(original));
  const entries = outlineOf(text, bulletsOf(text, linesOf(text)));
  const readings: Reading[] = [];
  for (const entry of entries)
    readings.push(readEntry(text, entry, { lexicon, entries, readings }));
  const members = entries.map((entry, i) => memberOf(entry, readings[i] ?? NOTHING));
  const passes = familyPasses(members);
  return gather(original, entries, { readings, passes, integers: lexicon.integers });
}

const memberOf = (entry: Entry, reading: Reading): Member => ({
  parent: entry.parent,
  group: entry.group,
  own: reading.pass,
  permits: reading.permits,
  isHeading: entry.isHeading,
  isDisease: isDisease(entry, reading),
});

interface Reading {
  readonly pass: Criterion | undefined;
  /** What it lets pass, where it asks for nothing itself. */
  readonly permits: Criterion | undefined;
  readonly kinds: readonly string[];
  readonly residue: readonly Place[];
  /** A stretch of time that it sets for its children. */
  readonly window?: Window | undefined;
}

interface Setting {
  readonly lexicon: Lexicon;
  readonly entries: readonly Entry[];
  /** Those of the entries above. */
  readonly readings: readonly Reading[];
}

const NOTHING: Reading = { pass: undefined, permits: undefined, kinds: [], residue: [] };

/** One bullet: tokens -> chunks -> nodes -> windows -> sentences -> residue. */
function readEntry(text: string, entry: Entry, { lexicon, entries, readings }: Setting): Reading {
  if (entry.isHeading) return NOTHING;
  if (isOverlong(entry)) return { ...NOTHING, pass: UNREAD, residue: [entry] };
  const chunks = chunksOf(tokensOf(text, entry), lexicon);
  const side = entry.isDenied ? "exclusion" : entry.side;
  const isChild = entry.parent >= 0;
  const above = isChild ? readings[entry.parent]?.window : undefined;
  const timed = withWindows(nodesOf(chunks, lexicon, side), above);
  const nodes = withoutTalk(timed);
  const isException = isChild && entries[entry.parent]?.group?.endsWith("exceptions") === true;
  const { pass, permits } = passOfCriterion(nodes, isException ? "inclusion" : side);
  const reading = {
    pass: pass ?? (isOfAnySex(chunks) ? EVERYBODY : undefined),
    permits,
    kinds: kindsOf(nodes),
    residue: residueOf(nodes, text),
    window: windowOf(timed),
  };
  const asksNothing = isLeadIn(entry, reading) || isLabel(text.slice(entry.start, entry.end));
  return asksNothing && pass !== undefined ? { ...reading, pass: undefined } : reading;
}

const EVERYBODY: Criterion = { all: [] };

/** `Male or female`, with nothing more. */
const isOfAnySex = (chunks: readonly Chunk[]): boolean =>
  chunks.some(({ key }) => key === "op:sex") && chunks.every(({ key }) => ANY_SEX.includes(key));

const ANY_SEX: readonly string[] = ["op:sex", "filler", "sign:."];

/** A parent that only says when, or what sort of thing: `Any of the following within 6 months:`. */
const isLeadIn = ({ group }: Entry, { pass, kinds, residue }: Reading): boolean =>
  group !== undefined &&
  residue.length === 0 &&
  pass !== undefined &&
  factsOf(pass).size === 0 &&
  kinds.every((kind) => LEADING.includes(kind));

/** `Prior therapy:`, `Hepatitis B:` name what the lines below are about. */
const isLabel = (said: string): boolean =>
  said.trimEnd().endsWith(":") &&
  !/[.;]/.test(said) &&
  said.trim().split(/\s+/).length <= LABEL_WORDS &&
  !/\b(?:no|not|without|must|except(?:ions?)?|unless)\b/i.test(said);

const LABEL_WORDS = 5;

const LEADING: readonly string[] = ["other", "prior-lines"];

/** The last window that no event of its own took. */
const windowOf = (nodes: readonly Node[]): Window | undefined =>
  nodes.findLast((node) => node.is === "window")?.window;

/** Longer texts ask for more than a disease. */
const DISEASE_LENGTH = 110;
const OF_DISEASE = [
  "site",
  "histology",
  "extent",
  "prior-lines",
  "other",
  "her2",
  "msi",
  "other-biomarker",
];

const isDisease = ({ side, start, end, isHeading }: Entry, { kinds, pass }: Reading): boolean =>
  !isHeading &&
  pass !== undefined &&
  side === "inclusion" &&
  end - start < DISEASE_LENGTH &&
  kinds.includes("site") &&
  kinds.every((kind) => OF_DISEASE.includes(kind)) &&
  factsOf(pass).has("site");

function kindsOf(nodes: readonly Node[]): readonly string[] {
  const distinct: string[] = [];
  for (const node of nodes) {
    if (node.is === "filler" || node.is === "operator" || node.is === "window") continue;
    for (const kind of node.kinds ?? []) if (!distinct.includes(kind)) distinct.push(kind);
  }
  return distinct.length > 1 ? distinct.filter((kind) => kind !== "other") : distinct;
}

interface Read {
  readonly readings: readonly Reading[];
  readonly passes: readonly (Criterion | undefined)[];
  readonly integers: ReadonlySet<string>;
}

function gather(original: string, entries: readonly Entry[], read: Read): Text {
  const { readings, passes } = read;
  const tidy = tidier();
  const criteria: TrialCriterion[] = [];
  const headings: TextSpan[] = [];
  entries.forEach((entry, i) => {
    const reading = readings[i] ?? NOTHING;
    const { start, end } = entry;
    const span = { start, end, text: original.slice(start, end) };
    if (entry.isHeading || isIntroduction(entry, reading)) headings.push(span);
    else {
      const row = { entry, span, reading, n: criteria.length + 1, pass: tidy(passes[i]) };
      criteria.push(criterionOf(row, original, read.integers));
    }
  });
  return { criteria, headings };
}

/** A parent whose words only lead to its children. */
const isIntroduction = ({ group }: Entry, { pass, residue }: Reading): boolean =>
  group !== undefined && pass === undefined && residue.length === 0;

interface Row {
  readonly entry: Entry;
  readonly span: TextSpan;
  readonly reading: Reading;
  readonly n: number;
  readonly pass: Criterion;
}

function criterionOf(
  { entry, span, reading, n, pass }: Row,
  original: string,
  integers: ReadonlySet<string>,
): TrialCriterion {
  const residue = reading.residue.map(({ start, end }) => ({
    start,
    end,
    text: original.slice(start, end),
  }));
  const unread = residue.length > 0 ? residue.map(({ text }) => text).join(" … ") : span.text;
  const filled = fill(pass, unread, integers);
  // What its family asks may be read whole where its own words are not.
  const isWhole = residue.length === 0 || holdsUnread(filled);
  const expr: Criterion = isWhole ? filled : { all: [filled, { unread }] };
  return {
    n,
    side: entry.side,
    start: span.start,
    end: span.end,
    text: span.text,
    scope: entry.scope,
    kinds: reading.kinds.length > 0 ? reading.kinds : ["other"],
    expr,
    residue,
    confidence: confidenceOf(expr, residue),
  };
}

/** Members of a family share their condition: it is tidied once. Texts of what was not read come after that. */
function tidier(): (pass: Criterion | undefined) => Criterion {
  const known = new Map<Criterion, Criterion>();
  return (pass = UNREAD) => {
    if (!("all" in pass || "any" in pass || "not" in pass)) return pass;
    const made = known.get(pass) ?? tidied(pass);
    known.set(pass, made);
    return made;
  };
}

/** Every unread leaf says which words it stands for; limits of whole numbers are whole and include their end. */
function fill(criterion: Criterion, unread: string, integers: ReadonlySet<string>): Criterion {
  if ("all" in criterion) return { all: criterion.all.map((part) => fill(part, unread, integers)) };
  if ("any" in criterion) return { any: criterion.any.map((part) => fill(part, unread, integers)) };
  if ("not" in criterion) return { not: fill(criterion.not, unread, integers) };
  if ("unread" in criterion)
    return criterion === BELOW || criterion.unread === "" ? { unread } : criterion;
  return "fact" in criterion && integers.has(criterion.fact) ? included(criterion) : criterion;
}

function included(test: FactTest): FactTest {
  const { strict, min, max, ...rest } = test;
  if (strict !== true) return test;
  return {
    ...rest,
    ...(min === undefined ? {} : { min: Math.floor(min) + 1 }),
    ...(max === undefined ? {} : { max: Math.ceil(max) - 1 }),
  };
}

function confidenceOf(expr: Criterion, residue: readonly TextSpan[]): Confidence {
  if (residue.length === 0) return "read";
  return "unread" in expr || !holdsUnread(expr)
    ? holdsUnread(expr)
      ? "unread"
      : "partly"
    : "partly";
}
