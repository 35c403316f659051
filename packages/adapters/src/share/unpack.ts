/** What came out of a link: a share of ours, or the record of another maker, whole or in several files. */
import { isRecord } from "../shape.ts";
import { ShareFault } from "./fault.ts";
import { type Shared, unpackShared } from "./payload.ts";
import type { Sealable } from "./seal.ts";

/** FHIR of another maker: it is looked through like any record before anything of it counts. */
export interface SharedRecord {
  /** A resource, or a Bundle of what several files held. */
  readonly record: Readonly<Record<string, unknown>>;
}

export type Unpacked = Shared | SharedRecord;

export const isForeign = (unpacked: Unpacked): unpacked is SharedRecord => "record" in unpacked;

const CARD = "application/smart-health-card";

/** A card holds a signed note of a vaccine or of one test, not a record. */
export const isCard = (contentType: string): boolean => contentType.startsWith(CARD);

/** @throws ShareFault where nothing of it can be read here, "health-card" where it is only cards */
export function unpack(files: readonly Sealable[]): Unpacked {
  const read = files.filter((file) => !isCard(file.type)).map(resourceIn);
  const resources = read.filter((one) => one !== undefined);
  const [first] = resources;
  if (first === undefined)
    throw new ShareFault(files.some(holdsCard) ? "health-card" : "unreadable");
  if (files.length === 1 && first.resourceType === "Binary")
    return unpackShared({ text: files[0]?.text ?? "" });
  return { record: resources.length === 1 ? first : bundleOf(resources) };
}

const holdsCard = ({ type, text }: Sealable): boolean =>
  isCard(type) || Array.isArray(objectIn(text)?.verifiableCredential);

function resourceIn({ text }: Sealable): Resource | undefined {
  const found = objectIn(text);
  return typeof found?.resourceType === "string" ? found : undefined;
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return isRecord(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

type Resource = SharedRecord["record"];

const bundleOf = (resources: readonly Resource[]): Resource => ({
  resourceType: "Bundle",
  type: "collection",
  timestamp: newestDay(resources),
  entry: resources.map((resource) => ({ resource })),
});

/** When the last part was put together, where each part says so: nothing in them is later. */
function newestDay(resources: readonly Resource[]): string | undefined {
  const times = resources.map(({ timestamp }) => Date.parse(String(timestamp)));
  return times.some(Number.isNaN) ? undefined : new Date(Math.max(...times)).toISOString();
}
