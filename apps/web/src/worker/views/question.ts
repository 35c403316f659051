/** One question as a screen shows it: the next that settles most, or the one that was asked for. */
import {
  type FactDefinition,
  factWords,
  phrase,
  type Question,
  sayQuestion,
  sayValue,
} from "@nextline/core";
import type { Choice, Input, QuestionAsk, QuestionView, Unit } from "../protocol.ts";
import type { Road } from "../road.ts";
import { factAt, numberOf } from "./numbers.ts";

/** @param open all that is open for this person, that which settles most first */
export function questionView(
  ask: QuestionAsk,
  road: Road,
  open: readonly Question[],
): QuestionView | undefined {
  const left = open.filter(({ fact }) => !ask.leaveOut.includes(fact));
  const wanted = ask.number === undefined ? left[0]?.fact : factAt(ask.number, road.knowledge);
  if (wanted === undefined) return undefined;
  const settles = open.find(({ fact }) => fact === wanted)?.settles.options ?? 0;
  return { ...wordsOf(wanted, settles, road), input: inputOf(wanted, road), open: left.length };
}

function wordsOf(fact: string, settles: number, { voice, knowledge }: Road) {
  const words = factWords(voice, fact);
  const count = Math.round(settles);
  return {
    fact,
    number: numberOf(fact, knowledge),
    question: sayQuestion(voice, fact),
    ...(words?.help ? { help: words.help } : {}),
    ...(words?.where ? { where: words.where } : {}),
    ...(count > 0 ? { why: phrase(voice, "why-we-ask", { options: String(count) }) } : {}),
  };
}

function inputOf(fact: string, road: Road): Input {
  if (fact === "treatments") return treatmentsInput(road);
  if (fact === "procedures") return proceduresInput(road);
  if (fact === "region") return { kind: "choice", choices: coded(fact, road) };
  const definition = road.knowledge.facts.get(fact);
  if (definition === undefined) return { kind: "text" };
  switch (definition.type) {
    case "boolean":
      return { kind: "choice", choices: [true, false].map((value) => choice(fact, value, road)) };
    case "enum":
      return { kind: "choice", choices: valuesOf(definition, road) };
    case "set":
      return {
        kind: "set",
        choices: valuesOf(definition, road),
        none: phrase(road.voice, "value-none"),
      };
    case "string":
      return fact === "recurrenceDate" ? { kind: "date" } : { kind: "text" };
    default:
      return definition.values === undefined
        ? numberInput(definition, road)
        : { kind: "choice", choices: valuesOf(definition, road) };
  }
}

const choice = (fact: string, value: Choice["value"], { voice }: Road): Choice => ({
  value,
  label: sayValue(voice, fact, value),
});

const valuesOf = ({ id, values = [] }: FactDefinition, road: Road): readonly Choice[] =>
  values.map((value) => choice(id, value, road));

/** The region's values are words alone: it is no fact of the vocabulary. */
const coded = (fact: string, { voice }: Road): readonly Choice[] =>
  Object.entries(factWords(voice, fact)?.values ?? {}).map(([value, { plain }]) => ({
    value,
    label: plain,
  }));

function numberInput(definition: FactDefinition, road: Road): Input {
  const others = Object.entries(definition.otherUnits ?? {});
  const own = factWords(road.voice, definition.id)?.unit;
  const label = own === undefined || own === "" ? "" : own.plain;
  return {
    kind: "number",
    whole: definition.type === "integer",
    units: [
      { unit: definition.unit ?? "", label, min: definition.min, max: definition.max },
      ...others.map(([unit, factor]) => otherUnit(definition, unit, factor, road)),
    ],
  };
}

function otherUnit(
  definition: FactDefinition,
  unit: string,
  factor: number,
  { voice }: Road,
): Unit {
  const limit = (value: number | undefined) => (value === undefined ? undefined : value / factor);
  const words = phrase(voice, `unit-${unit}`);
  return {
    unit,
    label: words === `unit-${unit}` ? spelt(unit) : words,
    min: limit(definition.min),
    max: limit(definition.max),
  };
}

/** UCUM to what a report prints. */
const SPELT: Readonly<Record<string, string>> = {
  "[in_i]": "in",
  "[lb_av]": "lb",
  "[mi_i]": "miles",
  a: "years",
  wk: "weeks",
  d: "days",
  "1": "as a share of 1",
  "/uL": "per µL",
  "10*6/L": "million per L",
  "umol/L": "µmol/L",
  "g/d": "g a day",
  "mg/d": "mg a day",
};

const spelt = (unit: string): string => SPELT[unit] ?? unit;

export function treatmentsInput(road: Road): Extract<Input, { kind: "treatments" }> {
  const { intent, outcome } = road.knowledge.compiled.treatment.treatment;
  return {
    kind: "treatments",
    intents: listed("intent", intent, road),
    outcomes: listed("outcome", outcome, road),
  };
}

export function proceduresInput(road: Road): Extract<Input, { kind: "procedures" }> {
  const { kind, field } = road.knowledge.compiled.treatment.procedure;
  return {
    kind: "procedures",
    kinds: listed("procedureKind", kind, road),
    fields: listed("procedureField", field, road),
  };
}

const listed = (list: string, values: readonly string[], { voice }: Road): readonly Choice[] =>
  values.map((value) => ({ value, label: voice.words.lists[list]?.[value]?.plain ?? value }));
