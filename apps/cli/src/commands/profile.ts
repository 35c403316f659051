/** `nextline profile`: what was understood, and what follows from it. */
import type { Profile } from "@nextline/core";
import { derivedAnswer } from "../profile/derived.ts";
import { readBack } from "../profile/read-back.ts";
import { recordAnswer } from "../profile/record.ts";
import type { Command } from "../request.ts";
import { footer } from "../text/footer.ts";
import { problemsText } from "../text/problems.ts";
import { profileText } from "../text/profile.ts";
import { recordText } from "../text/record.ts";

export const profile: Command = {
  name: "profile",
  summary: "what was understood of a profile, and what follows from it",
  answer: ({ profile: read, knowledge, voice, record }) => ({
    profile: readBack(read.given),
    derived: derivedAnswer(read, knowledge),
    lines: linesAnswer(read),
    ...(record === undefined ? {} : recordAnswer(record, voice)),
  }),
  text: (request, view) => [
    ...problemsText(request, view),
    ...profileText(request, view),
    ...recordText(request, view),
    ...footer(request, view),
  ],
};

function linesAnswer({ lines }: Profile): readonly object[] {
  return (lines?.lines ?? []).map(({ number, treatments, drugs, outcome }) => ({
    number,
    treatments: treatments.map(({ place }) => place),
    drugs,
    outcome: outcome ?? null,
  }));
}
