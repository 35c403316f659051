/** The numbers that call an ambulance in a country, or the one that works in many where the country is not known. */
import type { RedFlags } from "./types.ts";

export interface LocalNumbers {
  readonly numbers: readonly string[];
  /** False: no number of this country is known, and the words say "your local emergency number" as well. */
  readonly ofCountry: boolean;
}

/** `country` is an ISO 3166 code, in capitals or not. */
export function emergencyNumbers(
  { numbers }: Pick<RedFlags, "numbers">,
  country: string | undefined,
): LocalNumbers {
  const found = new Map(Object.entries(numbers.countries)).get(country?.toUpperCase() ?? "");
  return found === undefined
    ? { numbers: [numbers.manyCountries.number], ofCountry: false }
    : { numbers: found.ambulance, ofCountry: true };
}
