/** From a path to a person's situation: a profile, or a record that gives one, whole or one resource a line. */
import type { Readable } from "node:stream";
import { isResource, readRecord } from "@nextline/adapters/fhir/read";
import {
  LineFault,
  linesOf,
  type Outcome as RecordOutcome,
  RecordReader,
} from "@nextline/adapters/fhir/reader";
import type { Reading } from "@nextline/adapters/fhir/reading";
import type { Knowledge } from "@nextline/core";
import { loadCodes } from "./codes.ts";
import { failed, type InputFault, type Outcome } from "./fault.ts";
import { parseJson } from "./parse-json.ts";
import { peek } from "./peek.ts";
import { isObject, type JsonObject, objectIn } from "./read-input.ts";
import { MAX_BYTES, opened, orFault } from "./read-text.ts";

export interface Situation {
  /** The profile as JSON. */
  readonly raw: JsonObject;
  /** What else a record says, where the profile comes from one. */
  readonly record?: Reading;
}

export interface Reach {
  readonly stdin: Readable;
  readonly knowledge: Knowledge;
  /** Told of the bytes that have been read of a record of many lines. */
  readonly progress?: (bytes: number) => void;
}

export const readSituation = (path: string, reach: Reach): Promise<Outcome<Situation>> =>
  orFault(async () => {
    const { firstLine, all } = await peek(opened(path, reach.stdin) as AsyncIterable<Buffer>);
    if (firstLine !== undefined && isResourceLine(firstLine)) return await manyLines(all, reach);
    const whole = await objectIn(all);
    if ("fault" in whole) return whole;
    if (!isResource(whole.value)) return { value: { raw: whole.value } };
    return situationOf(readRecord(whole.value, loadCodes(reach.knowledge)));
  });

function isResourceLine(text: string): boolean {
  if (!text.trimStart().startsWith("{") || !text.includes('"resourceType"')) return false;
  const parsed = parseJson(text);
  return "value" in parsed && isResource(parsed.value);
}

function situationOf(outcome: RecordOutcome): Outcome<Situation> {
  if ("fault" in outcome) return failed({ code: outcome.fault });
  const { reading } = outcome;
  return { value: { raw: reading.profile as unknown as JsonObject, record: reading } };
}

/** A line that is no JSON is a fault with its place: skipping it might hide a line of therapy. */
async function manyLines(all: AsyncIterable<Buffer>, reach: Reach): Promise<Outcome<Situation>> {
  const reader = new RecordReader(loadCodes(reach.knowledge));
  let number = 0;
  try {
    for await (const { text, bytes } of linesOf(all, MAX_BYTES)) {
      number++;
      if (text.trim() === "") continue;
      const fault = addLine(text, reader);
      if (fault !== undefined) return failed(placedAt(fault, number));
      reach.progress?.(bytes);
    }
  } catch (error) {
    if (error instanceof LineFault) return failed(streamFault(error));
    throw error;
  }
  return situationOf(reader.end());
}

const streamFault = ({ problem }: LineFault): InputFault =>
  problem === "too-large"
    ? { code: "too-large" }
    : { code: "cannot-read", message: "read-not-utf8" };

function addLine(text: string, reader: RecordReader): InputFault | undefined {
  const parsed = parseJson(text);
  if ("fault" in parsed) return parsed.fault;
  if (!isObject(parsed.value)) return { code: "not-an-object", params: { given: "list" } };
  reader.addRecord(parsed.value);
  return undefined;
}

const placedAt = (fault: InputFault, line: number): InputFault => ({
  ...fault,
  place: { line, column: fault.place?.column ?? 1 },
});
