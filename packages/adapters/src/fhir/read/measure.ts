/** Takes what an observation says for each rule of its measure: numbers, multiples of a limit, scores and answers. */
import type { FactValue } from "@nextline/core";
import type { ReadRule } from "../codes.ts";
import { byCode, byWords, nameOf, wordsIn } from "./concept.ts";
import { readAbsent } from "./condition.ts";
import { extensionsOf, type Json, numberOf, objectOf, objectsOf, textOf } from "./json.ts";
import { type Observed, type Place, workedOutAt } from "./record.ts";
import { measuredIn, unitOf } from "./units.ts";
import { readVariant } from "./variant.ts";

/** A value, why there is none, or that it was dealt with. */
type Taken = { readonly value: FactValue } | { readonly why: string } | "done";

export function readMeasure(rules: readonly ReadRule[], observed: Observed) {
  const { place, draft } = observed;
  const whys: string[] = [];
  let taken = 0;
  for (const rule of rules) {
    const found = takeBy(rule, observed);
    if (found === "done") return;
    if ("why" in found) whys.push(found.why);
    else if ("fact" in rule && draft.take(rule.fact, found.value, placeBy(rule, place))) taken++;
  }
  const [why] = whys;
  if (taken === 0 && why !== undefined) draft.leave(place, why);
}

/** A multiple of a limit, or the side of one, is not the number that stands there. */
const placeBy = ({ as }: ReadRule, place: Place): Place =>
  as === "times-limit" || as === "cut-off" ? workedOutAt(place) : place;

function takeBy(rule: ReadRule, observed: Observed): Taken {
  switch (rule.as) {
    case "quantity":
      return quantity(rule, observed);
    case "times-limit":
      return timesLimit(observed);
    case "score":
      return score(rule, observed);
    case "answer":
      return answer(rule, observed);
    case "cut-off":
      return cutOff(rule, observed);
    case "protein":
      return protein(rule.why, observed);
    case "variant":
      return readVariant(observed) ? "done" : { why: rule.why };
    case "comorbidities":
      return comorbidities(observed);
    case "none":
      return { why: rule.why };
  }
}

type RuleOf<As extends ReadRule["as"]> = Extract<ReadRule, { readonly as: As }>;

function quantity(rule: RuleOf<"quantity">, { observation, draft }: Observed): Taken {
  const fact = draft.codes.facts.get(rule.fact);
  const given = quantityOf(observation);
  if (fact === undefined) return { why: "unknown-fact" };
  if (given !== undefined && rule.textOnly === undefined)
    return measuredIn(fact, given, draft.codes);
  if (rule.pattern === undefined) return { why: "no-value" };
  return numberIn(rule.pattern, rule.otherwise ?? "no-value", { observation, draft });
}

/** A whole number stands without a unit. */
function quantityOf(observation: Json): Json | undefined {
  const whole = numberOf(observation.valueInteger);
  return whole === undefined ? objectOf(observation.valueQuantity) : { value: whole };
}

const LIMIT = /[<>≤≥]|less than|more than|at least|greater|below|above|\d\s*(?:-|–|to)\s*\d/;

function numberIn(
  pattern: string,
  otherwise: string,
  { observation, draft }: Pick<Observed, "observation" | "draft">,
): Taken {
  const texts = textsOf(observation);
  if (texts.length === 0) return { why: "no-value" };
  for (const text of texts) {
    const found = draft.codes.pattern(pattern).exec(text.slice(0, 200));
    if (found === null) continue;
    if (LIMIT.test(text)) return { why: "only-a-limit" };
    const digits = found.slice(1).find((group) => group !== undefined);
    return { value: Number(digits) };
  }
  return { why: otherwise };
}

const textsOf = (observation: Json): readonly string[] => {
  const text = textOf(observation.valueString);
  return text === undefined ? wordsIn(observation.valueCodeableConcept) : [text];
};

/** The record's own upper limit; one that we know from elsewhere would be a guess. */
function timesLimit({ observation, whole, draft }: Observed): Taken {
  const given = quantityOf(observation);
  if (given === undefined || numberOf(given.value) === undefined) return { why: "no-value" };
  if (textOf(given.comparator) !== undefined) return { why: "only-a-limit" };
  const range = objectsOf(observation.referenceRange ?? whole.referenceRange).find(isNormal);
  const high = objectOf(range?.high);
  const limit = numberOf(high?.value);
  if (high === undefined || limit === undefined || limit <= 0) return { why: "no-upper-limit" };
  const unit = unitOf(high, draft.codes);
  if (unit !== "" && unit !== unitOf(given, draft.codes)) return { why: "other-unit" };
  return { value: Number((Number(given.value) / limit).toPrecision(3)) };
}

