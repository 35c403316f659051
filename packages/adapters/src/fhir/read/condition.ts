/** Conditions: the cancer and where it spread, and other illnesses. What was refuted, or is only suspected, is left out. */
import type { Codes, ConditionMeaning, Facts, Scalar, Words } from "../codes.ts";
import { allByCode, byCode, byWords, firstCode, meaningOf, wordsIn } from "./concept.ts";
import { DAY_MS } from "./dates.ts";
import { extensionOf, type Json, objectsOf, referenceOf, textOf } from "./json.ts";
import { firstDate, placeOf } from "./place.ts";
import { type Draft, type Place, workedOutAt } from "./record.ts";

const DATES = ["onsetDateTime", "onsetPeriod", "recordedDate"];
const OVER: ReadonlySet<string> = new Set(["inactive", "remission", "resolved"]);
const BACK: ReadonlySet<string> = new Set(["recurrence", "relapse"]);
const NOT_SURE: ReadonlySet<string> = new Set(["unconfirmed", "provisional", "differential"]);

export function readCondition(resource: Json, draft: Draft) {
  const place = placeOf(resource, resource.code, firstDate(resource, DATES));
  const sure = firstCode(resource.verificationStatus);
  if (sure === "refuted" || sure === "entered-in-error") return draft.leave(place, sure);
  if (sure !== undefined && NOT_SURE.has(sure)) return draft.leave(place, "not-confirmed");
  const meanings = meaningsOf(resource.code, draft.codes);
  if (meanings.length === 0) return draft.leave(place, "unknown-code");
  const clinical = firstCode(resource.clinicalStatus) ?? "active";
  for (const meaning of meanings) readMeaning(meaning, { resource, place, clinical, draft });
}

/**
 * What a diagnosis says by all its codes and words: the first code says which kind it is, the others of that kind add
 * what it leaves open. What is of another kind is the same thing seen from further off, or a slip: it is not read.
 */
function meaningsOf(concept: unknown, { conditions, say }: Codes): readonly ConditionMeaning[] {
  const coded = allByCode(conditions, concept);
  const first = coded[0] ?? meaningInWords(concept, say.condition);
  if (first === undefined) return [];
  const { is } = first;
  if (is === "illness" && coded.length > 0) return coded.filter((one) => one.is === is);
  if (is !== "primary" && is !== "secondary") return [first];
  const all = new Set([...coded, first, ...saidBy(concept, say.condition)]);
  const same = [...all].filter((one) => one.is === is);
  return is === "primary" ? [joined(same)] : spreadsOf(same);
}

function saidBy(concept: unknown, say: Words<ConditionMeaning>): readonly ConditionMeaning[] {
  return wordsIn(concept).flatMap((text) => say(text) ?? []);
}

/** Of several names: a doubt or another time rules; a kind of cancer says less than where it began. */
function meaningInWords(
  concept: unknown,
  say: Words<ConditionMeaning>,
): ConditionMeaning | undefined {
  const all = saidBy(concept, say);
  return (
    all.find(({ is }) => is === "none" || is === "past") ??
    all.find(({ is }) => is !== "detail" && is !== "other-cancer") ??
    all[0]
  );
}

/** What comes earlier stands. */
const joined = (same: readonly ConditionMeaning[]): ConditionMeaning => ({
  is: "primary",
  facts: Object.assign({}, ...same.map(({ facts }) => facts).reverse()),
});

/** Each place that is named; `other` and no place at all only where none is. */
function spreadsOf(same: readonly ConditionMeaning[]): readonly ConditionMeaning[] {
  const placed = same.filter(({ spread }) => spread !== undefined && spread !== "other");
  if (placed.length === 0) return same.slice(0, 1);
  return [...new Map(placed.map((one) => [one.spread, one])).values()];
}

interface Reading {
  readonly resource: Json;
  readonly place: Place;
  readonly clinical: string;
  readonly draft: Draft;
}

function readMeaning(meaning: ConditionMeaning, reading: Reading) {
  const { place, draft } = reading;
  switch (meaning.is) {
    case "primary":
      return readPrimary(meaning, reading);
    case "secondary":
      return readSpread(meaning, reading);
    case "other-cancer":
      return draft.notePrimary({ place, isOurs: false });
    case "illness":
      return readIllness(meaning, reading);
    case "elsewhere":
      draft.notePrimary({ place, isOurs: false });
      return draft.leave(place, "spread-to-stomach");
    case "past":
      return draft.leave(place, "past");
    case "detail":
      return draft.leave(place, "needs-detail");
    case "none":
      return draft.leave(place, "not-about-now");
  }
}

