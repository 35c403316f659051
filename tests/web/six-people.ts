/** For the tests of views: six example people on the road, and what no view may say. */
import { readFileSync } from "node:fs";
import { deriveProfile, prepareKnowledge, type Register, voiceOf } from "@nextline/core";
import { knowledge, person, profileOf } from "./people.ts";

const redFlags = JSON.parse(
  readFileSync(new URL("../../build/red-flags.json", import.meta.url), "utf8"),
);

export const SIX = [
  "third-line",
  "her2-kept",
  "early-relapse",
  "claudin-positive",
  "late-relapse",
  "msi-high-after-immunotherapy",
] as const;

interface Given {
  readonly wish?: "none" | "full";
  readonly register?: Register;
  readonly from?: typeof knowledge;
}

export function roadFor(slug: string, given: Given = {}) {
  const { wish = "none", register = "plain", from = knowledge } = given;
  const { facts, ...rest } = person(slug);
  const raw = { ...profileOf({ ...rest, facts: { ...facts, wantsSurvivalNumbers: wish } }) };
  return {
    profile: deriveProfile(raw, from),
    knowledge: from,
    voice: voiceOf(from, "en", register),
    redFlags,
    city: undefined,
  };
}

/** The knowledge as if nobody had seen this study's figures in their source. */
export function recalled(study: string): typeof knowledge {
  const { compiled } = knowledge;
  const list = compiled.studies.list.map((one) =>
    one.id === study
      ? {
          ...one,
          figures: one.figures.map((figure) => ({ ...figure, status: "recalled" as const })),
          harms: one.harms.map((harm) => ({ ...harm, status: "recalled" as const })),
        }
      : one,
  );
  return prepareKnowledge({ ...compiled, studies: { ...compiled.studies, list } });
}

/** Words of a verdict; "best supportive care" is the name of an option. */
export const VERDICT =
  /\b(best(?![ -]supportive)|safest|safe|recommend\w*|winner|total score|overall score)\b/i;
export const SURVIVAL = /lived longer|alive after|still alive|months/i;