/** Of several ranges the normal one; others are for treatment or for other people. */
const isNormal = ({ type }: Json): boolean => {
  const [code] = objectsOf(objectOf(type)?.coding).map((coding) => textOf(coding.code));
  return code === undefined || code === "normal";
};

function score(rule: RuleOf<"score">, { observation, draft }: Observed): Taken {
  const whole = quantityOf(observation);
  if (whole !== undefined) {
    const value = numberOf(whole.value);
    if (value === undefined) return { why: "no-value" };
    return textOf(whole.comparator) === undefined ? { value } : { why: "only-a-limit" };
  }
  const concepts = [observation.valueCodeableConcept, ...objectsOf(observation.interpretation)];
  for (const concept of concepts) {
    const digit = byCode(draft.codes.answers, concept, ({ word }) => /^\d$/.test(word));
    if (digit !== undefined) return { value: Number(digit.word) };
  }
  return numberIn(rule.pattern, rule.otherwise ?? "no-value", { observation, draft });
}

function answer({ words, otherwise }: RuleOf<"answer">, { observation, draft }: Observed): Taken {
  const { answers, say } = draft.codes;
  if (typeof observation.valueBoolean === "boolean")
    return picked(words, observation.valueBoolean ? "present" : "absent");
  const concept = observation.valueCodeableConcept;
  const coded = byCode(answers, concept, ({ word }) => Object.hasOwn(words, word));
  if (coded !== undefined) return picked(words, coded.word);
  const texts = textsOf(observation);
  if (texts.length === 0 && byCode(answers, concept) === undefined) return { why: "no-value" };
  for (const text of texts) {
    const said = say.answer(text, words);
    if (said === null) return { why: "no-result" };
    if (said !== undefined) return picked(words, said);
  }
  return { why: otherwise ?? "other-answer" };
}

function picked(words: RuleOf<"answer">["words"], word: string): Taken {
  const value = Object.hasOwn(words, word) ? words[word] : undefined;
  return value === undefined ? { why: "other-answer" } : { value };
}

function cutOff({ at, from, below }: RuleOf<"cut-off">, { observation }: Observed): Taken {
  const given = quantityOf(observation);
  const value = numberOf(given?.value);
  if (value === undefined) return { why: "no-value" };
  const comparator = textOf(given?.comparator);
  if (comparator === undefined) return { value: value >= at ? from : below };
  if (comparator.startsWith(">") && value >= at) return { value: from };
  const isBelow = (comparator === "<" && value <= at) || (comparator === "<=" && value < at);
  return isBelow ? { value: below } : { why: "only-a-limit" };
}

const PROTEINS = ["mlh1", "msh2", "msh6", "pms2"];
const LOSS = {
  deficient: true,
  absent: true,
  negative: true,
  proficient: false,
  present: false,
  positive: false,
};

/** One lost protein is enough for deficient; proficient takes all four. */
function protein(why: string, observed: Observed): Taken {
  const { place, draft } = observed;
  const names = PROTEINS.filter((name) => nameOf(place.name).toLowerCase().includes(name));
  const [name] = names;
  const lost = answer({ as: "answer", fact: "mmr", words: LOSS }, observed);
  if (name === undefined || names.length > 1) return { why };
  if (lost === "done" || "why" in lost) return lost;
  draft.proteins.set(name, { lost: lost.value === true, place });
  return "done";
}

/** The list of illnesses beside the cancer: those that a doctor marked as absent are a no. */
function comorbidities({ whole, place, draft }: Observed): Taken {
  for (const absent of extensionsOf(whole, "related-condition-absent"))
    readAbsent(absent.valueCodeableConcept, place, draft);
  for (const present of objectsOf(whole.component))
    if (byWords((text) => text, present.code) !== undefined)
      draft.leave({ ...place, name: byWords((text) => text, present.code) ?? "" }, "needs-detail");
  return "done";
}
