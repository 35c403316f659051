/** What is shared, and in which form it travels: the one place where that choice is made. */
import { base64url } from "jose";
import * as z from "zod/mini";
import { ShareFault } from "./fault.ts";
import { type Sealable, textOf } from "./seal.ts";

export const SHARE_SCHEMA = "nextline/share/1";

const Listed = z.array(z.record(z.string(), z.unknown()));

/** A profile as contracts name it, and the day on which it was handed over. What it says is judged by the profile stage. */
const SharedShape = z.object({
  schema: z.literal(SHARE_SCHEMA),
  asOf: z.iso.date(),
  profile: z.object({
    region: z.optional(z.string()),
    facts: z.record(z.string(), z.unknown()),
    treatments: z.optional(Listed),
    procedures: z.optional(Listed),
    sources: z.optional(z.record(z.string(), z.object({ from: z.string(), date: z.string() }))),
  }),
});

export type Shared = z.infer<typeof SharedShape>;

const FHIR = "application/fhir+json";
const OURS = "application/json";

/** A Health Link carries FHIR: the profile goes as a Binary, which every reader of FHIR takes. */
export function packShared(shared: Shared): Sealable {
  const data = standardBase64(new TextEncoder().encode(JSON.stringify(shared)));
  return { type: FHIR, text: JSON.stringify({ resourceType: "Binary", contentType: OURS, data }) };
}

const BinaryShape = z.object({
  resourceType: z.literal("Binary"),
  contentType: z.literal(OURS),
  data: z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
});

/** @throws ShareFault where it is something else, however whole */
export function unpackShared({ text }: Pick<Sealable, "text">): Shared {
  const binary = BinaryShape.safeParse(parsed(text));
  if (!binary.success) throw new ShareFault("unreadable");
  const shared = SharedShape.safeParse(parsed(textInside(binary.data.data)));
  if (!shared.success) throw new ShareFault("unreadable");
  return shared.data;
}

function textInside(data: string): string {
  try {
    return textOf(
      base64url.decode(data.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")),
    );
  } catch {
    throw new ShareFault("unreadable");
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ShareFault("unreadable");
  }
}

/** FHIR wants the older alphabet, with padding. */
function standardBase64(bytes: Uint8Array): string {
  const text = base64url.encode(bytes).replaceAll("-", "+").replaceAll("_", "/");
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}
