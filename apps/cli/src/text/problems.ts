/** What in the input needs a second look, each with its cure. */
import { phrase, type SaidProblem, sayProblem, type Voice } from "@nextline/core";
import type { Request, View } from "../request.ts";
import { bullet, indent } from "./layout.ts";
import { capital, section } from "./section.ts";

export function problemsText({ profile, voice }: Request, view: View): string[] {
  const said = profile.problems.map((problem) => sayProblem(voice, problem));
  return section(
    phrase(voice, "heading-problems"),
    said.flatMap((problem) => problemText(problem, voice)),
    view,
  );
}

export function problemText({ at, problem, cure }: SaidProblem, voice: Voice): string[] {
  const place = placeOf(at, voice);
  return [
    ...bullet(capital(place === "" ? problem : `${place}: ${problem}`), 0),
    ...(cure === "" ? [] : indent(cure, 2)),
  ];
}

const ENTRY = /^(treatments|procedures)\[(\d+)\]/;

/** A person counts treatments from 1 and knows no paths; a doctor's system wants the path. */
function placeOf(at: string, voice: Voice): string {
  if (voice.register === "clinical") return at;
  const [, list, place] = ENTRY.exec(at) ?? [];
  return list === undefined
    ? ""
    : phrase(voice, `place-${list}`, { number: String(Number(place) + 1) });
}
