/** A registry's record as a pack holds it: the parts that we ask for, each absent rather than null. */
import type { RegistryRecord } from "@nextline/core";
import * as z from "zod/mini";

const text = z.exactOptional(z.string());
const texts = z.exactOptional(z.array(z.string()));
const date = z.exactOptional(z.object({ date: text }));

const contact = z.object({ name: text, phone: text, email: text });

const site = z.object({
  facility: text,
  status: text,
  city: text,
  state: text,
  country: text,
  contacts: z.exactOptional(z.array(contact)),
  geoPoint: z.exactOptional(
    z.object({
      lat: z.number().check(z.gte(-90), z.lte(90)),
      lon: z.number().check(z.gte(-180), z.lte(180)),
    }),
  ),
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
      nctId: z.string().check(z.regex(/^NCT\d{8}$/)),
      briefTitle: text,
      officialTitle: text,
      acronym: text,
    }),
    statusModule: z.exactOptional(
      z.object({
        overallStatus: text,
        statusVerifiedDate: text,
        startDateStruct: date,
        primaryCompletionDateStruct: date,
        lastUpdatePostDateStruct: date,
      }),
    ),
    sponsorCollaboratorsModule: z.exactOptional(
      z.object({ leadSponsor: z.exactOptional(z.object({ name: text })) }),
    ),
    descriptionModule: z.exactOptional(z.object({ briefSummary: text })),
    conditionsModule: z.exactOptional(z.object({ conditions: texts, keywords: texts })),
    designModule: z.exactOptional(
      z.object({
        studyType: text,
        phases: texts,
        enrollmentInfo: z.exactOptional(z.object({ count: z.exactOptional(z.number()) })),
      }),
    ),
    armsInterventionsModule: z.exactOptional(
      z.object({
        armGroups: z.exactOptional(z.array(armGroup)),
        interventions: z.exactOptional(z.array(z.object({ type: text, name: text }))),
      }),
    ),
    eligibilityModule: z.exactOptional(
      z.object({
        eligibilityCriteria: text,
        sex: text,
        minimumAge: text,
        maximumAge: text,
        healthyVolunteers: z.exactOptional(z.boolean()),
      }),
    ),
    contactsLocationsModule: z.exactOptional(
      z.object({
        centralContacts: z.exactOptional(z.array(contact)),
        locations: z.exactOptional(z.array(site)),
      }),
    ),
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
