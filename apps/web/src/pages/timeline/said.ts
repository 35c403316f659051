/** The dates and the line of an entry in words: what is not known is said, never left out. */
import type { PastView } from "../../worker/protocol.ts";
import { t } from "./words.ts";

export function whenSaid({ kind, start, end, isOngoing }: PastView): string {
  if (kind === "procedures") return start === undefined ? t("no-date") : t("on", { start });
  if (isOngoing) return start === undefined ? t("ongoing") : t("since", { start });
  if (start !== undefined && end !== undefined) return t("from-to", { start, end });
  if (start !== undefined) return t("began", { start });
  return end === undefined ? t("no-date") : t("until", { end });
}

/** Undefined for what belongs to no line: a procedure, or a list that could not be read. */
export function lineSaid({ kind, line, isJoined, about }: PastView): string | undefined {
  if (line !== undefined) return t(isJoined ? "line-joined" : "line", { number: line });
  return kind === "treatments" && about !== undefined ? t("line-before") : undefined;
}
