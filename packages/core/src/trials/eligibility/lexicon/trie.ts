/** All phrases of the lexicon in one tree of words, so that one walk finds the longest phrase at a place. */
import type { Token } from "../text/tokens.ts";

interface Branch<T> {
  next: Map<string, Branch<T>> | undefined;
  values: T[] | undefined;
}

/** What the longest phrase at a place means, and how many tokens it takes. */
export interface Match<T> {
  readonly values: readonly T[];
  readonly length: number;
}

const branch = <T>(): Branch<T> => ({ next: undefined, values: undefined });

export class Trie<T> {
  readonly #root: Branch<T> = branch();

  add(stems: readonly string[], value: T): void {
    if (stems.length === 0) return;
    let at = this.#root;
    for (const stem of stems) {
      at.next ??= new Map();
      const known = at.next.get(stem);
      if (known === undefined) {
        const made = branch<T>();
        at.next.set(stem, made);
        at = made;
      } else at = known;
    }
    at.values ??= [];
    if (!at.values.includes(value)) at.values.push(value);
  }

  longest(tokens: readonly Token[], from: number): Match<T> | undefined {
    let at: Branch<T> | undefined = this.#root;
    let found: Match<T> | undefined;
    for (let i = from; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      at = at.next?.get(token.kind === "number" ? `#${token.value}` : token.stem);
      if (at === undefined) break;
      if (at.values !== undefined) found = { values: at.values, length: i - from + 1 };
    }
    return found;
  }
}
