/** What no profile has a place for, as answers to our questionnaire: one response for each date. */
import type { FactDefinition, FactValue } from "@nextline/core";
import { QUESTIONNAIRE } from "../names.ts";
import { dated, type Json } from "./json.ts";
import { dateIn, dateText, type Resource, type Situation } from "./situation.ts";
import { treatmentsIn } from "./treatments.ts";

const UNDATED = "";

export function responsesOf(situation: Situation, said: ReadonlySet<string>): readonly Resource[] {
  const byDate = new Map<string, Json[]>([[UNDATED, [...aboutItems(situation)]]]);
  for (const [fact, value] of situation.given.facts) {
    const item = said.has(fact) ? undefined : factItem(fact, value, situation);
    if (item === undefined) continue;
    const date = dateIn(situation, fact) ?? UNDATED;
    byDate.set(date, [...(byDate.get(date) ?? []), item]);
  }
  return [...byDate].flatMap(([date, items], i) =>
    items.length === 0 ? [] : [response(items, date, { i, situation })],
  );
}

function response(
  items: readonly Json[],
  date: string,
  { i, situation }: { readonly i: number; readonly situation: Situation },
): Resource {
  return {
    resourceType: "QuestionnaireResponse",
    id: `answers-${i + 1}`,
    questionnaire: QUESTIONNAIRE,
    status: "completed",
    subject: situation.subject,
    ...dated("authored", date === UNDATED ? undefined : date),
    item: items,
  };
}

const textItem = (linkId: string, valueString: string): Json => ({
  linkId,
  answer: [{ valueString }],
});

/** The day, the region, and the lists that are known to be empty. */
function aboutItems(situation: Situation): readonly Json[] {
  const { asOf, region, treatments, procedures } = situation.given;
  const day = asOf === undefined ? undefined : dateText({ low: asOf, high: asOf });
  return [
    ...(day === undefined ? [] : [textItem("asOf", day)]),
    ...(region === undefined ? [] : [textItem("region", region)]),
    ...(treatments.length === 0 ? [none("treatments")] : []),
    ...(procedures.length === 0 ? [none("procedures")] : []),
    ...treatmentsIn(situation).flatMap(treatmentItems),
  ];
}

const none = (linkId: string): Json => ({ linkId, answer: [{ valueBoolean: false }] });

function factItem(id: string, value: FactValue, { codes }: Situation): Json | undefined {
  const fact = codes.facts.get(id);
  if (fact === undefined) return undefined;
  const answers =
    typeof value === "object"
      ? value.map((one) => ({ valueString: one }))
      : [answerOf(fact, value)];
  return { linkId: id, ...(answers.length === 0 ? {} : { answer: answers }) };
}

function answerOf({ type }: FactDefinition, value: string | number | boolean): Json {
  if (typeof value === "boolean") return { valueBoolean: value };
  if (typeof value === "number")
    return type === "integer" ? { valueInteger: value } : { valueDecimal: value };
  return { valueString: value };
}

/** A treatment without a drug has no order to stand in. */
function treatmentItems(treatment: ReturnType<typeof treatmentsIn>[number]): readonly Json[] {
  if (treatment.drugs.length > 0) return [];
  const fields = {
    place: String(treatment.place + 1),
    intent: treatment.intent,
    start: dateText(treatment.start),
    end: dateText(treatment.end),
    outcome: treatment.outcome,
  };
  const item = Object.entries(fields).flatMap(([name, text]) =>
    text === undefined ? [] : [textItem(`treatment.${name}`, text)],
  );
  return [{ linkId: "treatment", item }];
}
