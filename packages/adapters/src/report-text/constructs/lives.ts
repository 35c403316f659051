/** The country a person says that they live in, by its English name: mostly the one they are treated in. */
import type { Construct, Sentence } from "../types.ts";
import { textAt } from "../walk.ts";

const LONGEST = 4;
/** `I live near Leeds in the UK`. */
const REACH = 8;
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
/** What people say beside the names of the list. */
const OTHERS: Readonly<Record<string, string>> = {
  uk: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  usa: "US",
  "the usa": "US",
  "the us": "US",
  "the united states": "US",
  "the uk": "GB",
  "the netherlands": "NL",
};

let known: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 codes by name, as the platform knows them. */
function countries(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));
  const named = codes.flatMap((code): [string, string][] => {
    const name = names.of(code)?.toLowerCase();
    return name === undefined || !isCurrent(code) ? [] : [[name, code]];
  });
  return new Map([...named, ...Object.entries(OTHERS)]);
}

/** `UK` and old codes stand for another one. */
const isCurrent = (code: string): boolean =>
  Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`;

export const lives: Construct = {
  roles: ["lives"],
  read(sentence, at) {
    for (let from = at + 1; from < at + REACH; from++) {
      const isBehind = from === at + 1 || /^(?:in|,)$/i.test(textAt(sentence, from - 1));
      const found = isBehind ? countryAt(sentence, from) : undefined;
      if (found !== undefined)
        return [{ fact: "country", from: at, ...found, certainty: "inferred" }];
    }
    return [];
  },
};

function countryAt(sentence: Sentence, from: number): { value: string; to: number } | undefined {
  known ??= countries();
  for (let length = LONGEST; length > 0; length--) {
    const words = Array.from({ length }, (_, i) => textAt(sentence, from + i));
    const value = known.get(words.join(" ").toLowerCase());
    if (value !== undefined) return { value, to: from + length - 1 };
  }
  return undefined;
}
