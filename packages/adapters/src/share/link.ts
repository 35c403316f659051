/** The address of a share: a SMART Health Link, which holds the key and is never sent to a server whole. */
import { base64url } from "jose";
import * as z from "zod/mini";
import { ShareFault } from "./fault.ts";

const PREFIX = "shlink:/";

/** P: a passcode is asked. U: one file, fetched directly. L: what it leads to may change later. */
export interface HealthLink {
  /** Where the server is asked for what was shared. */
  readonly url: string;
  readonly key: string;
  /** Seconds since 1970. */
  readonly exp?: number | undefined;
  readonly flag?: string | undefined;
  readonly label?: string | undefined;
}

const LONGEST_LABEL = 80;
const LONGEST_LINK = 4000;

const LinkShape = z.object({
  url: z.url({ protocol: /^https?$/ }),
  key: z.string().check(z.regex(/^[\w-]{43}$/)),
  exp: z.optional(z.int().check(z.positive())),
  flag: z.optional(z.string().check(z.regex(/^[LPU]{1,3}$/))),
  label: z.optional(z.string().check(z.maxLength(LONGEST_LABEL))),
  v: z.optional(z.literal(1)),
});

export const linkOf = (link: HealthLink): string =>
  PREFIX + base64url.encode(JSON.stringify({ ...link, v: 1 }));

/**
 * Takes the link alone, or behind the address of a page that opens such links.
 * @throws ShareFault where it is none
 */
export function readLink(typed: string): HealthLink {
  const text = typed.trim();
  const at = text.indexOf(PREFIX);
  if (text.length > LONGEST_LINK || !(at === 0 || text[at - 1] === "#"))
    throw new ShareFault("not-a-share");
  const read = LinkShape.safeParse(jsonIn(text.slice(at + PREFIX.length)));
  if (!read.success) throw new ShareFault("not-a-share");
  const { v: _version, ...link } = read.data;
  return link;
}

function jsonIn(coded: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(base64url.decode(coded)));
  } catch {
    throw new ShareFault("not-a-share");
  }
}

export const asksPasscode = ({ flag = "" }: HealthLink): boolean => flag.includes("P");

/** The link behind the page that opens it: what stands after # stays in the browser. */
export const addressFor = (page: string, link: HealthLink): string => `${page}#${linkOf(link)}`;
