/** The address of a share: a SMART Health Link, which holds the key and is never sent to a server whole. */
import { base64url } from "jose";
import { maybe, oneOf, shape, text, webAddress, whole } from "../shape.ts";
import { ShareFault } from "./fault.ts";

const PREFIX = "shlink:/";
/** The square code of a health card, which is no link. */
const CARD_PREFIX = "shc:/";

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

const LONGEST_LINK = 4000;

const isLink = shape({
  url: webAddress,
  key: text(/^[\w-]{43}$/),
  exp: maybe(whole),
  flag: maybe(text(/^[LPU]{1,3}$/)),
  label: maybe(text(/^.{0,80}$/s)),
  v: maybe(oneOf(1)),
});

export const linkOf = (link: HealthLink): string =>
  PREFIX + base64url.encode(JSON.stringify({ ...link, v: 1 }));

/**
 * Takes the link alone, or behind the address of a page that opens such links.
 * @throws ShareFault where it is none
 */
export function readLink(typed: string): HealthLink {
  const given = typed.trim();
  if (given.startsWith(CARD_PREFIX)) throw new ShareFault("health-card");
  const at = given.indexOf(PREFIX);
  if (given.length > LONGEST_LINK || !(at === 0 || given[at - 1] === "#"))
    throw new ShareFault("not-a-share");
  const read = jsonIn(given.slice(at + PREFIX.length));
  if (!isLink(read)) throw new ShareFault("not-a-share");
  const { url, key, exp, flag, label } = read;
  return { url, key, exp, flag, label };
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
