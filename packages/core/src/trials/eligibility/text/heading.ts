/** Tells headings from criteria: which side of the list begins, and for which part of the trial. */
import type { Side } from "../criteria.ts";

export interface Heading {
  readonly side?: Side | undefined;
  readonly scope: string | null;
  readonly rest?: number | undefined;
}

const EXCLUSION =
  /\b(?:exclusion|exclude|excluded|ineligib(?:le|ility)|non-?inclusion|(?:must|will|should|may|can|shall)(?: ?not)(?: be)? (?:eligible|enrol|includ|enter|participat|consider|admit)\w*|not (?:be )?eligible)\b/i;
const INCLUSION =
  /\b(?:inclusion|include|included|eligib(?:le|ility)|entry criteria|enrol(?:l|ment|led)?)\b/i;
const CRITERIA = /\b(?:criteri[ao]n?|following|if|requirements?)\b/i;
const BARE_SIDE =
  /^\W*(?:key |main |major |general |additional )?(inclusions?|exclusions?|eligibility)\W*$/i;
const WITH_REST =
  /^\W*(?:key |main |major )?(?:subject |patient |participant )?(?:inclusion|exclusion)(?: criteri[ao]n?)?\s*:\**\s*-?\s*(?=[^\s*-])/i;
/** What is shut out below, and how: `will be excluded if they meet any of the following criteria`. */
const BELOW = /\b(?:exclusion criteria|criteria below|following criteria|criteria listed below)\b/i;
const SHUT_OUT_BELOW = new RegExp(
  /\b(?:excluded|ineligible|not (?:be )?(?:eligible|enrolled|included))\b[^.]*/.source +
    BELOW.source,
  "i",
);
const PART =
  /\b(?:cohorts?|arms?|parts?|phase|stage|groups?|strat(?:um|a)|modules?|sub-?stud(?:y|ies)|(?:dose[- ])?(?:escalation|expansion)|back-?fill|step|pre-?registration|pre-?screening|screening|crossover|cross-?over|run-in|monotherapy|combination|controls?|healthy|volunteers?|caregivers?|p[a]?ediatric|donors?|re-?treatment)\b/i;
const ALL_PARTS =
  /\ball (?:of )?(?:the )?(?:cohorts?|arms?|parts?|phases?|patients?|subjects?|participants?|groups?|stud(?:y|ies))\b|\bboth\b/i;

/** Words between blanks, as a text split at them has; empty ends count. Nobody asks beyond the limit. */
export function wordCount(said: string): number {
  let count = 1;
  let wasBlank = false;
  for (let i = 0; i < said.length && count <= MOST_WORDS; i++) {
    const isBlank = isSpace(said.charCodeAt(i));
    if (isBlank && !wasBlank) count++;
    wasBlank = isBlank;
  }
  return count;
}

/** The longest heading. */
const MOST_WORDS = 30;

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && isRareSpace(code));

/** Of the signs that a text may hold, `≥` among them, hardly one is a blank. */
const isRareSpace = (code: number): boolean =>
  RARE_SPACES.has(code) || (code >= 0x2000 && code <= 0x200a);

const RARE_SPACES: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);

/** A colon, and nothing but signs behind it. */
function endsWithColon(said: string): boolean {
  const at = said.lastIndexOf(":");
  return at !== -1 && /^\W*$/.test(said.slice(at + 1));
}

/** A heading that names a side, or one that names a part of the trial; undefined for a criterion. */
export function headingOf(said: string, isMarked: boolean): Heading | undefined {
  const given = { said, isMarked, words: wordCount(said) };
  return sideHeading(given) ?? partHeading(given);
}

interface Given {
  readonly said: string;
  /** It has a bullet. */
  readonly isMarked: boolean;
  readonly words: number;
}

function sideHeading({ said, isMarked, words }: Given): Heading | undefined {
  const rest = WITH_REST.exec(said);
  if (rest !== null && rest[0].length < said.length) {
    return { side: sideOf(rest[0]), scope: null, rest: rest[0].length };
  }
  if (!isMarked && BELOW.test(said) && SHUT_OUT_BELOW.test(said))
    return { side: "exclusion", scope: null };
  if (BARE_SIDE.test(said)) return { side: sideOf(said), scope: null };
  const isShort = words <= 9 && CRITERIA.test(said) && /criteri/i.test(said);
  const isColon = endsWithColon(said) && words <= MOST_WORDS && CRITERIA.test(said);
  if (!(isShort || isColon) || (isMarked && !/criteri/i.test(said))) return undefined;
  if (/\b(?:see|meet|met|per|according)\b/i.test(said) && !endsWithColon(said)) return undefined;
  if (isMarked && words > 6) return undefined;
  if (!EXCLUSION.test(said) && !INCLUSION.test(said)) return undefined;
  return { side: sideOf(said), scope: partIn(said) };
}

const sideOf = (said: string): Side => (EXCLUSION.test(said) ? "exclusion" : "inclusion");

const partIn = (said: string): string | null =>
  PART.test(said) && !ALL_PARTS.test(said) ? label(said) : null;

