/** What stands around a finding and keeps it from being taken: denial, doubt, another person, a cut-off, a plan. */
import type { Found, Reason, Sentence } from "./types.ts";
import { find, pieceAt, roleAt, saidBefore, saidIn, textAt } from "./walk.ts";

const NEAR = 7;
/** Findings that a list denies together: `no liver, lung or bone metastases`. */
const LISTED = new Set([
  "metastaticSites",
  "extent",
  "ascites",
  "gastricOutletObstruction",
  "course",
  "histology",
  "interactingMedicines",
]);

/** Groups of facts that are of the cancer, and could be of another one. */
const OF_CANCER = ["disease", "biomarkers"];

export function refusalOf(sentence: Sentence, found: Found, group: string): Reason | undefined {
  if (found.refused !== undefined) return found.refused;
  return (
    aboutOthers(sentence, found.from, OF_CANCER.includes(group)) ??
    referenceAround(sentence, found) ??
    (isWaiting(sentence, found) ? "waiting" : undefined) ??
    (isDoubted(sentence, found, group) ? "uncertain" : undefined) ??
    (isDenied(sentence, found) ? "negated" : undefined)
  );
}

const VERB =
  /^(?:is on|is taking|is receiving|lives in|lives|would|would like|wants|-|–|had|has|have|died|dies|diagnosed|developed|with|was|who|carries|carried|received|underwent|takes|took|uses|also|is|:|\(|tested|aged?|age|at)$/i;

/** A relative who does something, or a heading for relatives; for what is said of a cancer, another cancer. */
export function aboutOthers(
  sentence: Sentence,
  from: number,
  isOfCancer = true,
): Reason | undefined {
  if (sentence.section === "family") return "family";
  const family = find(sentence, [0, from + 1], ["family"]);
  if (family >= 0) return "family";
  if (isOfCancer && isOfOtherCancer(sentence, from)) return "history";
  if (!sentence.roles.has("relative")) return undefined;
  for (let i = 0; i < from; i++)
    if (
      roleAt(sentence, i) === "relative" &&
      !turnsToSelf(sentence, i, from) &&
      stepsBehind(sentence, i).some((step) => VERB.test(textAt(sentence, i + step)))
    )
      return "family";
  return undefined;
}

/** `a friend in a group was given`: of friends more is told before it is said what they had. */
const stepsBehind = (sentence: Sentence, at: number): readonly number[] =>
  /^(?:friend|neighbour)/i.test(textAt(sentence, at)) ? [1, 2, 3, 4, 5] : [1, 2];

/** `my father had a stroke, but I have no heart failure`. */
const turnsToSelf = ({ text, pieces }: Sentence, from: number, to: number): boolean =>
  /\bbut (?:I|I['’]ve|he himself|she herself|the patient)\b/.test(
    text.slice(pieces[from]?.end, pieces[to]?.start),
  );

/** Another cancer, or another person of the same minutes. */
function isOfOtherCancer(sentence: Sentence, from: number): boolean {
  if (sentence.isOther) return true;
  const other = find(sentence, [0, from + 1], ["other-cancer"]);
  if (other < 0 || turnsToSelf(sentence, other, from)) return false;
  for (let i = other; i < from; i++) if (pieceAt(sentence, i)?.entry?.fact === "site") return false;
  return true;
}

function referenceAround(sentence: Sentence, { from, to }: Found): Reason | undefined {
  if (sentence.section === "reference") return "reference";
  const before = find(sentence, [Math.max(0, from - 20), from + 1], ["reference"]);
  const inside = find(sentence, [from, to + 1], ["reference"]);
  const behind = find(sentence, [to + 1, to + 5], ["reference"]);
  const isOpen = behind >= 0 && find(sentence, [to + 1, behind], ["(", ",", ";"]) < 0;
  return before >= 0 || inside >= 0 || isOpen ? "reference" : undefined;
}

const CUTS = [
  ",",
  ";",
  "but",
  "ish",
  "measure",
  "her2",
  "marker",
  "protein",
  "other-marker",
  "drug",
  "cldn",
  ".",
];

function isWaiting(sentence: Sentence, { from, to }: Found): boolean {
  if (find(sentence, [from, to + 1], ["waiting"]) >= 0) return true;
  const behind = find(sentence, [to + 1, to + 6], ["waiting"]);
  return behind >= 0 && find(sentence, [to + 1, behind], CUTS) < 0;
}

/** Behind a wish such words are no doubt: `at home as much as possible`, `would go on a trial if this stops working`. */
function isDoubted(sentence: Sentence, { from, to }: Found, group: string): boolean {
  const before = doubtIn(sentence, [Math.max(0, from - NEAR), from]);
  if (before >= 0 && find(sentence, [before, from], ["but", ";", ",", "."]) < 0) return true;
  const isAsked = isQueried(sentence, from) || textAt(sentence, to + 1) === "?";
  if (isAsked || isConditional(sentence) || isRisk(sentence, from)) return true;
  const behind = group === "wishes" ? -1 : doubtIn(sentence, [to + 1, to + 5]);
  return behind >= 0 && find(sentence, [to + 1, behind], CUTS) < 0;
}

/** `?PD`, `?early peritoneal disease`: the mark is stuck to the first of its words. */
export const isQueried = (sentence: Sentence, at: number): boolean =>
  textAt(sentence, at - 1) === "?" ||
  (textAt(sentence, at - 2) === "?" &&
    pieceAt(sentence, at - 2)?.end === pieceAt(sentence, at - 1)?.start);

/** Not the month: `80 kg in May`. */
function doubtIn(sentence: Sentence, [from, to]: readonly [number, number]): number {
  const at = find(sentence, [from, to], ["doubt"]);
  const isMonth =
    textAt(sentence, at) === "May" &&
    /^(?:in|since|from|of|until|by|last|\d{1,2})$/i.test(textAt(sentence, at - 1));
  return isMonth ? doubtIn(sentence, [at + 1, to]) : at;
}

/** `the risks of bleeding, stroke and fever`: all that the list holds. */
function isRisk(sentence: Sentence, from: number): boolean {
  const risk = find(sentence, [0, from], ["risk"]);
  return risk >= 0 && find(sentence, [risk, from], ["but", ";", ".", "number"]) < 0;
}

/** `Should the tumour prove positive we would …`. */
const isConditional = ({ text, start, end }: Sentence): boolean =>
  /^\s*should\b/i.test(text.slice(start, Math.min(end, start + 12)));

function isDenied(sentence: Sentence, { from, fact, ownNegation }: Found): boolean {
  if (ownNegation) return false;
  const isListed = LISTED.has(fact);
  const reach = isListed ? NEAR + 3 : 3;
  const before = find(sentence, [Math.max(0, from - reach), from], ["negation"]);
  return (
    before >= 0 &&
    find(sentence, [before, from], isListed ? ["but", ";", "."] : ["but", ";", ",", "."]) < 0
  );
}

/** Said of an earlier time, or of now; undefined where nothing tells. */
export function timeOf(sentence: Sentence, found: Found): "past" | "now" | undefined {
  const { from } = found;
  if (isOfOldTest(sentence, from) || isInOldBracket(sentence, from)) return "past";
  if (/^no longer\b/i.test(sentence.text.slice(pieceAt(sentence, from)?.start))) return "now";
  if (found.scope === undefined && isLedByPast(sentence, from)) return "past";
  const range = found.scope ?? ([timeFrom(sentence, found), timeTo(sentence, found)] as const);
  const now = find(sentence, range, ["now"]);
  const past = find(sentence, range, ["past"]);
  if (past >= 0 && now < 0) return "past";
  if (now >= 0 && past < 0) return "now";
  if (past < 0) return undefined;
  return Math.abs(past - from) < Math.abs(now - from) ? "past" : "now";
}

const LEAD = 4;
const LEAD_END = 12;

/** `At the peak in April, ALT was 24 and bilirubin 4`: all of the sentence is of then. */
function isLedByPast(sentence: Sentence, from: number): boolean {
  const past = find(sentence, [0, Math.min(LEAD, from)], ["past"]);
  const comma = past < 0 ? -1 : find(sentence, [past, Math.min(past + LEAD_END, from)], [","]);
  const isOwn = comma < 0 || find(sentence, [past, comma], MATTERS) >= 0;
  return !isOwn && find(sentence, [comma, sentence.pieces.length], ["now"]) < 0;
}

const MATTERS = ["measure", "her2", "marker", "graded", "says", "drug", "procedure", "number"];

const OLD_TEST =
  /^\s*(?:previous|earlier|prior|old|original|initial|first)\b[^:.;]{0,40}\b(?:specimens?|biops(?:y|ies)|samples?|reports?|results?|blocks?|tests?)\b/i;

/** `Previous specimen (gastric biopsy): IHC 3+`. */
const isOfOldTest = (sentence: Sentence, from: number): boolean =>
  OLD_TEST.test(saidBefore(sentence, from));

const OLD_BRACKET =
  /\(\s*(?:resection|previous|prior|original|initial|baseline|first|diagnostic|old)\b[^()]*$/i;

/** `CPS 15 (resection specimen: CPS 5)`. */
const isInOldBracket = (sentence: Sentence, from: number): boolean =>
  OLD_BRACKET.test(saidBefore(sentence, from));

const TOPICS = ["her2", "measure", "marker", "graded", "karnofsky", "cldn", ";", "but"];

function timeFrom(sentence: Sentence, { from }: Found): number {
  for (let i = from - 1; i >= from - NEAR; i--)
    if (TOPICS.includes(roleAt(sentence, i))) return i + 1;
  return Math.max(0, from - NEAR);
}

const BEHIND = 5;

/** `ECOG 2 (last month ECOG 1)`: what stands in the bracket is of another value. */
function timeTo(sentence: Sentence, { to }: Found): number {
  const end = to + BEHIND;
  const topic = find(sentence, [to + 1, end], [...TOPICS, "number"]);
  const bracket = find(sentence, [to + 1, end], ["("]);
  if (topic < 0) return end;
  return bracket >= 0 && bracket < topic ? bracket : topic;
}

const IMAGING = /\b(?:CT|PET|MRI|scans?|imaging|restaging|RECIST)\b/i;

/** Whether it tells of a scan. */
export const isOfScan = (sentence: Sentence): boolean => IMAGING.test(saidIn(sentence));
