/** How far a trial's places are: great-circle kilometres from a point of the city table, never from an address. */
import { type RegistryRecord, sitesOf, type TrialSite } from "./pack/registry-record.ts";

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

export interface City extends Point {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** Mean radius of the earth. */
const EARTH_KM = 6371;

/** The haversine formula: exact enough for "how many hours away", at any distance. */
export function distanceKm(a: Point, b: Point): number {
  const half =
    sinHalf(b.lat - a.lat) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * sinHalf(b.lon - a.lon) ** 2;
  // Rounding may carry a distance to the other side of the earth just past 1.
  return 2 * EARTH_KM * Math.asin(Math.sqrt(Math.min(1, half)));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const sinHalf = (degrees: number): number => Math.sin(radians(degrees) / 2);

export type TrialDistance =
  | { readonly kind: "known"; readonly km: number; readonly site: TrialSite }
  /** The record names no places. */
  | { readonly kind: "not-in-record" }
  /** It names places, none of which we can put on a map. */
  | { readonly kind: "no-coordinates" };

export interface MeasuredSite {
  readonly site: TrialSite;
  /** Undefined where we cannot put it on a map. */
  readonly km: number | undefined;
}

type CityOf = (site: TrialSite) => Point | undefined;
const NO_TABLE: CityOf = () => undefined;

/**
 * Every place of a trial, the nearest first, by the record's own coordinates or the city table; those that we cannot
 * put on a map last, as the record has them. Undefined where the record names no places.
 */
export function sitesByDistance(
  record: RegistryRecord,
  from: Point,
  cityOf = NO_TABLE,
): readonly MeasuredSite[] | undefined {
  const measured = sitesOf(record)?.map((site) => {
    const point = site.geoPoint ?? cityOf(site);
    return { site, km: point === undefined ? undefined : distanceKm(from, point) };
  });
  return measured?.sort((a, b) => byKm(a.km, b.km));
}

const byKm = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? Number(a === undefined) - Number(b === undefined) : a - b;

/** From a point to the nearest place of a trial. */
export function nearestSite(record: RegistryRecord, from: Point, cityOf = NO_TABLE): TrialDistance {
  const [nearest] = sitesByDistance(record, from, cityOf) ?? [];
  if (nearest === undefined) return { kind: "not-in-record" };
  const { site, km } = nearest;
  return km === undefined ? { kind: "no-coordinates" } : { kind: "known", site, km };
}

/**
 * A place by the names of its city and country; `countryCodeOf` knows how the registry spells a country. Where a
 * record names a state as well, the name of the city may be one of several, and we do not guess.
 */
export function cityLookup(
  cities: readonly City[],
  countryCodeOf: (name: string) => string | undefined,
): (site: TrialSite) => City | undefined {
  const byName = new Map(cities.map((city) => [keyOf(city.name, city.country), city]));
  return ({ city, state, country }) => {
    if (state !== undefined) return undefined;
    const code = country === undefined ? undefined : countryCodeOf(country);
    return city === undefined || code === undefined ? undefined : byName.get(keyOf(city, code));
  };
}

/** Names differ in accents and case between the registry and a table. */
const keyOf = (name: string, country: string): string =>
  `${name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()} ${country}`;
