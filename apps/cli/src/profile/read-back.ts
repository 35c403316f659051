/** The profile as it was read, as JSON that is read the same again. */
import type { Profile } from "@nextline/core";

type Given = Profile["given"];
type Treatment = Exclude<Given["treatments"], string>[number];
type Procedure = Exclude<Given["procedures"], string>[number];
type GivenDate = Treatment["start"];

export function readBack(given: Given): object {
  return {
    ...named("asOf", given.asOf === undefined ? undefined : day(given.asOf)),
    ...named("region", given.region),
    facts: Object.fromEntries(given.facts),
    ...listed("treatments", inputOrder(given.treatments), treatment),
    ...listed("procedures", given.procedures, procedure),
    ...(given.sources.size === 0 ? {} : { sources: Object.fromEntries(given.sources) }),
    ...(Object.keys(given.unrecognised).length === 0 ? {} : { unrecognised: given.unrecognised }),
  };
}

const named = (key: string, value: unknown): object =>
  value === undefined ? {} : { [key]: value };

/** A list that is absent or unreadable stays out: an empty one would say that there is none. */
const listed = <T>(key: string, list: readonly T[] | string, entry: (of: T) => object): object =>
  typeof list === "string" ? {} : { [key]: list.map(entry) };

const inputOrder = (list: Given["treatments"]): Given["treatments"] =>
  typeof list === "string" ? list : [...list].sort((a, b) => a.place - b.place);

const treatment = ({ intent, drugs, start, end, outcome }: Treatment): object => ({
  intent,
  drugs,
  ...named("start", date(start)),
  ...named("end", date(end)),
  ...named("outcome", outcome),
});

const procedure = ({ kind, date: done, field }: Procedure): object => ({
  kind,
  ...named("date", date(done)),
  ...named("field", field),
});

const DAY_MS = 86_400_000;

const day = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** A date without a day was read as the range of its month. */
function date(given: GivenDate): string | undefined {
  if (given === undefined) return undefined;
  return given.low === given.high ? day(given.low) : day(given.low).slice(0, "YYYY-MM".length);
}
