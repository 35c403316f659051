/** The phrase language: `(a|b c) [optional] <group>`, as a tree of parts. */
import { tokensOf } from "../text/tokens.ts";
import { interned } from "../text/words.ts";

export type Groups = Readonly<Record<string, readonly string[]>>;

export type Part =
  | { readonly is: "words"; readonly words: readonly number[] }
  | { readonly is: "sequence"; readonly parts: readonly Part[] }
  | { readonly is: "choice"; readonly parts: readonly Part[] }
  | { readonly is: "option"; readonly part: Part };

export function parsePhrase(phrase: string, groups: Groups): Part {
  return new PhraseReader(phrase, groups).choice();
}

class PhraseReader {
  readonly #pieces: readonly string[];
  readonly #groups: Groups;
  #at = 0;

  constructor(phrase: string, groups: Groups) {
    this.#pieces = phrase.match(/[()[\]|]|<[a-z-]+>|[^()[\]|<\s]+|</g) ?? [];
    this.#groups = groups;
  }

  /** Alternatives up to a closing bracket or the end. */
  choice(): Part {
    const parts = [this.#sequence()];
    while (this.#pieces[this.#at] === "|") {
      this.#at++;
      parts.push(this.#sequence());
    }
    return parts.length === 1 ? (parts[0] as Part) : { is: "choice", parts };
  }

  #sequence(): Part {
    const parts: Part[] = [];
    for (let piece = this.#pieces[this.#at]; piece !== undefined; piece = this.#pieces[this.#at]) {
      if (piece === "|" || piece === ")" || piece === "]") break;
      this.#at++;
      parts.push(this.#element(piece));
    }
    return { is: "sequence", parts };
  }

  #element(piece: string): Part {
    if (piece === "(" || piece === "[") {
      const part = this.choice();
      this.#at++;
      return piece === "[" ? { is: "option", part } : part;
    }
    const group = /^<([a-z-]+)>$/.exec(piece)?.[1];
    if (group === undefined) return { is: "words", words: wordsOf(piece) };
    const phrases = this.#groups[group];
    if (phrases === undefined) throw new Error(`no group <${group}>`);
    const parts = phrases.map((phrase) => parsePhrase(phrase, this.#groups));
    return { is: "choice", parts };
  }
}

/** Numbers of a phrase stand for themselves, not for any number. */
const wordsOf = (piece: string): readonly number[] =>
  tokensOf(interned(piece), { start: 0, end: piece.length }).map(({ word }) => word.id);
