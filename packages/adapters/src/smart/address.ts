/** The address of a hospital's record, from what a person typed: only one to which a question goes out unread by others. */

/** On this device nobody reads along: only there may it be http. */
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
const LONGEST = 500;

/** Gives nothing where it is no address that may be asked. */
export function readAddress(typed: string): URL | undefined {
  const text = typed.trim();
  if (text === "" || text.length > LONGEST) return undefined;
  const url = urlIn(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return url !== undefined && mayBeAsked(url) ? url : undefined;
}

function urlIn(text: string): URL | undefined {
  try {
    const url = new URL(text);
    url.pathname = url.pathname.replace(/\/+$/, "");
    return url;
  } catch {
    return undefined;
  }
}

/** A name and password, a question or a place in a page are no part of such an address. */
function mayBeAsked({ protocol, hostname, username, password, search, hash }: URL): boolean {
  if (username !== "" || password !== "" || search !== "" || hash !== "") return false;
  if (protocol === "http:") return LOOPBACK.test(hostname);
  return protocol === "https:" && (hostname.includes(".") || LOOPBACK.test(hostname));
}
