/** Treatments and procedures as they were read, and the lines of therapy that the treatments make. */
import { phrase, sayReading, type Voice } from "@nextline/core";
import { dateText, type GivenDate } from "../profile/dates.ts";
import type { Request, View } from "../request.ts";
import { bullet } from "./layout.ts";
import { capital, section } from "./section.ts";

export function linesText(request: Request, view: View): string[] {
  const { voice } = request;
  const parts = [
    ["heading-treatments", treatmentsSaid(request)],
    ["heading-lines", linesSaid(request)],
    ["heading-procedures", proceduresSaid(request)],
  ] as const;
  return parts.flatMap(([heading, said]) =>
    section(
      phrase(voice, heading),
      said.flatMap((line) => bullet(capital(line), 0)),
      view,
    ),
  );
}

function treatmentsSaid({ profile, voice }: Request): string[] {
  const { treatments } = profile.given;
  if (typeof treatments === "string") return [];
  return treatments.map(({ intent, drugs, start, end, outcome }) =>
    phrase(voice, "treatment-given", {
      intent: listWord(voice, "intent", intent),
      drugs: drugsSaid(voice, drugs),
      start: dateSaid(voice, start),
      end: outcome === "ongoing" ? phrase(voice, "now") : dateSaid(voice, end),
      outcome: listWord(voice, "outcome", outcome),
    }),
  );
}

function proceduresSaid({ profile, voice }: Request): string[] {
  const { procedures } = profile.given;
  if (typeof procedures === "string") return [];
  return procedures.map(({ kind, date, field }) => {
    const where = field === undefined ? [] : [listWord(voice, "radiotherapyField", field)];
    const value = [...where, dateSaid(voice, date)].join(", ");
    return phrase(voice, "short-value", { label: listWord(voice, "procedureKind", kind), value });
  });
}

function linesSaid({ profile, voice }: Request): string[] {
  return (profile.lines?.lines ?? []).map(({ number, drugs, outcome }) =>
    phrase(voice, "line-of-therapy", {
      number: String(number),
      drugs: drugsSaid(voice, drugs),
      outcome: listWord(voice, "outcome", outcome),
    }),
  );
}

function drugsSaid(voice: Voice, drugs: readonly string[]): string {
  const members = { kind: "set", members: new Set(drugs), possible: new Set<string>() } as const;
  return sayReading(voice, "receivedDrugs", { ...members, gaps: [] }) ?? "";
}

const dateSaid = (voice: Voice, date: GivenDate): string =>
  dateText(date) ?? phrase(voice, "value-unknown");

function listWord(voice: Voice, list: string, value: string | undefined): string {
  if (value === undefined) return phrase(voice, "value-unknown");
  return voice.words.lists[list]?.[value]?.[voice.register] ?? value;
}