function readPrimary(
  { facts = {} }: ConditionMeaning,
  { resource, place, clinical, draft }: Reading,
) {
  draft.notePrimary({ place, isOurs: true });
  takeAll(facts, place, draft);
  const site = facts.site === undefined ? bodySite(resource, draft) : undefined;
  if (site !== undefined) draft.take("site", site, place);
  const shape = extensionOf(resource, "histology-morphology-behavior")?.valueCodeableConcept;
  takeHistology(shape, place, draft);
  if (BACK.has(clinical)) draft.take("course", "recurrent", place);
  // The onset of a diagnosis that came back is the first one: only the code of a recurrence dates it.
  const day = place.when?.text;
  if (facts.course === "recurrent" && day !== undefined)
    draft.take("recurrenceDate", day.slice(0, 7), workedOutAt(place));
  for (const stage of objectsOf(resource.stage)) readStage(stage, place, draft);
}

function takeAll(facts: Facts, place: Place, draft: Draft) {
  for (const fact of Object.keys(facts)) draft.take(fact, facts[fact] as Scalar, place);
}

/** The code of a diagnosis says a site; where it says none, a body site beside it may. */
function bodySite(resource: Json, draft: Draft): Scalar | undefined {
  for (const concept of objectsOf(resource.bodySite)) {
    const known = byCode(draft.codes.sites, concept)?.facts.site;
    if (known !== undefined) return known;
  }
  return undefined;
}

function takeHistology(concept: unknown, place: Place, draft: Draft) {
  const facts = byCode(draft.codes.sites, concept)?.facts;
  if (facts !== undefined) return takeAll(facts, place, draft);
  const said = byWords(histologyWord, concept);
  if (said !== undefined) draft.take("histology", said, place);
}

/** Words of cell types are the values of the fact themselves; anything else stays unknown. */
const histologyWord = (text: string): string | undefined => {
  const words = text.toLowerCase();
  return HISTOLOGIES.find((value) => words.includes(value));
};

const HISTOLOGIES = ["adenocarcinoma", "neuroendocrine", "lymphoma"];

/** A stage in the condition itself is discouraged and common; Observations of a stage count as well. */
function readStage(stage: Json, place: Place, draft: Draft) {
  const { answers, say } = draft.codes;
  const wanted = { "stage-4": "metastatic" };
  const word =
    byCode(answers, stage.summary)?.word ??
    byWords((text) => say.answer(text, wanted) ?? undefined, stage.summary);
  if (word === "stage-4") draft.take("extent", "metastatic", place);
}

function readSpread({ spread, nodes }: ConditionMeaning, reading: Reading) {
  const { resource, place, clinical, draft } = reading;
  if (OVER.has(clinical)) return draft.leave(place, "past");
  if (nodes === "abdominal") return draft.leave(place, "regional-or-distant");
  const origin = referenceOf(
    extensionOf(resource, "related-primary-cancer-condition")?.valueReference,
  );
  const site = spread ?? spreadAt(resource, draft);
  if (site === undefined) draft.leave(place, "no-site");
  draft.noteSpread({ place, site, origin });
}

/** `Metastatic cancer` with a body site beside it: the words for a spread there decide. */
function spreadAt(resource: Json, draft: Draft): string | undefined {
  const meaning = byWords(
    (text) => draft.codes.say.condition(`metastasis to ${text}`),
    objectsOf(resource.bodySite)[0],
  );
  return meaning?.is === "secondary" ? meaning.spread : undefined;
}

function readIllness(meaning: ConditionMeaning, { resource, place, clinical, draft }: Reading) {
  const isOver = OVER.has(clinical) || resource.abatementDateTime !== undefined;
  const facts = isOver ? meaning.past : meaning.facts;
  if (facts !== undefined) takeAll(facts, place, draft);
  if (meaning.recent !== undefined) draft.events.push({ place, recent: meaning.recent });
  else if (facts === undefined) draft.leave(place, "past");
}

const MONTH_MS = 30.4375 * DAY_MS;

/** Things that count for some months: judged once the date of the record is known. */
export function takeRecent(draft: Draft, asOf: number) {
  for (const { recent, place } of draft.events) {
    if (place.when === undefined) draft.leave(place, "no-date");
    else if (asOf - place.when.from <= recent.months * MONTH_MS)
      takeAll(recent.facts, workedOutAt(place), draft);
  }
}

/** A condition that a doctor wrote down as absent: that is a no. */
export function readAbsent(concept: unknown, place: Place, draft: Draft) {
  const { conditions, say, facts } = draft.codes;
  const meaning = meaningOf(conditions, say.condition, concept);
  const named = meaning?.is === "illness" ? Object.keys(meaning.facts ?? {}) : [];
  const none = named.flatMap((id): readonly (readonly [string, Scalar])[] => {
    const fact = facts.get(id);
    if (fact?.type === "boolean") return [[id, false]];
    return fact?.values?.includes("none") ? [[id, "none"]] : [];
  });
  if (none.length === 0)
    draft.leave({ ...place, name: textOf(byWords((text) => text, concept)) ?? "" }, "unknown-code");
  for (const [fact, value] of none) draft.take(fact, value, place);
}
