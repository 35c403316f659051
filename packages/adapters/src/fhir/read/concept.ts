/** Coded values: which of our entries a CodeableConcept means, by code first and by its words where no code is known. */
import type { Table, Words } from "../codes.ts";
import { type Json, objectOf, objectsOf, textOf } from "./json.ts";

/** A code from memory counts where the record's own words share a word with ours. */
function agrees(ours: string, theirs: string | undefined): boolean {
  if (theirs === undefined) return false;
  const said = theirs.toLowerCase();
  return ours
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => word.length >= 4 && said.includes(word));
}

function entryOf<T>(table: Table<T>, coding: Json, holder: Json): T | undefined {
  const { system, code } = coding;
  if (typeof system !== "string" || typeof code !== "string") return undefined;
  const entry = table(system, code);
  if (entry === undefined || entry.status === "verified") return entry;
  return agrees(entry.display, textOf(coding.display) ?? textOf(holder.text)) ? entry : undefined;
}

/** What each coding that we know says, in their order: the systems of a record differ in how much they say. */
export function allByCode<T>(table: Table<T>, concept: unknown): readonly T[] {
  const holder = objectOf(concept);
  if (holder === undefined) return [];
  const known: T[] = [];
  for (const coding of codingsOf(holder)) {
    const entry = entryOf(table, coding, holder);
    if (entry !== undefined) known.push(entry);
  }
  return known;
}

/** @param wanted a coding that does not say it is passed over for one that does */
export function byCode<T>(
  table: Table<T>,
  concept: unknown,
  wanted?: (entry: T) => boolean,
): T | undefined {
  const holder = objectOf(concept);
  if (holder === undefined) return undefined;
  for (const coding of codingsOf(holder)) {
    const entry = entryOf(table, coding, holder);
    if (entry !== undefined && (wanted === undefined || wanted(entry))) return entry;
  }
  return undefined;
}

/** A concept, or a coding alone. */
const codingsOf = (holder: Json): readonly Json[] =>
  holder.coding === undefined && holder.code !== undefined ? [holder] : objectsOf(holder.coding);

/** All that the concept says in words, each once. */
export function wordsIn(concept: unknown): readonly string[] {
  const holder = objectOf(concept);
  if (holder === undefined) return [];
  const said: string[] = [];
  const add = (raw: unknown) => {
    const text = textOf(raw);
    if (text !== undefined && !said.includes(text)) said.push(text);
  };
  add(holder.text);
  for (const { display } of codingsOf(holder)) add(display);
  return said;
}

export function byWords<T>(words: Words<T>, concept: unknown): T | undefined {
  for (const text of wordsIn(concept)) {
    const found = words(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const meaningOf = <T>(table: Table<T>, words: Words<T>, concept: unknown): T | undefined =>
  byCode(table, concept) ?? byWords(words, concept);

/** How a concept is named to a person who looks for it: its words, else its first code. */
export function nameOf(concept: unknown): string {
  if (typeof concept === "string") return concept;
  const [first] = wordsIn(concept);
  if (first !== undefined) return first.slice(0, 120);
  const coding = codingsOf(objectOf(concept) ?? {})[0];
  const code = textOf(coding?.code);
  return code === undefined ? "" : `${textOf(coding?.system) ?? ""}|${code}`.slice(0, 120);
}

/** The bare codes of a concept, for short lists such as clinicalStatus. */
export const codesIn = (concept: unknown): readonly string[] =>
  objectsOf(objectOf(concept)?.coding).flatMap(({ code }) => textOf(code) ?? []);

export const firstCode = (concept: unknown): string | undefined => {
  for (const { code } of objectsOf(objectOf(concept)?.coding)) {
    const text = textOf(code);
    if (text !== undefined) return text;
  }
  return undefined;
};
