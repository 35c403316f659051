/** The normal form of a word: lower case, one spelling, singular; the same for the text and for the lexicon. */

/** British and American spelling meet where both lose the letters that differ. */
export function stemOf(word: string): string {
  const lower = word.toLowerCase().replace("’", "'").replace(/'s$/, "");
  const spelled = lower
    .replace(/ae|oe/g, "e")
    .replace(/our(?=s?$|ed$|able$)/, "or")
    .replace(/leuko/g, "leuco")
    .replace(/is(?=ation|ed$|ing$|e$|es$)/, "iz")
    .replace(/([a-z])sation/, "$1zation");
  return singular(spelled);
}

function singular(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (/(?:stas|lys|gnos|thes)es$/.test(word)) return `${word.slice(0, -2)}is`;
  if (word.endsWith("ies") && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is|os|as)$/.test(word)) return word;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
