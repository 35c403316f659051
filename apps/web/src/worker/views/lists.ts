/** Says the treatments and procedures that were given. */
import { formatDay, type Profile, phrase, sayValue } from "@nextline/core";
import type { Road } from "../road.ts";

export function saidTreatments({ profile, voice }: Road): string | undefined {
  const { treatments } = profile.given;
  if (typeof treatments === "string") return undefined;
  if (treatments.length === 0) return phrase(voice, "value-none");
  return treatments
    .map(({ drugs, start, end }) => {
      const names = drugs.map((drug) => sayValue(voice, "receivedDrugs", drug)).join(", ");
      const days = [sayDate(start), sayDate(end)].filter(Boolean).join(" – ");
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
      const name = voice.words.lists.procedureKind?.[kind]?.[voice.register] ?? kind;
      const day = sayDate(date);
      return day === "" ? name : `${name} (${day})`;
    })
    .join("; ");
}

type Treatments = Exclude<Profile["given"]["treatments"], string>;

const format = (day: number, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" }).format(
    new Date(`${formatDay(day)}T00:00:00Z`),
  );

const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;

/** 2026-10-02 as 2 October 2026; a date without a day as it is. */
export const sayIsoDate = (text: string): string =>
  WHOLE_DAY.test(text)
    ? new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
        new Date(`${text}T00:00:00Z`),
      )
    : text;

/** A month without a day was read as the range of its days, and is said as a month. */
export function sayDate(date: Treatments[number]["start"]): string {
  if (date === undefined) return "";
  const exact = date.low === date.high;
  return format(date.low, {
    month: "short",
    year: "numeric",
    ...(exact ? { day: "numeric" } : {}),
  });
}
