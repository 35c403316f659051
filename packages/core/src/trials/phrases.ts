/** Finds phrases in a name: whole words, whatever the case, accents and hyphens; a star ends a word that may go on. */

/** The words of a name, as phrases are written: lower case, letters and digits. */
export const wordsOfName = (name: string): readonly string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Written between spaces, so that a phrase is found by its own spaces. */
export const paddedName = (name: string): string => ` ${wordsOfName(name).join(" ")} `;

export const holdsPhrase = (padded: string, phrase: string): boolean =>
  phrase.endsWith("*")
    ? padded.includes(` ${phrase.slice(0, -1)}`)
    : padded.includes(` ${phrase} `);

export const holdsAny = (padded: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => holdsPhrase(padded, phrase));
