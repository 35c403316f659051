/** How far trials are from a city of the table: measured on the device, never from an address. */
import {
  type City,
  cityLookup,
  countryLookup,
  type Point,
  type RegistryRecord,
  sitesByDistance,
} from "@nextline/core";
import { firstPack } from "./knowledge.ts";

export const cityName = ({ name, country }: City): string => `${country}: ${name}`;

export async function cityNames(): Promise<readonly string[]> {
  const { cities } = await firstPack();
  return cities.map(cityName).sort((a, b) => a.localeCompare(b));
}

export interface Places {
  /** The places of a trial, the nearest first; undefined where its record names none. */
  sitesOf(record: RegistryRecord): ReturnType<typeof sitesByDistance>;
}

/** Undefined where no city was chosen, or none of the table. */
export async function placesFrom(city: string | undefined): Promise<Places | undefined> {
  if (city === undefined) return undefined;
  const { cities, countries } = await firstPack();
  const from: Point | undefined = cities.find((one) => cityName(one) === city);
  if (from === undefined) return undefined;
  const lookUp = cityLookup(cities, countryLookup(countries));
  return { sitesOf: (record) => sitesByDistance(record, from, lookUp) };
}
