/** What was not taken from a record, and where it contradicts itself, as text. */

import type { Conflict } from "@nextline/adapters/fhir/reading";
import { labelOf, phrase, sayValue } from "@nextline/core";
import type { Request, View } from "../request.ts";
import { bullet } from "./layout.ts";
import { section } from "./section.ts";

export function recordText(request: Request, view: View): string[] {
  const { record, voice } = request;
  if (record === undefined) return [];
  const more = record.unreadLeftOut;
  const unread = [
    ...record.unread.map((one) =>
      phrase(voice, "unread-line", { ...one, why: phrase(voice, `unread-${one.why}`) }),
    ),
    ...(more === 0 ? [] : [phrase(voice, "unread-more", { count: String(more) })]),
  ];
  const conflicts = record.conflicts.map((conflict) => conflictText(conflict, request));
  return [
    ...listed("heading-conflicts", conflicts, request, view),
    ...listed("heading-unread", unread, request, view),
  ];
}

const listed = (
  heading: string,
  lines: readonly string[],
  { voice }: Request,
  view: View,
): string[] =>
  section(
    phrase(voice, heading),
    lines.flatMap((line) => bullet(line, 0)),
    view,
  );

function conflictText({ fact, taken, values }: Conflict, { voice }: Request): string {
  const said = values.map(({ value, resource, date }) =>
    phrase(voice, "conflict-value", {
      value: [value]
        .flat()
        .map((one) => sayValue(voice, fact, one))
        .join(", "),
      from: date ?? resource,
    }),
  );
  const params = { label: labelOf(voice, fact), values: said.join(", ") };
  return phrase(voice, taken ? "conflict-taken" : "conflict-open", params);
}
