/** Records damaged at random: whatever comes out, it is a reading or a listed fault, and a profile follows from it. */
import { readRecord } from "@nextline/adapters/fhir/read";
import { deriveProfile } from "@nextline/core";
import { Chance } from "../chance.ts";
import { type Ready, ready, recordOf, records } from "../records.ts";
import { type FuzzTarget, faultsOf } from "./target.ts";

type Json = Record<string, unknown> | unknown[];

/** What stands in records by mistake, or by malice. */
const STRANGE: readonly (() => unknown)[] = [
  () => null,
  () => "",
  () => " ",
  () => -1,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER,
  () => true,
  () => [],
  () => ({}),
  () => [null, [], {}, "x"],
  () => "__proto__",
  () => "constructor",
  () => "2026-02-30",
  () => "0000-00-00",
  () => "\u202e\u0000\ud800",
  () => "3+".repeat(5_000),
  () => ({ coding: [{ system: "http://snomed.info/sct", code: "constructor" }] }),
  () => ({ coding: "x", text: ["y"] }),
  () => ({ reference: "Patient/" }),
  () => ({ resourceType: "Bundle", entry: [{ resource: { resourceType: "Bundle" } }] }),
  () => ({ value: "12", unit: "constructor", code: "10*3/uL" }),
];

/** Everything in a record that holds something. */
function holders(node: unknown, found: Json[] = []): readonly Json[] {
  if (typeof node !== "object" || node === null) return found;
  found.push(node as Json);
  for (const inner of Object.values(node)) holders(inner, found);
  return found;
}

function damage(all: readonly Json[], chance: Chance): void {
  const holder = chance.pick(all) as Record<string, unknown>;
  const key = keyIn(holder, chance);
  if (key === undefined) return;
  const way = chance.next();
  if (way < 0.2) delete holder[key];
  else if (way < 0.6) holder[key] = chance.pick(STRANGE)();
  else if (way < 0.8) holder[key] = { ...chance.pick(all) };
  else holder[keyIn(chance.pick(all), chance) ?? key] = holder[key];
}

function keyIn(holder: Json, chance: Chance): string | undefined {
  const keys = Object.keys(holder);
  return keys.length === 0 ? undefined : chance.pick(keys);
}

const MOST_DAMAGES = 8;

const withoutNarrative = (key: string, value: unknown): unknown => (key === "div" ? "" : value);

export function* damagedRecords(rounds: number): Generator<string> {
  const texts = records().map((slug) => JSON.stringify(recordOf(slug), withoutNarrative));
  for (let seed = 0; seed < rounds; seed++) {
    // Seeds that follow each other begin alike.
    const chance = new Chance(Math.imul(seed + 1, 0x9e3779b1));
    const record = JSON.parse(chance.pick(texts)) as Json;
    const all = holders(record);
    for (let i = chance.below(MOST_DAMAGES); i >= 0; i--) damage(all, chance);
    const text = textOf(record);
    if (text !== undefined) yield text;
  }
}

/** A piece that was put into itself has no text. */
function textOf(record: Json): string | undefined {
  try {
    return JSON.stringify(record);
  } catch {
    return undefined;
  }
}

export const bundles: FuzzTarget = {
  name: "bundles",
  rounds: 100_000,
  run: (rounds) => {
    const given = ready();
    return faultsOf(damagedRecords(rounds), (text) => brokenLaw(JSON.parse(text), given));
  },
};

const WHY = /^[a-z0-9-]+$/;

/** What is wrong with what was read; undefined where all of it is listed and of the vocabulary. */
function brokenLaw(record: Readonly<Record<string, unknown>>, given: Ready): string | undefined {
  const outcome = readRecord(record, given.codes);
  if ("fault" in outcome) return undefined;
  const { profile, unread } = outcome.reading;
  const unlisted = unread.find(
    ({ resource, code, why }) =>
      !WHY.test(why) || typeof code !== "string" || typeof resource !== "string",
  );
  if (unlisted !== undefined) return `no listed problem: ${JSON.stringify(unlisted)}`;
  const text = JSON.stringify(profile);
  if (text.length > LONGEST_PROFILE) return "a profile grew beyond measure";
  const { problems } = deriveProfile(JSON.parse(text), given.knowledge);
  const unusable = problems.find(({ code }) => NEVER.has(code));
  return unusable && `${unusable.code} at ${unusable.at}`;
}

const LONGEST_PROFILE = 100_000;

/** A profile from a record has no fault of form: its values, dates and lists are those of the vocabulary. */
const NEVER: ReadonlySet<string> = new Set([
  "unknown-key",
  "unknown-fact",
  "derived-given",
  "null-given",
  "wrong-type",
  "not-a-value",
  "out-of-range",
  "unknown-unit",
  "not-a-date",
  "treatment-unreadable",
  "procedure-unreadable",
]);
