/** The danger signs: part of the first script, so that they open offline and while the answers are locked. */
import data from "../../../build/web/signs.json";

export interface Sign {
  readonly id: string;
  readonly level: string;
  readonly title: string;
  readonly now: string;
  readonly why: string;
  readonly asks: readonly string[];
}

export interface Signs {
  readonly signs: readonly Sign[];
  readonly advice: Readonly<Record<string, { readonly title: string; readonly text: string }>>;
  readonly phrases: Readonly<Record<string, string>>;
  /** Works on a mobile phone in many countries. */
  readonly everywhere: string;
  /** By ISO 3166 code. */
  readonly numbers: Readonly<Record<string, readonly string[]>>;
}

export const signs: Signs = data;

export const signPhrase = (id: string, params: Readonly<Record<string, string>> = {}): string =>
  (signs.phrases[id] ?? id).replace(/\{(\w+)\}/g, (brace, name: string) => params[name] ?? brace);

/** The country that the language of the device names, such as GB in en-GB; the person can choose another. */
export function countryOf(languages: readonly string[]): string | undefined {
  const regions = languages.flatMap((language) => /-([A-Z]{2})$/.exec(language)?.[1] ?? []);
  return regions.find((region) => region in signs.numbers);
}
