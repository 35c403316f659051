/** What a parent says of its children: all of them, one of them, or exceptions from itself. */
import type { Side } from "../criteria.ts";

export type Group = "all" | "one" | "exceptions" | "all-exceptions";

const EXCEPTIONS =
  /\b(?:except(?:ion|ions|ing|ed)?|unless|apart from|other than|allowed if|permitted if|eligible if|may (?:be )?(?:enroll|participat|includ|eligible)|(?:are|is) (?:allowed|permitted|eligible|acceptable)|provided(?: that)?|as long as|not considered)\b[^.]*:?\s*$/i;
const ONE =
  /\b(?:(?:at least )?(?:one|1)(?: or more)?|any|either|some)(?: one)? of (?:the )?(?:following|these|below)|\beither\b[^.]*:\s*$|\b(?:one|any) of:|\bfollowing (?:[\w-]+ ){0,2}(?:types?|histolog\w*|cancers?|indications?|diseases?|malignanc\w+|diagnos\w+|tumou?rs?|subtypes?)\b[^.]*:\s*$|(?:one|any) of the [\w ]{0,40}:\s*$/i;
const ALL = /\ball (?:of )?(?:the )?(?:following|these|below)|\bboth\b[^.]*:\s*$/i;

const DENIES =
  /\b(?:no|not|none|without|never|neither|absence of|free of|cannot)\b(?:(?!\band\b|\bat least\b)[^.;])*\b(?:following|these|below|such as)\b[^.]*:\s*$/i;

/** `No evidence of any of the following:` denies each of its children. */
export const denies = (said: string): boolean =>
  shutsOut(said) || ((DENIES.test(said) || SHORT_DENIAL.test(said)) && !EXCEPTIONS.test(said));

/** `Patients with any of the following are not eligible:` */
export const shutsOut = (said: string): boolean => SHUT_OUT.test(said);

const SHUT_OUT =
  /\b(?:following|these|below)\b[^.]*\b(?:not (?:be )?(?:eligible|allowed|permitted|enrolled|included)|ineligible|excluded)\b[^.]*:\s*$/i;

/** `No known:`, `Must not have:` */
const SHORT_DENIAL = /^\W*(?:\S+\s+){0,5}(?:no|none|without|not)\b(?:\s+\S+){0,4}:\s*$/i;

/** An exclusion that lists several reasons shuts out by each; only "all of the following" asks for them together. */
export function groupOf(said: string, side: Side): Group {
  if (EXCEPTIONS.test(said)) return ALL.test(said) ? "all-exceptions" : "exceptions";
  if (denies(said)) return "all";
  const isAll = ALL.test(said);
  if (side === "exclusion") return isAll ? "one" : "all";
  return !isAll && ONE.test(said) ? "one" : "all";
}
