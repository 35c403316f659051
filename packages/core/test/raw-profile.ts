/** Profiles as JSON, as a person or a program would hand them in, and how tests take parts off and put them on. */
import { readdirSync, readFileSync } from "node:fs";

export interface RawTreatment {
  readonly intent: string;
  readonly drugs: readonly string[];
  readonly start?: string;
  readonly end?: string;
  readonly outcome?: string;
}

export interface RawProcedure {
  readonly kind: string;
  readonly date?: string;
  readonly field?: string;
}

export interface RawProfile {
  readonly asOf?: string;
  readonly region?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly treatments?: readonly RawTreatment[];
  readonly procedures?: readonly RawProcedure[];
  readonly sources?: Readonly<Record<string, { readonly from?: string; readonly date?: string }>>;
}

/** A fact id, or one of the three parts that conditions can wait for as well. */
export type PartName = string;

const LISTS_AND_REGION: readonly PartName[] = ["region", "treatments", "procedures"];

const isFact = (name: PartName): boolean => !LISTS_AND_REGION.includes(name);

export function partOf(profile: RawProfile, name: PartName): unknown {
  return isFact(name) ? profile.facts[name] : profile[name as keyof RawProfile];
}

export function withPart(profile: RawProfile, name: PartName, value: unknown): RawProfile {
  if (!isFact(name)) return { ...profile, [name]: value };
  return { ...profile, facts: { ...profile.facts, [name]: value } };
}

export function withoutPart(profile: RawProfile, name: PartName): RawProfile {
  const { [name]: _, ...rest } = isFact(name) ? profile.facts : { ...profile };
  return isFact(name) ? { ...profile, facts: rest } : (rest as unknown as RawProfile);
}

/** The facts, lists and region that this profile holds. */
export const partsGiven = (profile: RawProfile): readonly PartName[] => [
  ...Object.keys(profile.facts),
  ...LISTS_AND_REGION.filter((name) => partOf(profile, name) !== undefined),
];

const PEOPLE = new URL("../../../examples/people/", import.meta.url);

/** The example people, by folder name in order. */
export const people: readonly RawProfile[] = readdirSync(PEOPLE)
  .sort()
  .map((slug) => JSON.parse(readFileSync(new URL(`${slug}/profile.json`, PEOPLE), "utf8")));
