/** The organs of one list: `liver and lung metastases`, `metastases in the liver, both lungs and bone`. */
import type { Found, Sentence } from "../types.ts";
import { find, pieceAt, roleAt, saidIn, textAt } from "../walk.ts";

const REACH = 10;
/** Behind `metastatic gastric cancer (body, diffuse) involving`. */
const REACH_LED = 14;
const STOPS = ["but", ";", ".", "negation", "drug", "measure", "procedure"];
const LINK =
  /^(?:,|and|&|\/|or|multiple|bilateral|both|new|small|the|in|growing|enlarging|enlarged|widespread|extensive|known|progressive|increasing|one|lymph|nodes?|several|two|three|left|right|l|r)$/i;
const LEADS = /^(?:to|in|involving|of|within|affecting|:|\(|-|–)$/i;
/** `bone mets (T10) and supraclavicular nodes`: how long a remark within a list may be. */
const REMARK = 5;

export function listedBefore(sentence: Sentence, at: number): readonly number[] {
  const sites: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - REACH) && !STOPS.includes(roleAt(sentence, i)); i--) {
    if (roleAt(sentence, i) === "site") sites.push(i);
    else if (!isLink(sentence, i)) break;
  }
  return sites;
}

export function listedBehind(sentence: Sentence, at: number, isLed: boolean): readonly number[] {
  const lead = textAt(sentence, at + 1) === "," ? at + 2 : at + 1;
  if (!isLed && !LEADS.test(textAt(sentence, lead))) return [];
  const sites: number[] = [];
  const end = at + (isLed ? REACH : REACH_LED);
  for (let i = at + 1; i < end && !STOPS.includes(roleAt(sentence, i)); i++) {
    if (roleAt(sentence, i) === "site") sites.push(i);
    else if (isLed && textAt(sentence, i) === "(") i = behindRemark(sentence, i);
    else if (isLed && !isLink(sentence, i)) break;
  }
  return sites;
}

/** The closing bracket; the end of the sentence where none is near. */
function behindRemark(sentence: Sentence, open: number): number {
  for (let i = open + 1; i <= open + REMARK; i++) if (textAt(sentence, i) === ")") return i;
  return sentence.pieces.length;
}

/** What says an organ by itself stands in a list as well; it is read where it stands. */
const isLink = (sentence: Sentence, at: number): boolean =>
  LINK.test(textAt(sentence, at)) || pieceAt(sentence, at)?.entry?.fact === "metastaticSites";

/** Each organ, and that the disease has spread. */
export const siteFindings = (
  sentence: Sentence,
  places: readonly number[],
  at: number,
): readonly Found[] =>
  places.flatMap((place): Found[] => {
    const span = { from: Math.min(place, at), to: Math.max(place, at) };
    return [
      { fact: "metastaticSites", value: [String(pieceAt(sentence, place)?.entry?.is)], ...span },
      { fact: "extent", value: "metastatic", ...span, certainty: "inferred" },
    ];
  });

const TREATED = /\b(?:treated|radiosurgery|irradiated|resected)\b[^.;]*\bstable\b/i;
const ACTIVE = /\b(?:new|untreated|active|symptomatic|growing|progressing)\b/i;

/** `brain metastases, treated and stable`, `a new untreated brain metastasis`. */
export function brainState(sentence: Sentence, places: readonly number[]): readonly Found[] {
  const at = places.find((place) => pieceAt(sentence, place)?.entry?.is === "brain");
  const said = saidIn(sentence);
  const value = TREATED.test(said) ? "treated-stable" : ACTIVE.test(said) ? "active" : undefined;
  if (at === undefined || value === undefined) return [];
  return [{ fact: "brainMetastases", value, from: at, to: at, certainty: "inferred" }];
}

const DENIAL = 8;

/** `no bone or brain metastases`: of the brain that is an answer of its own. */
export function brainFree(
  sentence: Sentence,
  places: readonly number[],
  at: number,
): readonly Found[] {
  const brain = places.find((place) => pieceAt(sentence, place)?.entry?.is === "brain");
  const first = Math.min(...places, at);
  let denial = first - 1;
  while (denial > first - DENIAL && roleAt(sentence, denial) !== "negation") denial--;
  if (brain === undefined || roleAt(sentence, denial) !== "negation") return [];
  if (find(sentence, [denial, at], ["but", ";", ".", ","]) >= 0) return [];
  return [{ fact: "brainMetastases", value: "none", from: denial, to: at, ownNegation: true }];
}
