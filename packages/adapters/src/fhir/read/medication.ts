/** Drugs that were ordered, taken or given: one event each; what was only planned, or never given, is left out. */
import type { Codes } from "../codes.ts";
import { GROUP, INTENT } from "../names.ts";
import { byCode, byWords, nameOf, wordsIn } from "./concept.ts";
import { type When, whenOf } from "./dates.ts";
import { extensionOf, type Json, objectOf, objectsOf, referenceOf, textOf } from "./json.ts";
import { placeOf } from "./place.ts";
import type { Draft, DrugEvent, Place } from "./record.ts";

const NOT_GIVEN: ReadonlySet<string> = new Set(["not-done", "not-taken", "cancelled"]);
const PLANNED: ReadonlySet<string> = new Set(["draft", "intended"]);
const PLANS: ReadonlySet<string> = new Set(["proposal", "plan", "option"]);
const OVER: ReadonlySet<string> = new Set(["completed", "stopped"]);

/** A drug that is named elsewhere is looked up when all has been read. */
export function readDrug(resource: Json, draft: Draft) {
  const reference = referenceOf(resource.medicationReference);
  if (reference === undefined)
    return readNamed(resource, resource.medicationCodeableConcept, draft);
  const own = objectsOf(resource.contained).find(({ id }) => `#${id}` === reference);
  if (own !== undefined) return readNamed(resource, own.code, draft);
  draft.waiting.push(resource);
}

export function readMedication(resource: Json, draft: Draft) {
  const code = objectOf(resource.code);
  if (code !== undefined) draft.medications.set(`Medication/${textOf(resource.id)}`, code);
}

export function readWaiting(draft: Draft) {
  for (const resource of draft.waiting) {
    const reference = referenceOf(resource.medicationReference) ?? "";
    const concept = draft.medications.get(reference) ?? resource.medicationReference;
    const named = objectOf(concept);
    readNamed(
      resource,
      named?.coding === undefined && named?.text === undefined ? { text: named?.display } : named,
      draft,
    );
  }
}

function readNamed(resource: Json, concept: unknown, draft: Draft) {
  const { start, end } = datesOf(resource);
  const place = placeOf(resource, concept, start);
  const status = textOf(resource.status) ?? "unknown";
  const why = refusal(resource, status);
  if (why !== undefined) return draft.leave(place, why);
  const drug = ownDrug(concept, resource) ?? drugOf(concept, resource, draft.codes);
  if (drug === "beside") return;
  if (drug === undefined) return draft.leave(place, "unknown-drug");
  draft.noteDrug(eventOf(resource, drug, { place, status, end, draft }));
}

function refusal(resource: Json, status: string): string | undefined {
  if (status === "entered-in-error") return status;
  if (NOT_GIVEN.has(status) || resource.doNotPerform === true) return "not-given";
  if (PLANNED.has(status) || PLANS.has(textOf(resource.intent) ?? "")) return "planned";
  return undefined;
}

/** Our own documents name the drug itself. */
const ownDrug = (concept: unknown, resource: Json): string | undefined =>
  groupOf(resource)?.startsWith("own ") === true ? textOf(objectOf(concept)?.text) : undefined;

/** @returns the drug, `beside` for what is given beside one, undefined where nobody can tell. */
function drugOf(concept: unknown, resource: Json, { drugs, say }: Codes): string | undefined {
  const coded = byCode(drugs, concept);
  if (coded !== undefined) return coded.drug ?? "beside";
  const named = byWords(say.drug, concept);
  if (named !== undefined) return named;
  const words = wordsIn(concept);
  if (words.some(say.isBeside)) return "beside";
  const [first] = words;
  return isForCancer(resource) && first !== undefined ? ownName(first) : undefined;
}

/** A cancer drug that no list of ours holds keeps its own name: a class of its own. */
const ownName = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .slice(0, 60)
    .replace(/[\s/]+/g, "-");

function isForCancer(resource: Json): boolean {
  const profiles = objectOf(resource.meta)?.profile;
  const isProfiled =
    Array.isArray(profiles) && profiles.some((one) => /cancer-related-med/.test(String(one)));
  return isProfiled || intentOf(resource) !== undefined || textOf(groupOf(resource)) !== undefined;
}

function datesOf(resource: Json): { start: When | undefined; end: When | undefined } {
  const timing = objectsOf(resource.dosageInstruction ?? resource.dosage)[0]?.timing;
  const bounds = objectOf(objectOf(objectOf(timing)?.repeat)?.boundsPeriod);
  const period = objectOf(resource.effectivePeriod) ?? bounds;
  const start =
    whenOf(period?.start) ??
    whenOf(resource.effectiveDateTime) ??
    whenOf(resource.authoredOn) ??
    whenOf(resource.dateAsserted);
  return { start, end: whenOf(period?.end) };
}

interface Event {
  readonly place: Place;
  readonly status: string;
  readonly end: When | undefined;
  readonly draft: Draft;
}

function eventOf(resource: Json, drug: string, { place, status, end, draft }: Event): DrugEvent {
  const isDose = resource.resourceType === "MedicationAdministration";
  return {
    place,
    drug,
    end,
    isDose,
    isOver: !isDose && OVER.has(status),
    outcome: isDose ? undefined : outcomeOf(resource, status, draft.codes),
    intent: intentIn(resource, draft.codes),
    exactIntent: textOf(extensionOf(resource, INTENT)?.valueCode),
    group: groupOf(resource),
    reason: reasonOf(resource),
  };
}

const intentOf = (resource: Json): unknown =>
  (extensionOf(resource, "procedure-intent") ?? extensionOf(resource, "treatment-intent"))
    ?.valueCodeableConcept;

function intentIn(resource: Json, { answers }: Codes): "curative" | "palliative" | undefined {
  const concept = intentOf(resource);
  if (concept === undefined) return undefined;
  const word = byCode(answers, concept)?.word ?? nameOf(concept).toLowerCase();
  if (/curative|adjuvant/.test(word)) return "curative";
  return /palliative/.test(word) ? "palliative" : undefined;
}

function groupOf(resource: Json): string | undefined {
  const group = objectOf(resource.groupIdentifier);
  const value = textOf(group?.value);
  return value === undefined
    ? undefined
    : `${textOf(group?.system) === GROUP ? "own" : "theirs"} ${value}`;
}

const reasonOf = (resource: Json): string | undefined =>
  referenceOf(objectsOf(resource.reasonReference)[0]) ??
  byWords((text) => text, objectsOf(resource.reasonCode)[0]);

const OUTCOMES: ReadonlySet<string> = new Set(["progression", "toxicity", "completed", "choice"]);

function outcomeOf(resource: Json, status: string, { answers, say }: Codes): string | undefined {
  for (const concept of objectsOf(resource.statusReason)) {
    const coded = byCode(answers, concept)?.word;
    if (coded !== undefined && OUTCOMES.has(coded)) return coded;
    const said = byWords(say.reason, concept)?.outcome;
    if (said !== undefined) return said;
  }
  return status === "completed" ? "completed" : undefined;
}
