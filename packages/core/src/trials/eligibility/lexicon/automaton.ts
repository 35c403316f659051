/** All phrases in one automaton, so that one walk finds the longest phrase at a place; its states are made as texts ask for them. */
import type { Token } from "../text/tokens.ts";
import type { Part } from "./phrase.ts";

/** A place between words of a phrase. */
interface Junction<T> {
  /** By the number of the word. */
  readonly words: Map<number, number[]>;
  readonly skips: number[];
  value: T | undefined;
}

/** All junctions that the words so far can have led to. */
interface State<T> {
  readonly junctions: readonly number[];
  readonly value: T | undefined;
  /** All words that lead on, gathered when the first is asked for; junctions become a state when a text goes there. */
  next: Map<number, State<T> | readonly number[]> | undefined;
  /** A bit for the last five bits of each word that leads on: most words are turned away by it. */
  readonly bits: number;
}

/** What the longest phrase at a place means, and how many tokens it takes. */
export interface Match<T> {
  readonly value: T;
  readonly length: number;
}

/** At most this many states are kept, so that no text can fill the memory. */
const KEPT = 200_000;

const bitOf = (word: number): number => 1 << (word & 31);

export class Automaton<T> {
  readonly #junctions: Junction<T>[] = [];
  readonly #start = this.#junction();
  readonly #rank = new Map<T, number>();
  readonly #states = new Map<string, State<T>>();
  #root: State<T> | undefined;
  /** By the number of the word; null where it begins no phrase. */
  readonly #firsts: (State<T> | null)[] = [];

  /** What is added first wins where two phrases are the same. */
  add(part: Part, value: T): void {
    if (!this.#rank.has(value)) this.#rank.set(value, this.#rank.size);
    const end = this.#lay(part, this.#start);
    const junction = this.#at(end);
    if (junction.value === undefined) junction.value = value;
  }

  longest(tokens: readonly Token[], from: number): Match<T> | undefined {
    let state = this.#first((tokens[from] as Token).word.id);
    let found: State<T> | undefined;
    let end = from;
    for (let i = from + 1; state !== undefined; i++) {
      if (state.value !== undefined) {
        found = state;
        end = i;
      }
      state = i < tokens.length ? this.#step(state, (tokens[i] as Token).word.id) : undefined;
    }
    return found === undefined ? undefined : { value: found.value as T, length: end - from };
  }

  /** The state behind the first word: most words begin no phrase. */
  #first(id: number): State<T> | undefined {
    const known = this.#firsts[id];
    if (known !== undefined) return known ?? undefined;
    this.#root ??= this.#stateOf([this.#start]);
    const state = this.#step(this.#root, id);
    this.#firsts[id] = state ?? null;
    return state;
  }

  #step(state: State<T>, id: number): State<T> | undefined {
    if ((state.bits & bitOf(id)) === 0) return undefined;
    state.next ??= this.#wordsOf(state.junctions);
    const next = state.next.get(id);
    if (next === undefined || !Array.isArray(next)) return next as State<T> | undefined;
    const made = this.#stateOf(next);
    state.next.set(id, made);
    return made;
  }

  #wordsOf(junctions: readonly number[]): Map<number, State<T> | readonly number[]> {
    const words = new Map<number, number[]>();
    for (const id of junctions) {
      for (const [word, to] of this.#at(id).words) {
        const known = words.get(word);
        if (known === undefined) words.set(word, [...to]);
        else known.push(...to);
      }
    }
    return words;
  }

  /** The state of these junctions and of all that can be reached from them without a word. */
  #stateOf(reached: readonly number[]): State<T> {
    const open = [...reached];
    const seen = new Set(open);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const skip of this.#at(id).skips) {
        if (seen.has(skip)) continue;
        seen.add(skip);
        open.push(skip);
      }
    }
    const junctions = [...seen].sort((a, b) => a - b);
    const key = junctions.join();
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    const made: State<T> = {
      junctions,
      value: this.#best(junctions),
      next: undefined,
      bits: this.#bitsOf(junctions),
    };
    if (this.#states.size < KEPT) this.#states.set(key, made);
    return made;
  }

  #bitsOf(junctions: readonly number[]): number {
    let bits = 0;
    for (const id of junctions) for (const word of this.#at(id).words.keys()) bits |= bitOf(word);
    return bits;
  }

  #best(junctions: readonly number[]): T | undefined {
    let best: T | undefined;
    for (const id of junctions) {
      const { value } = this.#at(id);
      if (value === undefined) continue;
      if (best === undefined || (this.#rank.get(value) ?? 0) < (this.#rank.get(best) ?? 0))
        best = value;
    }
    return best;
  }

  #at(id: number): Junction<T> {
    return this.#junctions[id] as Junction<T>;
  }

  #junction(): number {
    return this.#junctions.push({ words: new Map(), skips: [], value: undefined }) - 1;
  }

  /** Lays the words of a part from a junction on and gives the junction behind them. */
  #lay(part: Part, from: number): number {
    if (part.is === "words") return part.words.reduce((at, word) => this.#word(at, word), from);
    if (part.is === "sequence") return part.parts.reduce((at, one) => this.#lay(one, at), from);
    const end = this.#junction();
    const parts = part.is === "choice" ? part.parts : [part.part];
    for (const one of parts) this.#at(this.#lay(one, this.#branch(from))).skips.push(end);
    if (part.is === "option") this.#at(from).skips.push(end);
    return end;
  }

  #branch(from: number): number {
    if (from === this.#start) return from;
    const branch = this.#junction();
    this.#at(from).skips.push(branch);
    return branch;
  }

  #word(from: number, word: number): number {
    const to = this.#junction();
    const { words } = this.#at(from);
    const known = words.get(word);
    if (known === undefined) words.set(word, [to]);
    else known.push(to);
    return to;
  }
}
