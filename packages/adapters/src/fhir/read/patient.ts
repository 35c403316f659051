/** The person: date of birth, sex and country; never a name or a number. */
import { byWords } from "./concept.ts";
import { whenOf } from "./dates.ts";
import { extensionOf, type Json, objectsOf, textOf } from "./json.ts";
import { placeOf } from "./place.ts";
import type { Draft } from "./record.ts";

export function readPatient(resource: Json, draft: Draft) {
  const place = placeOf(resource, { text: "Patient" }, undefined);
  draft.birth = whenOf(resource.birthDate);
  readSex(resource, draft);
  const country = countryOf(resource);
  if (country !== undefined) draft.take("country", country, place);
  if (resource.deceasedBoolean === true || resource.deceasedDateTime !== undefined)
    draft.leave({ ...place, name: "deceased" }, "deceased");
}

const BIRTH_SEX: Readonly<Record<string, string>> = { F: "female", M: "male" };

/** The sex at birth is the one that trials and kidney formulas ask; the other one counts where it is missing. */
function readSex(resource: Json, draft: Draft) {
  const place = placeOf(resource, { text: "gender" }, undefined);
  const birth = BIRTH_SEX[textOf(extensionOf(resource, "us-core-birthsex")?.valueCode) ?? ""];
  const gender = textOf(resource.gender);
  const told = gender === "female" || gender === "male" ? gender : undefined;
  if (birth !== undefined && told !== undefined && birth !== told)
    draft.leave({ ...place, name: `gender ${told}` }, "sex-differs");
  const sex = birth ?? told;
  if (sex !== undefined) draft.take("sex", sex, place);
  else if (gender !== undefined) draft.leave({ ...place, name: `gender ${gender}` }, "no-sex");
}

function countryOf(resource: Json): string | undefined {
  const country = objectsOf(resource.address).map((address) => textOf(address.country))[0];
  if (country === undefined) return undefined;
  const code = LONG[country.toUpperCase()] ?? country.toUpperCase();
  return /^[A-Z]{2}$/.test(code) ? code : undefined;
}

/** The longer codes of ISO 3166-1 that records use most. */
const LONG: Readonly<Record<string, string>> = {
  USA: "US",
  GBR: "GB",
  DEU: "DE",
  FRA: "FR",
  ITA: "IT",
  ESP: "ES",
  JPN: "JP",
  CHN: "CN",
  KOR: "KR",
  CAN: "CA",
  AUS: "AU",
};

/** Somebody else's illness is not this person's. */
export function readFamily(resource: Json, draft: Draft) {
  const relative = byWords((text) => text, resource.relationship) ?? "relative";
  draft.leave(placeOf(resource, { text: relative }, undefined), "about-family");
}