/** The name of the part, without the words around it, so that one part has one label. */
function label(said: string): string {
  const name = COHORT.exec(said)?.[0] ?? MENTION.exec(said)?.[0] ?? said;
  return name
    .replace(/[\s:*]+$/, "")
    .replace(/\s+/g, " ")
    .slice(0, 100);
}

/** A short line that ends with a colon, or stands unmarked without a verb, and names a part of the trial. */
function partHeading({ said, isMarked, words }: Given): Heading | undefined {
  if (words > 12 || /[≥≤<>]/.test(said)) return undefined;
  const isColon = endsWithColon(said);
  if (ALL_PARTS.test(said) && words <= 6 && (isColon || !isMarked)) return { scope: null };
  if (isColon && PART.test(said) && isNamedPart(said)) return { scope: label(said) };
  if (!isMarked && words <= 5 && NAMED.test(said)) return { scope: label(said) };
  if (
    isMarked &&
    words <= 9 &&
    STARTS_WITH_PART.test(said) &&
    !VERB.test(said) &&
    !/:\s*\S/.test(said)
  )
    return { scope: label(said) };
  if (isMarked) return undefined;
  return isColon && words <= 6 && !/\bfollowing\b/i.test(said) ? { scope: null } : undefined;
}

const isNamedPart = (said: string): boolean =>
  NAMED.test(said) ||
  /^\W*(?:\S+\s+){0,3}(?:patients|subjects|participants|controls|volunteers|caregivers)\W*$/i.test(
    said,
  );

const NAMED =
  /\b(?:(?:cohorts?|arms?|parts?|phases?|groups?|strat(?:um|a)|modules?|sub-?stud(?:y|ies)|step) ?(?:\d+[a-z]?|[ivx]+\b|[a-z]\d?\b)|(?:dose[- ])?(?:escalation|expansion)|back-?fill|(?:expansion|combination|monotherapy) (?:cohorts?|arms?|phase|part))/i;
const STARTS_WITH_PART =
  /^\W*(?:for )?(?:dose|part|phase|cohort|arm|group|expansion|escalation|stratum|module)s?\b/i;
const VERB =
  /\b(?:must|have|has|had|should|received?|is|are|was|with|who|if|need|agree|able|measurable|confirmed|age)\b/i;
const PREFIX = /^\W*(?:(?:for|in|only for)\b[^:.]{0,80}?:|[^:.()]{0,70}?:|\([^)]{0,60}\))/i;
const ONLY = /\bonly\b/i;
const MENTION =
  /\b(?:[Cc]ohorts?|[Aa]rms?|ARM|[Pp]arts?|[Pp]hases?|[Gg]roups?|[Ss]trat(?:um|a)|[Mm]odules?|[Ss]ub-?[Ss]tud(?:y|ies))\s+(?:\d+[a-z]?\d?|[IVX]+[a-zA-Z]?\d?|[A-Z]\d?)(?![\w-])(?:\s*(?:,|and|or|&|\/)\s*(?:\d[a-z]?|[IVX]+|[A-Z]\d?)(?![\w-]))*|\b[Dd]ose[- ](?:[Ee]scalation|[Ee]xpansion)\b|\b(?:[Ee]scalation|[Ee]xpansion|[Bb]ack-?fill) (?:cohorts?|phases?|parts?|arms?|stage)\b/;
/** Any word may name a cohort: that is looked for only where the word stands. */
const ANY_MENTION = new RegExp(`${MENTION.source}|\\b\\w+ cohorts?\\b(?= only)`);

/** The part of the trial that a criterion is limited to, by its own words. */
export function scopeOf(said: string): string | null {
  const prefix = PREFIX.exec(said)?.[0];
  if (prefix !== undefined && NAMED.test(prefix) && !ALL_PARTS.test(prefix)) return label(prefix);
  const mention = (said.includes(" cohort") ? ANY_MENTION : MENTION).exec(said)?.[0];
  if (mention !== undefined) return isTrialPhase(said, mention) ? null : label(mention);
  return ONLY.test(said) && /\b(?:cohort|arm|phase|part|group)s?\b/i.test(said)
    ? label(said.slice(0, 80))
    : null;
}

/** The narrowest names come first: a cohort stands within a part. */
const COHORT =
  /\b(?:[Cc]ohorts?|[Aa]rms?|ARM|[Gg]roups?|[Ss]trat(?:um|a)|[Mm]odules?)\s+(?:\d+[a-z]?\d?|[IVX]+[a-zA-Z]?\d?|[A-Z]\d?)(?![\w-])(?:\s*(?:,|and|or|&|\/)\s*(?:\d[a-z]?|[IVX]+|[A-Z]\d?)(?![\w-]))*/;

/** `phase 3 trials of another drug` and `group 1 pulmonary hypertension` are no parts of this trial. */
const isTrialPhase = (said: string, mention: string): boolean =>
  /^phase/i.test(mention) && /\bphase\s+\S+\s+(?:stud|trial|clinical)/i.test(said);
