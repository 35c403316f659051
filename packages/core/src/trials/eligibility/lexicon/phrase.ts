/** The phrase language: `(a|b c) [optional] <group>` written out as the sequences of words it stands for. */
import { tokensOf } from "../text/tokens.ts";

export type Groups = Readonly<Record<string, readonly string[]>>;

/** A phrase that stands for more sequences than this is a fault of the lexicon. */
const MOST = 4000;

/** Every sequence of stems that the phrase stands for. */
export function expand(phrase: string, groups: Groups): readonly (readonly string[])[] {
  const reader = new PhraseReader(phrase, groups);
  const found = reader.choice();
  if (found.length > MOST) throw new Error(`too many readings of "${phrase}": ${found.length}`);
  return found;
}

type Sequences = readonly (readonly string[])[];

class PhraseReader {
  readonly #parts: readonly string[];
  readonly #groups: Groups;
  #at = 0;

  constructor(phrase: string, groups: Groups) {
    this.#parts = phrase.match(/[()[\]|]|<[\w-]+>|[^()[\]|<\s]+|</g) ?? [];
    this.#groups = groups;
  }

  /** Alternatives up to a closing bracket or the end. */
  choice(): Sequences {
    const found: (readonly string[])[] = [...this.#sequence()];
    while (this.#parts[this.#at] === "|") {
      this.#at++;
      found.push(...this.#sequence());
    }
    return found;
  }

  #sequence(): Sequences {
    let found: Sequences = [[]];
    for (let part = this.#parts[this.#at]; part !== undefined; part = this.#parts[this.#at]) {
      if (part === "|" || part === ")" || part === "]") break;
      this.#at++;
      found = append(found, this.#element(part));
    }
    return found;
  }

  #element(part: string): Sequences {
    if (part === "(" || part === "[") {
      const inner = this.choice();
      this.#at++;
      return part === "[" ? [[], ...inner] : inner;
    }
    const group = /^<([\w-]+)>$/.exec(part)?.[1];
    if (group === undefined) return [stemsOf(part)];
    const phrases = this.#groups[group];
    if (phrases === undefined) throw new Error(`no group <${group}>`);
    return phrases.flatMap((phrase) => expand(phrase, this.#groups));
  }
}

const append = (before: Sequences, after: Sequences): Sequences =>
  before.flatMap((left) => after.map((right) => [...left, ...right]));

/** Numbers of a phrase stand for themselves, not for any number. */
function stemsOf(part: string): readonly string[] {
  return tokensOf(part, { start: 0, end: part.length }).map((token) =>
    token.kind === "number" ? `#${token.value}` : token.stem,
  );
}
