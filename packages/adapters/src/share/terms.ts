/** The terms of a share that both ends keep to: how long it lasts, how long its passcode is, how large it may be. */
import { ShareFault } from "./fault.ts";

export const USUAL_DAYS = 7;
export const MOST_DAYS = 30;
export const SHORTEST_PASSCODE = 6;
export const LONGEST_PASSCODE = 200;

const DAY_SECONDS = 86_400;

/** What comes out of the compression at most: a small file could unfold to fill the memory. */
export const MOST_BYTES_UNFOLDED = 4_000_000;

/** Seconds since 1970, as Health Links count. */
export const secondsOf = (now: Date): number => Math.floor(now.getTime() / 1000);

/** @throws ShareFault where the days are none or too many */
export function expiryAfter(days: number, now: Date): number {
  const isDays = Number.isInteger(days) && days >= 1 && days <= MOST_DAYS;
  if (!isDays) throw new ShareFault("too-long");
  return secondsOf(now) + days * DAY_SECONDS;
}

/** The same letters, however a keyboard put them together. */
export function passcodeOf(typed: string): string {
  const passcode = typed.normalize("NFKC").trim();
  const letters = [...passcode].length;
  if (letters < SHORTEST_PASSCODE) throw new ShareFault("short-passcode");
  if (letters > LONGEST_PASSCODE) throw new ShareFault("wrong-passcode");
  return passcode;
}
