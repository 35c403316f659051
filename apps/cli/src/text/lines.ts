/** Lines of therapy in words. */
import { phrase } from "@nextline/core";
import type { Request, View } from "../request.ts";
import { bullet } from "./layout.ts";
import { section } from "./section.ts";

export function linesText({ profile, voice }: Request, view: View): string[] {
  const lines = profile.lines?.lines ?? [];
  const said = lines.map(({ number, drugs, outcome }) =>
    phrase(voice, "line-of-therapy", {
      number: String(number),
      drugs: drugs.map((drug) => drug.replace(/-/g, " ")).join(", "),
      outcome: outcomeOf(outcome, voice),
    }),
  );
  return section(
    phrase(voice, "heading-lines"),
    said.flatMap((line) => bullet(line, 0)),
    view,
  );
}

function outcomeOf(outcome: string | undefined, voice: Request["voice"]): string {
  if (outcome === undefined) return phrase(voice, "value-unknown");
  return voice.words.lists.outcome?.[outcome]?.[voice.register] ?? outcome;
}
