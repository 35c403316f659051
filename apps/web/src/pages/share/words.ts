/** The words of the pages for sharing, and a sentence for each thing that can go wrong. */

import { ShareFault } from "@nextline/adapters/share/fault";
import own from "../../../../../build/web/words/share.json";
import { speaker } from "../../words.ts";

export const { t, tCount } = speaker(own);

/** @param isFile a file cannot tell a wrong passcode from a changed byte */
export function faultWords(error: unknown, isFile = false): string {
  if (!(error instanceof ShareFault)) return t("fault-no-answer");
  const { problem, triesLeft } = error;
  if (triesLeft !== undefined) return tCount("fault-wrong-passcode-left", triesLeft);
  return t(
    isFile && problem === "wrong-passcode" ? "fault-wrong-passcode-file" : `fault-${problem}`,
  );
}

/** @param seconds since 1970 */
export const dayOf = (seconds: number): string =>
  new Intl.DateTimeFormat(t("date-language"), {
    day: "numeric",
    month: "long",
    year: "numeric",
  }).format(new Date(seconds * 1000));

/** Browsers seal only on https and on the device itself. */
export const canSeal = (): boolean => crypto.subtle !== undefined;
