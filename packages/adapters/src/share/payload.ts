/** What is shared, and in which form it travels: the one place where that choice is made. */
import { base64url } from "jose";
import { isRecord, list, maybe, oneOf, shape, text as words } from "../shape.ts";
import { ShareFault } from "./fault.ts";
import { type Sealable, textOf } from "./seal.ts";

export const SHARE_SCHEMA = "nextline/share/1";

/** A profile as contracts name it, and the day on which it was handed over. What it says is judged by the profile stage. */
export interface Shared {
  readonly schema: typeof SHARE_SCHEMA;
  readonly asOf: string;
  readonly profile: {
    readonly region?: string | undefined;
    readonly facts: Readonly<Record<string, unknown>>;
    readonly treatments?: readonly Readonly<Record<string, unknown>>[] | undefined;
    readonly procedures?: readonly Readonly<Record<string, unknown>>[] | undefined;
    readonly sources?: Readonly<Record<string, unknown>> | undefined;
  };
}

const isShared = shape({
  schema: oneOf(SHARE_SCHEMA),
  asOf: words(/^\d{4}-\d\d-\d\d$/),
  profile: shape({
    region: maybe(words()),
    facts: isRecord,
    treatments: maybe(list(isRecord)),
    procedures: maybe(list(isRecord)),
    sources: maybe(isRecord),
  }),
});

const FHIR = "application/fhir+json";
const OURS = "application/json";

/** A Health Link carries FHIR: the profile goes as a Binary, which every reader of FHIR takes. */
export function packShared(shared: Shared): Sealable {
  const data = standardBase64(new TextEncoder().encode(JSON.stringify(shared)));
  return { type: FHIR, text: JSON.stringify({ resourceType: "Binary", contentType: OURS, data }) };
}

const isBinary = shape({
  resourceType: oneOf("Binary"),
  contentType: oneOf(OURS),
  data: words(/^[A-Za-z0-9+/]*={0,2}$/),
});

/** @throws ShareFault where it is something else, however whole */
export function unpackShared({ text }: Pick<Sealable, "text">): Shared {
  const binary = parsed(text);
  if (!isBinary(binary)) throw new ShareFault("unreadable");
  const shared = parsed(textInside(binary.data));
  if (!isShared(shared)) throw new ShareFault("unreadable");
  return { schema: shared.schema, asOf: shared.asOf, profile: shared.profile };
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
