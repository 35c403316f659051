/** The facts of one person as the evaluator reads them. */

import type { FactValue } from "../facts/fact-value.ts";
import type { FactDefinition } from "../facts/vocabulary.ts";
import { type Gap, missing } from "../logic/gap.ts";
import {
  type Facts,
  known,
  type ListedProcedure,
  type ListedTreatment,
  type ListReading,
  type Reading,
  type StatusLookup,
  setOf,
  unknownFor,
} from "../logic/reading.ts";

export class FactTable implements Facts {
  readonly #readings: Map<string, Reading>;
  readonly #definitions: ReadonlyMap<string, FactDefinition>;
  readonly treatments: ListReading<ListedTreatment>;
  readonly procedures: ListReading<ListedProcedure>;
  readonly statuses: StatusLookup | undefined;

  constructor(
    readings: Map<string, Reading>,
    definitions: ReadonlyMap<string, FactDefinition>,
    lists: { treatments: ListReading<ListedTreatment>; procedures: ListReading<ListedProcedure> },
    statuses?: StatusLookup,
  ) {
    this.#readings = readings;
    this.#definitions = definitions;
    this.treatments = lists.treatments;
    this.procedures = lists.procedures;
    this.statuses = statuses;
  }

  read(fact: string): Reading {
    return this.#readings.get(fact) ?? unknownFor(missing(fact));
  }

  changeable(fact: string): boolean {
    return this.#definitions.get(fact)?.changeable === true;
  }

  /** The same facts, able to answer conditions on options. */
  withStatuses(statuses: StatusLookup): FactTable {
    return new FactTable(this.#readings, this.#definitions, this, statuses);
  }

  /** Every fact that is settled or partly so, by id. */
  readings(): ReadonlyMap<string, Reading> {
    return this.#readings;
  }
}

export const toReading = (value: FactValue): Reading =>
  Array.isArray(value) ? setOf(value) : known(value as string | number | boolean);

/** The reading of a fact, or of its list, that a gap stands in for. */
export const gapReading = (gap: Gap): Reading => unknownFor(gap);
