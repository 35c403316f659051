/** Says a value of a fact: numbers as digits with their unit, coded values by their words, sets as lists. */
import type { Scalar } from "../logic/criterion.ts";
import type { Reading } from "../logic/reading.ts";
import { choose, factWords, phrase, type Voice } from "./voice.ts";

/** Limits of rules lie on halves: a rounded number must not land on one that the value only comes near to. */
const GRID = 2;

const onGrid = (value: number): boolean => Number.isInteger(Number((value * GRID).toFixed(6)));

/** As few digits as tell the truth beside a limit; a value is never rounded before it is judged. */
export function sayNumber(value: number): string {
  if (Number.isInteger(value)) return String(value);
  for (let digits = Math.abs(value) < 10 ? 2 : 1; digits < 6; digits++) {
    const said = Number(value.toFixed(digits));
    if (said === value || !onGrid(said)) return String(said);
  }
  return String(value);
}

/** A value in words, with its unit; the value itself where it has no words. */
export function sayValue(voice: Voice, fact: string, value: Scalar): string {
  const words = factWords(voice, fact);
  const coded = words?.values?.[String(value)];
  if (coded !== undefined) return choose(voice, coded);
  if (typeof value === "boolean") return phrase(voice, value ? "yes" : "no");
  if (typeof value === "number") return withUnit(voice, fact, sayNumber(value));
  return fact === COUNTRY ? countryName(value) : spoken(value);
}

/** Kept as a code of ISO 3166-1, said by its name. */
const COUNTRY = "country";

const countryName = (code: string): string =>
  /^[A-Z]{2}$/.test(code)
    ? (new Intl.DisplayNames(["en"], { type: "region" }).of(code) ?? code)
    : code;

/** Limits keep all their digits. */
export const sayLimit = (voice: Voice, fact: string, value: number): string =>
  factWords(voice, fact)?.values === undefined
    ? withUnit(voice, fact, String(value))
    : sayValue(voice, fact, value);

function withUnit(voice: Voice, fact: string, number: string): string {
  const unit = factWords(voice, fact)?.unit;
  const word = unit === undefined || unit === "" ? "" : choose(voice, unit);
  return word === "" ? number : `${number}${word === "%" ? "" : " "}${word}`;
}

/** Names of drugs are written with hyphens in the data; dates and names such as S-1 keep theirs. */
export function spoken(name: string): string {
  if (/^\d/.test(name)) return name;
  return /^[a-z]-\d/.test(name) ? name.toUpperCase() : name.replace(/-/g, " ");
}

/** A reading in words; undefined where it says nothing. */
export function sayReading(voice: Voice, fact: string, reading: Reading): string | undefined {
  switch (reading.kind) {
    case "value":
      return reading.value === Infinity
        ? phrase(voice, "value-never")
        : sayValue(voice, fact, reading.value);
    case "set":
      return saySet(voice, fact, reading.members);
    case "range":
      return sayRange(voice, fact, reading.low, reading.high);
    default:
      return undefined;
  }
}

function saySet(voice: Voice, fact: string, members: ReadonlySet<string>): string {
  if (members.size === 0) return phrase(voice, "value-none");
  return [...members].map((member) => sayValue(voice, fact, member)).join(", ");
}

function sayRange(voice: Voice, fact: string, low: number, high: number): string {
  const ends = { low: sayNumber(low), high: withUnit(voice, fact, sayNumber(high)) };
  if (high === Infinity) return phrase(voice, "value-at-least", ends);
  return phrase(voice, high - low === 1 ? "value-range" : "value-between", ends);
}
