/** What keeps a mention of drugs from being a treatment that was given. */
import { aboutOthers } from "./context.ts";
import type { Draft, Span } from "./treatment-draft.ts";
import type { Reason, Sentence } from "./types.ts";
import { find, pieceAt, roleAt, saidBefore, saidBehind, saidIn, textAt } from "./walk.ts";

export interface Mention {
  readonly ahead: Span;
  readonly behind: Span;
  readonly draft: Draft;
}

export function reasonAgainst(sentence: Sentence, mention: Mention): Reason | undefined {
  const { ahead, behind } = mention;
  const others = aboutOthers(sentence, ahead[1]);
  if (others !== undefined) return others;
  if (sentence.section === "reference" || find(sentence, [0, behind[1]], ["reference"]) >= 0)
    return "reference";
  if (isDenied(sentence, ahead) || isNeverTaken(sentence, mention)) return "negated";
  return isPlanned(sentence, mention) ? "planned" : undefined;
}

const NEAR = 6;

const AFTER_LAST =
  /\b(?:after|since|from) (?:the |his |her |my )?(?:last|end of|completion of|completing|finishing|progression on|progression through)(?: dose of| cycle of)?\s*$/i;
const MEASURED = ["measure", "graded", "illness"];

/** `protein 0.6 g (09/01, on ramucirumab)`, `4 months after the last FLOT`: what is dated there is something else. */
export function isAside(sentence: Sentence, at: number): boolean {
  if (AFTER_LAST.test(saidBefore(sentence, at))) return true;
  const open = openBracket(sentence, at);
  return open >= 0 && find(sentence, [0, open], MEASURED) >= 0;
}

/** The bracket that it stands in; -1 for none. */
function openBracket(sentence: Sentence, at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    if (textAt(sentence, i) === ")") return -1;
    if (textAt(sentence, i) === "(") return i;
  }
  return -1;
}

/** `has not received`, `no`; not `no progression on` and not `nothing since`. */
function isDenied(sentence: Sentence, [from, to]: Span): boolean {
  const at = find(sentence, [Math.max(from, to - NEAR), to], ["negation"]);
  if (at < 0 || find(sentence, [at, to], ["outcome", "graded", "harm"]) >= 0) return false;
  for (let i = at + 1; i < to; i++)
    if (/^(?:since|than|except|besides|apart|until|before)$/i.test(textAt(sentence, i)))
      return false;
  return true;
}

/** `must not be given again`: what it tells is a warning. */
const FORBIDDEN =
  /^\s*(?:cannot|(?:must|should|can|may|will|is|are)\s+(?:not|never))\s+(?:to )?be (?:re-?)?(?:given|used|started|challenged)/i;

/** `ramucirumab not given because of cost`. */
const LEFT_OUT =
  /^\s*[-–:,]?\s*(?:was |were )?(?:not (?:given|used|started|funded|added)|omitted|withheld|left out)\b/i;

const NEVER_TAKEN =
  /\b(?:never|but\b[^.;,]{0,24}\b(?:not|didn['’]t))\b[^.;,]{0,16}\b(?:start(?:ed)?|took|taken?|given|begun|begin|picked up|pick up|filled|collected|used|dispensed|received?)\b[^.;,]{0,12}/i;
/** A dose that was left out is no treatment that was never given. */
const A_DOSE = /\b(?:again|since|after|further|on day|in cycle|this week|today)\b/i;

/** `was prescribed but never started`, `mentioned but not used`. */
function isNeverTaken(sentence: Sentence, { behind, draft }: Mention): boolean {
  if (draft.end !== undefined || draft.outcome !== undefined) return false;
  const [from, to] = behind.map((at) => pieceAt(sentence, at)?.start ?? sentence.end);
  const rest = sentence.text.slice(from, to);
  if (FORBIDDEN.test(rest) || LEFT_OUT.test(rest)) return true;
  const said = NEVER_TAKEN.exec(rest);
  return said !== null && !A_DOSE.test(said[0]);
}

const ALREADY =
  /\b(?:received|completed|had(?! (?:thought|planned|considered|discussed|hoped|intended|wanted))|underwent|treated|given|started|commenced|began|has been on)\b/i;
const LAST_WORDS = 60;
const SOON = 5;

/** `Cisplatin can damage hearing`, `ramucirumab is an exclusion`: nothing that was given. */
const GENERAL_BEHIND =
  /^\s*(?:tablets?|capsules?)?\s*(?:can|cannot|may|might|could|must|should|needs?|requires?|is an? (?:exclusion|option))\b/i;
/** `Stop capecitabine if`, `Hold trastuzumab if`. */
const ORDER = /^\W*(?:stop|hold|withhold|avoid|do not give|interrupt)\b[^.;]*\bif\b/i;
const GENERAL_AHEAD =
  /\b(?:before (?:any|starting|giving)|prior to (?:any|starting)|tested for|testing for|application for|apply for|applied for)\s+$/i;

function isGeneral(sentence: Sentence, { ahead, behind }: Mention): boolean {
  return (
    GENERAL_BEHIND.test(saidBehind(sentence, behind[0] - 1)) ||
    ORDER.test(saidIn(sentence)) ||
    GENERAL_AHEAD.test(saidBefore(sentence, ahead[1]))
  );
}

function isPlanned(sentence: Sentence, mention: Mention): boolean {
  const { ahead, behind, draft } = mention;
  if (draft.start === undefined && isGeneral(sentence, mention)) return true;
  if (draft.outcome !== undefined || draft.end !== undefined) return false;
  if (sentence.section === "plan") return true;
  const [from, to] = ahead.map((at) => pieceAt(sentence, at)?.start ?? sentence.end);
  const said = sentence.text.slice(from, to);
  if (
    find(sentence, ahead, ["planned", "doubt", "allergy", "risk", "funding"]) >= 0 &&
    !ALREADY.test(said.slice(-LAST_WORDS))
  )
    return true;
  if (find(sentence, [0, ahead[1]], ["planned"]) >= 0 && !ALREADY.test(said)) return true;
  const later = find(sentence, [behind[0], Math.min(behind[0] + SOON, behind[1])], ["planned"]);
  return later >= 0 && roleAt(sentence, later - 1) !== ";";
}
