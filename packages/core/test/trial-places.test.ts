/** Distances, regions and the word for recruiting, by tables and laws. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";
import {
  type City,
  cityLookup,
  countryLookup,
  distanceKm,
  nearestSite,
  type RegistryRecord,
  recruitmentOf,
  regionLookup,
  sitesByDistance,
  type TrialSite,
} from "../src/index.ts";

const { knowledge, firstPack } = compileKnowledge();
if (firstPack === undefined) throw new Error("the first pack does not compile");
const { cities, countries } = firstPack;
const cityNamed = (name: string): City => {
  const found = cities.find((city) => city.name === name);
  if (found === undefined) throw new Error(`no city ${name}`);
  return found;
};

const recordWith = (locations?: readonly TrialSite[]): RegistryRecord => ({
  protocolSection: {
    identificationModule: { nctId: "NCT90000001" },
    ...(locations === undefined ? {} : { contactsLocationsModule: { locations } }),
  },
});

describe("distances", () => {
  // Great-circle distances between the cities, to within the rounding of the table (0.1 degree at both ends).
  it.each([
    ["London", "Paris", 344],
    ["New York", "Los Angeles", 3936],
    ["Tokyo", "Osaka", 397],
    ["Seoul", "Busan", 325],
    ["Berlin", "Munich", 504],
    ["Sydney", "Melbourne", 714],
    ["Beijing", "Shanghai", 1068],
    ["Auckland", "Honolulu", 7080],
    ["São Paulo", "Rio de Janeiro", 361],
  ])("from %s to %s are about %i km", (from, to, km) => {
    expect(Math.abs(distanceKm(cityNamed(from), cityNamed(to)) - km)).toBeLessThan(25);
  });

  const point = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  });
  const half = Math.PI * 6371;
  // The arc sine loses half its digits towards the other side of the earth.
  const METRE = 0.001;

  it("are the same both ways, none to oneself, and never more than half the earth", () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        const km = distanceKm(a, b);
        expect(km).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBeCloseTo(0, 6);
        expect(km).toBeGreaterThanOrEqual(0);
        expect(km).toBeLessThanOrEqual(half + METRE);
      }),
    );
  });

  it("are no longer than by way of a third place", () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + METRE);
      }),
    );
  });

  it("go over the date line, not round the earth", () => {
    expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 0);
  });
});

describe("the nearest place of a trial", () => {
  const countryCodeOf = countryLookup(countries);
  const cityOf = cityLookup(cities, countryCodeOf);
  const berlin = cityNamed("Berlin");

  it("is the nearest of several, by the record's own coordinates", () => {
    const sites = [
      { city: "Paris", geoPoint: { lat: 48.85, lon: 2.35 } },
      { city: "Dresden", geoPoint: { lat: 51.05, lon: 13.74 } },
      { city: "Nowhere" },
    ];
    const nearest = nearestSite(recordWith(sites), berlin, cityOf);
    expect(nearest).toMatchObject({ kind: "known", site: { city: "Dresden" } });
    expect(nearest).toHaveProperty("km", expect.closeTo(165, -1));
  });

  it.each([
    ["spelt with or without accents", { city: "Sao Paulo", country: "Brazil" }, "known"],
    ["by an older name of its country", { city: "Seoul", country: "Korea, Republic of" }, "known"],
    [
      "in a state, of which we do not guess",
      { city: "Boston", state: "Lincolnshire", country: "United Kingdom" },
      "no-coordinates",
    ],
    [
      "in another country than the city of the table",
      { city: "London", country: "Canada" },
      "no-coordinates",
    ],
    ["without a country", { city: "Seoul" }, "no-coordinates"],
  ] as const)("%s", (_, site, kind) => {
    expect(nearestSite(recordWith([site]), berlin, cityOf).kind).toBe(kind);
  });

  it("comes first in the list of all, and what is on no map last", () => {
    const sites = [
      { city: "Nowhere" },
      { city: "Paris", country: "France" },
      { city: "Elsewhere" },
      { city: "Dresden", country: "Germany" },
    ];
    const measured = sitesByDistance(recordWith(sites), berlin, cityOf);
    expect(measured?.map(({ site }) => site.city)).toEqual([
      "Dresden",
      "Paris",
      "Nowhere",
      "Elsewhere",
    ]);
    expect(measured?.map(({ km }) => km !== undefined)).toEqual([true, true, false, false]);
    expect(sitesByDistance(recordWith(), berlin, cityOf)).toBeUndefined();
  });

  it("is not in this record where the record names none", () => {
    expect(nearestSite(recordWith(), berlin, cityOf)).toEqual({ kind: "not-in-record" });
    expect(nearestSite(recordWith([]), berlin, cityOf)).toEqual({ kind: "not-in-record" });
  });
});

describe("the table of cities", () => {
  it("has no city twice, and each within the limits of a map", () => {
    const names = cities.map(({ name, country }) => `${name} ${country}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { lat, lon } of cities) {
      expect([lat, lon].map((degrees) => Math.round(degrees * 10) / 10)).toEqual([lat, lon]);
    }
  });

  it("has the cities of a country near each other, but for countries that are wide", () => {
    const wide = new Set(["US", "CA", "AU", "BR", "CN", "RU", "IN"]);
    for (const a of cities.filter(({ country }) => !wide.has(country)))
      for (const b of cities.filter(({ country }) => country === a.country))
        expect(distanceKm(a, b), `${a.name} to ${b.name}`).toBeLessThan(1500);
  });
});

describe("the region of a trial", () => {
  const { regions } = knowledge;
  const regionsOf = regionLookup(regions, countryLookup(countries));

  it.each([
    [["France", "Germany"], ["EU"]],
    [["United States", "Puerto Rico"], ["US"]],
    [["Turkey (Türkiye)"], ["other"]],
    [["united kingdom"], ["UK"]],
    [
      ["Korea, Republic of", "Japan"],
      ["JP", "KR"],
    ],
    [["A country of the future"], ["other"]],
  ])("in %j is %j", (named, expected) => {
    expect(regionsOf(recordWith(named.map((country) => ({ country }))))).toEqual(expected);
  });

  it("is every region where the record names no country: it is kept from nobody", () => {
    expect(regionsOf(recordWith())).toEqual(regions.regions);
    expect(regionsOf(recordWith([{ city: "Seoul" }]))).toEqual(regions.regions);
  });
});

describe("the word recruiting", () => {
  const rule = { openStatuses: ["RECRUITING"], recruitingFreshDays: 60 };
  it.each([
    ["RECRUITING", "2026-01-05", "2026-01-05", "recruiting"],
    ["RECRUITING", "2026-01-05", "2026-03-06", "recruiting"],
    ["RECRUITING", "2026-01-05", "2026-03-07", "was-recruiting"],
    ["RECRUITING", "2026-01-05", "2026-11-25", "was-recruiting"],
    ["RECRUITING", "2026-01-05", "2026-03", "was-recruiting"],
    ["RECRUITING", "2026-01-05", "", "was-recruiting"],
    ["COMPLETED", "2026-01-05", "2026-01-05", "not-recruiting"],
    [undefined, "2026-01-05", "2026-01-05", "not-in-record"],
  ] as const)("for %s seen on %s and read on %s: %s", (status, seenOn, asOf, kind) => {
    expect(recruitmentOf({ status, seenOn, asOf }, rule).kind).toBe(kind);
  });
});
