/** A registry's record as a pack holds it: the parts that we ask for, each absent rather than null. */
import type { RegistryRecord } from "@nextline/core";
import { z } from "zod";

const text = z.string().exactOptional();
const texts = z.array(z.string()).exactOptional();
const date = z.object({ date: text }).exactOptional();

const contact = z.object({ name: text, phone: text, email: text });

const site = z.object({
  facility: text,
  status: text,
  city: text,
  state: text,
  country: text,
  contacts: z.array(contact).exactOptional(),
  geoPoint: z
    .object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
    .exactOptional(),
});

const armGroup = z.object({
  label: text,
  type: text,
  description: text,
  interventionNames: texts,
});

export const recordSchema = z.object({
  protocolSection: z.object({
    identificationModule: z.object({
      nctId: z.string().regex(/^NCT\d{8}$/),
      briefTitle: text,
      officialTitle: text,
      acronym: text,
    }),
    statusModule: z
      .object({
        overallStatus: text,
        statusVerifiedDate: text,
        startDateStruct: date,
        primaryCompletionDateStruct: date,
        lastUpdatePostDateStruct: date,
      })
      .exactOptional(),
    sponsorCollaboratorsModule: z
      .object({ leadSponsor: z.object({ name: text }).exactOptional() })
      .exactOptional(),
    descriptionModule: z.object({ briefSummary: text }).exactOptional(),
    conditionsModule: z.object({ conditions: texts, keywords: texts }).exactOptional(),
    designModule: z
      .object({
        studyType: text,
        phases: texts,
        enrollmentInfo: z.object({ count: z.number().exactOptional() }).exactOptional(),
      })
      .exactOptional(),
    armsInterventionsModule: z
      .object({
        armGroups: z.array(armGroup).exactOptional(),
        interventions: z.array(z.object({ type: text, name: text })).exactOptional(),
      })
      .exactOptional(),
    eligibilityModule: z
      .object({
        eligibilityCriteria: text,
        sex: text,
        minimumAge: text,
        maximumAge: text,
        healthyVolunteers: z.boolean().exactOptional(),
      })
      .exactOptional(),
    contactsLocationsModule: z
      .object({
        centralContacts: z.array(contact).exactOptional(),
        locations: z.array(site).exactOptional(),
      })
      .exactOptional(),
  }),
});

export type RecordRead =
  | { readonly record: RegistryRecord }
  | { readonly problem: { readonly at: string; readonly problem: string } };

/** Reads a record from outside, with what we did not ask for left out. */
export function readRecord(raw: unknown): RecordRead {
  const read = recordSchema.safeParse(withoutNulls(raw));
  if (read.success) return { record: read.data };
  const issue = read.error.issues[0];
  return { problem: { at: issue?.path.join(".") ?? "", problem: issue?.message ?? "no record" } };
}

/** Some sources write null where the registry has nothing. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== null);
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutNulls(part)]));
}
