/** The profile as it was read, as JSON that is read the same again. */
import type { Profile } from "@nextline/core";
import { dateText, dayText } from "./dates.ts";

type Given = Profile["given"];
type Treatment = Exclude<Given["treatments"], string>[number];
type Procedure = Exclude<Given["procedures"], string>[number];

export function readBack(given: Given): object {
  return {
    ...named("asOf", given.asOf === undefined ? undefined : dayText(given.asOf)),
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
  ...named("start", dateText(start)),
  ...named("end", dateText(end)),
  ...named("outcome", outcome),
});

const procedure = ({ kind, date: done, field }: Procedure): object => ({
  kind,
  ...named("date", dateText(done)),
  ...named("field", field),
});
