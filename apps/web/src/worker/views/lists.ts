/** Says the treatments and procedures that were given. */
import { formatDay, type Profile, phrase, sayValue } from "@nextline/core";
import type { Road } from "../calls.ts";

export function saidTreatments({ profile, voice }: Road): string | undefined {
  const { treatments } = profile.given;
  if (typeof treatments === "string") return undefined;
  if (treatments.length === 0) return phrase(voice, "value-none");
  return treatments
    .map(({ drugs, start, end }) => {
      const names = drugs.map((drug) => sayValue(voice, "receivedDrugs", drug)).join(", ");
      const days = [sayDay(start), sayDay(end)].filter(Boolean).join(" – ");
      return days === "" ? names : `${names} (${days})`;
    })
    .join("; ");
}

export function saidProcedures({ profile, voice }: Road): string | undefined {
  const { procedures } = profile.given;
  if (typeof procedures === "string") return undefined;
  if (procedures.length === 0) return phrase(voice, "value-none");
  return procedures
    .map(({ kind, date }) => {
      const name = voice.words.lists.procedureKind?.[kind]?.plain ?? kind;
      const day = sayDay(date);
      return day === "" ? name : `${name} (${day})`;
    })
    .join("; ");
}

type Treatments = Exclude<Profile["given"]["treatments"], string>;

/** A month without a day was read as the range of its days, and is said as a month. */
function sayDay(date: Treatments[number]["start"]): string {
  if (date === undefined) return "";
  const day = formatDay(date.low);
  return date.low === date.high ? day : day.slice(0, "YYYY-MM".length);
}
