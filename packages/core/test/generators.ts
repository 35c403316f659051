/**
 * Profiles for the laws: half random over the whole vocabulary, half stratified (the example people with facts
 * dropped, moved to a border, swapped, or led towards one option).
 */
import * as fc from "fast-check";
import { ledTowards, turned } from "./aims.ts";
import { factsInConditions } from "./borders.ts";
import { factBorder, factValue } from "./fact-values.ts";
import { AS_OF, dates, histories, procedureLists, treatmentLists } from "./histories.ts";
import { knowledge, storedFacts } from "./knowledge.ts";
import { type PartName, partOf, people, type RawProfile } from "./raw-profile.ts";
import { relapses } from "./relapses.ts";
import { type Setting, settle } from "./towards.ts";

const ABSENT = fc.constant(undefined);

/** Present in so many of a hundred; shrinks to absent. */
const sometimes = <T>(percent: number, values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: ABSENT },
    { weight: percent, arbitrary: values },
  );

const regions = fc.constantFrom(...knowledge.compiled.regions.regions);

const present = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

/** The date on which a fact was found: one that does not stay fresh may be outdated by it. */
const sources = fc.dictionary(
  fc.constantFrom(...storedFacts.filter((fact) => fact.freshDays).map((fact) => fact.id)),
  fc.record({ from: fc.constant("letter"), date: dates }),
  { maxKeys: 4 },
);

const asOfDates = fc.oneof(
  { weight: 18, arbitrary: fc.constant(AS_OF) },
  { weight: 1, arbitrary: fc.constant("2026-03-31") },
  { weight: 1, arbitrary: ABSENT },
);

function randomProfiles(percent: number): fc.Arbitrary<RawProfile> {
  const facts = Object.fromEntries(
    storedFacts.map((fact) => [fact.id, sometimes(percent, factValue(fact.id))]),
  );
  return fc
    .record({
      asOf: asOfDates,
      region: sometimes(70, regions),
      facts: fc.record(facts).map(present),
      treatments: sometimes(80, treatmentLists),
      procedures: sometimes(60, procedureLists),
      sources: sometimes(20, sources),
    })
    .map((profile) => present(profile) as unknown as RawProfile);
}

/** From a person of whom little is known to one of whom all is. */
export const random: fc.Arbitrary<RawProfile> = fc.oneof(...[10, 35, 65, 95].map(randomProfiles));

/** One change to a profile; a setting of `undefined` drops the part. */
type Edit = readonly Setting[];

const factIds = fc.constantFrom(...storedFacts.map((fact) => fact.id));

const dropped: fc.Arbitrary<Edit> = fc
  .oneof(factIds, fc.constantFrom("region", "treatments", "procedures"))
  .map((part) => [[part, undefined]]);

/** A whole group of facts at once: nothing is known of the blood, or of the biomarkers. */
const groupDropped: fc.Arbitrary<Edit> = fc
  .constantFrom(...new Set(storedFacts.map((fact) => fact.group)))
  .map((group) =>
    storedFacts.filter((fact) => fact.group === group).map(({ id }) => [id, undefined]),
  );

const onePart = (part: PartName, values: fc.Arbitrary<unknown>): fc.Arbitrary<Edit> =>
  values.map((value) => [[part, value]]);

const toBorder = fc.oneof(...factsInConditions.map(({ id }) => onePart(id, factBorder(id))));
const toOther = fc.oneof(...storedFacts.map(({ id }) => onePart(id, factValue(id))));

/** The same part of another person. */
const swapped: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom(...people), fc.oneof(factIds, fc.constantFrom("region", "treatments")))
  .map(([person, part]) => [[part, partOf(person, part)]]);

const otherHistory = fc.oneof(
  onePart("treatments", fc.constantFrom(...histories)),
  onePart("treatments", treatmentLists),
  onePart("procedures", procedureLists),
  onePart("region", regions),
);

const edit = fc.oneof(
  ...[dropped, toBorder, toOther, swapped, otherHistory].map((arbitrary) => ({
    weight: 2,
    arbitrary,
  })),
  { weight: 1, arbitrary: groupDropped },
  { weight: 1, arbitrary: relapses },
  { weight: 4, arbitrary: turned },
);

/** Edits first, then the aim, then at most two edits that may spoil it. */
export const stratified: fc.Arbitrary<RawProfile> = fc
  .record({
    person: fc.constantFrom(...people),
    before: fc.array(edit, { maxLength: 6, size: "max" }),
    aim: sometimes(75, ledTowards),
    after: fc.array(edit, { maxLength: 2, size: "max" }),
  })
  .map(({ person, before, aim, after }) => [...before, aim ?? [], ...after].reduce(settle, person));

export const profiles: fc.Arbitrary<RawProfile> = fc.oneof(random, stratified);

/** Facts that turn several derived ones at once. */
const DECISIVE = ["diseaseStatusNow", "monthsSincePerioperativeTherapy", "recurrenceDate", "sex"];

/** A part of a profile and a value for it; the parts that conditions read come more often. */
export const additions: fc.Arbitrary<Setting> = fc
  .oneof(
    { weight: 6, arbitrary: fc.oneof(toBorder, toOther) },
    { weight: 2, arbitrary: otherHistory },
    { weight: 1, arbitrary: fc.oneof(...DECISIVE.map((id) => onePart(id, factBorder(id)))) },
  )
  .map(([setting]) => setting ?? ["age", 60]);
