/** All phrases in one automaton, so that one walk finds the longest phrase at a place; its states are made as texts ask for them. */
import type { Token } from "../text/tokens.ts";
import type { Part } from "./phrase.ts";

/** A place between words of a phrase. */
interface Junction<T> {
  readonly words: Map<string, number[]>;
  readonly skips: number[];
  value: T | undefined;
}

/** All junctions that the words so far can have led to. */
interface State<T> {
  readonly junctions: readonly number[];
  readonly value: T | undefined;
  readonly next: Map<string, State<T> | null>;
  /** All words that lead on, gathered when the first is asked for. */
  words: ReadonlyMap<string, readonly number[]> | undefined;
}

/** What the longest phrase at a place means, and how many tokens it takes. */
export interface Match<T> {
  readonly value: T;
  readonly length: number;
}

/** At most this many states are kept, so that no text can fill the memory. */
const KEPT = 200_000;

/** At most this many words that lead nowhere are kept with a state. */
const KEPT_WORDS = 10_000;

export class Automaton<T> {
  readonly #junctions: Junction<T>[] = [];
  readonly #start = this.#junction();
  readonly #rank = new Map<T, number>();
  readonly #states = new Map<string, State<T>>();
  #root: State<T> | undefined;

  /** What is added first wins where two phrases are the same. */
  add(part: Part, value: T): void {
    if (!this.#rank.has(value)) this.#rank.set(value, this.#rank.size);
    const end = this.#lay(part, this.#start);
    const junction = this.#at(end);
    if (junction.value === undefined) junction.value = value;
  }

  longest(tokens: readonly Token[], from: number): Match<T> | undefined {
    this.#root ??= this.#stateOf([this.#start]);
    let state: State<T> | null = this.#root;
    let found: Match<T> | undefined;
    for (let i = from; i < tokens.length; i++) {
      state = this.#step(state, (tokens[i] as Token).key);
      if (state === null) break;
      if (state.value !== undefined) found = { value: state.value, length: i - from + 1 };
    }
    return found;
  }

  #step(state: State<T>, stem: string): State<T> | null {
    const known = state.next.get(stem);
    if (known !== undefined) return known;
    state.words ??= this.#wordsOf(state.junctions);
    const reached = state.words.get(stem);
    const next = reached === undefined ? null : this.#stateOf(reached);
    // Most words lead nowhere: that is kept as well, as far as there is room.
    if (next !== null || state.next.size < KEPT_WORDS) state.next.set(stem, next);
    return next;
  }

  #wordsOf(junctions: readonly number[]): ReadonlyMap<string, readonly number[]> {
    const words = new Map<string, number[]>();
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
      next: new Map(),
      words: undefined,
    };
    if (this.#states.size < KEPT) this.#states.set(key, made);
    return made;
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
    if (part.is === "words") return part.stems.reduce((at, stem) => this.#word(at, stem), from);
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

  #word(from: number, stem: string): number {
    const to = this.#junction();
    const { words } = this.#at(from);
    const known = words.get(stem);
    if (known === undefined) words.set(stem, [to]);
    else known.push(to);
    return to;
  }
}
