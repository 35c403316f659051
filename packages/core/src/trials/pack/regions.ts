/** In which regions a trial belongs: where its places are, and everywhere when the record names none. */
import type { RegistryRecord } from "./registry-record.ts";
import { sitesOf } from "./registry-record.ts";

export interface RegionTable {
  readonly regions: readonly string[];
  /** Region to its ISO 3166-1 alpha-2 codes. */
  readonly countries: Readonly<Record<string, readonly string[]>>;
}

/** A known country that no region names; as in the table of regions. */
const OTHER = "other";

/** ISO code to the names by which the registry calls the country. */
export type CountryNames = Readonly<Record<string, readonly string[]>>;

export function countryLookup(names: CountryNames): (name: string) => string | undefined {
  const codes = new Map(
    Object.entries(names).flatMap(([code, all]) =>
      all.map((name) => [name.toLowerCase(), code] as const),
    ),
  );
  return (name) => codes.get(name.trim().toLowerCase());
}

export function regionLookup(
  { regions, countries }: RegionTable,
  countryCodeOf: (name: string) => string | undefined,
): (record: RegistryRecord) => readonly string[] {
  const regionOf = new Map(
    Object.entries(countries).flatMap(([region, codes]) =>
      codes.map((code) => [code, region] as const),
    ),
  );
  return (record) => {
    const named = (sitesOf(record) ?? []).flatMap(({ country }) => country ?? []);
    // Places that are not in the record may be anywhere: such a trial is kept from nobody.
    if (named.length === 0) return regions;
    const found = named.map((name) => regionOf.get(countryCodeOf(name) ?? "") ?? OTHER);
    return regions.filter((region) => found.includes(region));
  };
}
