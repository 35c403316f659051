/** The danger signs as the first screen shows them: plain words only, so that they are there before all else. */
import type { RedFlags } from "@nextline/core";
import { leavesOf } from "@nextline/core";
import type { Signs } from "../../apps/web/src/signs.ts";

export function signsOf(redFlags: RedFlags, language: string): Signs {
  const words = redFlags.words[language]?.redFlags;
  if (words === undefined) throw new Error(`the danger signs have no words in "${language}"`);
  return {
    signs: redFlags.flags.flatMap((flag) => {
      const said = words.flags[flag.id];
      if (said === undefined) return [];
      const { title, now, why } = said;
      return [
        { id: flag.id, level: flag.level, title, now, why, asks: asksOf(flag, words.questions) },
      ];
    }),
    advice: Object.fromEntries(
      Object.entries(words.advice).map(([level, { title, text }]) => [level, { title, text }]),
    ),
    phrases: words.phrases,
    everywhere: redFlags.numbers.manyCountries.number,
    numbers: Object.fromEntries(
      Object.entries(redFlags.numbers.countries).map(([country, { ambulance }]) => [
        country,
        ambulance,
      ]),
    ),
  };
}

/** The questions behind a sign, in the words that a person would be asked. */
function asksOf({ when }: RedFlags["flags"][number], questions: Readonly<Record<string, string>>) {
  const facts = leavesOf(when).flatMap((leaf) => ("fact" in leaf ? [leaf.fact] : []));
  return [...new Set(facts)].flatMap((fact) => questions[fact] ?? []);
}
