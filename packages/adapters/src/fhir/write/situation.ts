/** What every writer is given, and what it knows of a fact: its value and its date. */
import type { FactValue, Profile } from "@nextline/core";
import type { Codes } from "../codes.ts";
import type { Json } from "./json.ts";

export interface Situation {
  readonly given: Profile["given"];
  readonly codes: Codes;
  /** The person, as other resources refer to them. */
  readonly subject: Json;
}

export type Resource = Json & { readonly resourceType: string; readonly id: string };

export const MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-";

export const valueIn = ({ given }: Situation, fact: string): FactValue | undefined =>
  given.facts.get(fact);

export const dateIn = ({ given }: Situation, fact: string): string | undefined =>
  given.sources.get(fact)?.date;

const DAY_MS = 86_400_000;

/** A day, or the month where the day is not known. */
export function dateText(
  date: { readonly low: number; readonly high: number } | undefined,
): string | undefined {
  if (date === undefined) return undefined;
  const day = new Date(date.low * DAY_MS).toISOString().slice(0, 10);
  return date.low === date.high ? day : day.slice(0, 7);
}
