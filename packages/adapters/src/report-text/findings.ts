/** Runs every construct over every sentence and gives the findings with their dates and what keeps them back. */
import { constructsAt } from "./constructs/all.ts";
import { joined } from "./constructs/mismatch-repair.ts";
import { isOfScan, refusalOf, timeOf } from "./context.ts";
import { lesionsIn } from "./lesions.ts";
import { sexByPronoun } from "./pronouns.ts";
import type { Finding, Found, Sentence, Tools } from "./types.ts";
import { find, saidIn } from "./walk.ts";

export function findingsIn(sentences: readonly Sentence[], tools: Tools): readonly Finding[] {
  const findings: Finding[] = [];
  const written = headDate(sentences);
  let inherited: { readonly paragraph: number; readonly date: string } | undefined;
  for (const sentence of sentences) {
    const heading = headingDate(sentence);
    if (heading !== undefined) inherited = { paragraph: sentence.paragraph, date: heading };
    const carried = inherited?.paragraph === sentence.paragraph ? inherited.date : written;
    for (const found of foundIn(sentence, tools))
      findings.push(...dated(found, { sentence, carried, tools }));
  }
  findings.push(
    ...ofSpecimen(findings, sentences),
    ...lesionsIn(sentences),
    ...sexByPronoun(sentences),
  );
  return joined(findings, tools.rules.mismatchRepairProteins);
}

const SPECIMEN = /\b(?:specimen|biops(?:y|ies)|core|aspirate|nature of)\b/i;
const CARCINOMA = /\bmetastatic\b[^.;]{0,40}\b(?:adeno)?carcinoma\b/i;

/** `Specimen: liver biopsy ... metastatic adenocarcinoma` names the organ in another sentence. */
function ofSpecimen(
  findings: readonly Finding[],
  sentences: readonly Sentence[],
): readonly Finding[] {
  const isTold = ({ fact, value, reason, sentence }: Finding) =>
    fact === "extent" &&
    value === "metastatic" &&
    reason === undefined &&
    CARCINOMA.test(saidIn(sentence));
  const told = findings.find(isTold);
  if (told === undefined) return [];
  const specimen = sentences.find(
    (one) => SPECIMEN.test(saidIn(one)) && one.pieces.some(({ role }) => role === "site"),
  );
  const at = specimen?.pieces.findIndex(({ role }) => role === "site") ?? -1;
  const site = specimen?.pieces[at]?.entry?.is;
  if (specimen === undefined || site === undefined) return [];
  const place = { sentence: specimen, from: at, to: at, value: [String(site)] };
  return [{ ...told, ...place, fact: "metastaticSites", certainty: "inferred" }];
}

function foundIn(sentence: Sentence, tools: Tools): readonly Found[] {
  const all = sentence.pieces.flatMap(
    ({ role }, at) => constructsAt.get(role)?.read(sentence, at, tools) ?? [],
  );
  // `stopped for progression` tells of the treatment; only a scan tells of the disease now.
  return !namesDrug(sentence) || isOfScan(sentence)
    ? all
    : all.filter(({ fact }) => fact !== "diseaseStatusNow");
}

const namesDrug = ({ pieces }: Sentence): boolean => pieces.some(({ role }) => role === "drug");

interface Setting {
  readonly sentence: Sentence;
  readonly carried: string | undefined;
  readonly tools: Tools;
}

function dated(found: Found, { sentence, carried, tools }: Setting): readonly Finding[] {
  const own = found.date ?? nearestDate(sentence, found);
  const group = tools.facts.get(found.fact)?.group ?? "";
  const reason = refusalOf(sentence, found, group);
  const finding = {
    ...found,
    sentence,
    reason,
    time: timeOf(sentence, found),
    date: own ?? carried,
  };
  const isRelapse =
    found.fact === "course" &&
    found.value === "recurrent" &&
    own !== undefined &&
    own.length > "YYYY".length;
  if (!isRelapse) return [finding];
  const when = { fact: "recurrenceDate", value: own.slice(0, 7), certainty: "inferred" as const };
  return [finding, { ...finding, ...when }];
}

/** A date that opens its paragraph dates what follows in it: `Bloods 12/10/2026: ...`. */
function headingDate(sentence: Sentence): string | undefined {
  const at = namesDrug(sentence) ? -1 : find(sentence, [0, 8], ["date"]);
  return at < 0 ? undefined : sentence.pieces[at]?.date;
}

const HEAD_SENTENCES = 15;

function headDate(sentences: readonly Sentence[]): string | undefined {
  for (const { text, start, end, pieces } of sentences.slice(0, HEAD_SENTENCES)) {
    const date = pieces.find(({ role }) => role === "date")?.date;
    if (pieces.length === 1 && date !== undefined) return date;
    if (
      date !== undefined &&
      /\b(?:report|reported|clinic|dictated|date|dated|seen|received|collected|typed|authori[sz]ed)\b/i.test(
        text.slice(start, end),
      ) &&
      !/birth|dob|born/i.test(text.slice(start, end))
    )
      return date;
  }
  return undefined;
}

/** The date that stands nearest, with no drug nearer to it: that one would be of the treatment. */
function nearestDate(sentence: Sentence, { from, to, scope }: Found): string | undefined {
  let best: { gap: number; date: string | undefined } = {
    gap: Number.POSITIVE_INFINITY,
    date: undefined,
  };
  sentence.pieces.forEach(({ date }, at) => {
    if (date === undefined || (scope !== undefined && (at < scope[0] || at >= scope[1]))) return;
    const gap = at < from ? from - at : Math.max(0, at - to);
    if (gap < best.gap && gap < gapToDrug(sentence, at)) best = { gap, date };
  });
  return best.date;
}

function gapToDrug({ pieces }: Sentence, at: number): number {
  let gap = Number.POSITIVE_INFINITY;
  pieces.forEach(({ role }, place) => {
    if (role === "drug") gap = Math.min(gap, Math.abs(place - at));
  });
  return gap;
}
