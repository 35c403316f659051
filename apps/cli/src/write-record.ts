/** The answer of a command as a FHIR document: what a hospital's system can take in. */

import { toRecord } from "@nextline/adapters/fhir/write";
import {
  assessOptions,
  type Document,
  labelsOf,
  type OptionAssessment,
  phrase,
  sayReading,
  type Voice,
  voiceOf,
} from "@nextline/core";
import { loadCodes } from "./input/codes.ts";
import type { Request } from "./request.ts";

export function recordText(document: Document, request: Request, created: Date): string {
  const { profile, knowledge, voice } = request;
  const clinical = voiceOf(knowledge, voice.language, "clinical");
  const goal = sayReading(voice, "mainGoal", profile.facts.read("mainGoal"));
  const open = assessOptions(profile, knowledge).options.filter(
    ({ status }) => status !== "does-not-fit",
  );
  const record = toRecord({
    profile,
    document,
    proposal: {
      title: phrase(clinical, "record-options"),
      note: phrase(clinical, "not-reviewed"),
      options: open.map((one) => ({ name: one.option.name, text: optionText(one, clinical) })),
    },
    ...(goal === undefined ? {} : { goal }),
    codes: loadCodes(knowledge),
    voice,
    created,
  });
  return `${JSON.stringify(record, undefined, 1)}\n`;
}

/** What fits after checks, and what waits, says for what. */
function optionText({ status, missing, askFirst }: OptionAssessment, voice: Voice): string {
  const waits = [...new Set([...missing, ...askFirst.map(({ fact }) => fact)])];
  if (waits.length === 0) return phrase(voice, `record-${status}`);
  return phrase(voice, `record-${status}-after`, { facts: labelsOf(voice, waits) });
}
