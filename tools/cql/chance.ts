/** Numbers that look drawn and are the same in every run (a linear congruence). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.#state / 2 ** 32;
  }

  pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.next() * from.length)];
    if (picked === undefined && from.length === 0) throw new Error("nothing to pick from");
    return picked as T;
  }

  /** Up to `most` of what `make` makes. */
  times<T>(most: number, make: () => T): T[] {
    return Array.from({ length: Math.floor(this.next() * (most + 1)) }, make);
  }
}
