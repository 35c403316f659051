/** The status of every option, in the order of the options. */
import type { OptionStatus } from "../logic/criterion.ts";
import type { StatusLookup } from "../logic/reading.ts";

export class OptionStatuses implements StatusLookup {
  readonly #places: ReadonlyMap<string, number>;
  readonly #statuses: readonly (OptionStatus | undefined)[];

  /** @param places the place of each option id in `statuses`. */
  constructor(
    places: ReadonlyMap<string, number>,
    statuses: readonly (OptionStatus | undefined)[],
  ) {
    this.#places = places;
    this.#statuses = statuses;
  }

  get(option: string): OptionStatus | undefined {
    return this.#statuses[this.#places.get(option) ?? -1];
  }

  at(place: number): OptionStatus {
    return this.#statuses[place] ?? "depends";
  }

  *[Symbol.iterator](): IterableIterator<[string, OptionStatus]> {
    for (const [option, place] of this.#places) yield [option, this.at(place)];
  }
}
