/** Runs every construct over every sentence and gives the findings with their dates and what keeps them back. */
import { constructsAt } from "./constructs/all.ts";
import { joined } from "./constructs/mismatch-repair.ts";
import { refusalOf, timeOf } from "./context.ts";
import type { Found, Reason, Sentence, Tools } from "./types.ts";
import { find } from "./walk.ts";

export interface Finding extends Found {
  readonly sentence: Sentence;
  readonly reason: Reason | undefined;
  readonly date: string | undefined;
  readonly time: "past" | "now" | undefined;
}

export function findingsIn(sentences: readonly Sentence[], tools: Tools): readonly Finding[] {
  const findings: Finding[] = [];
  const written = headDate(sentences);
  let inherited: { readonly paragraph: number; readonly date: string } | undefined;
  for (const sentence of sentences) {
    const heading = headingDate(sentence);
    if (heading !== undefined) inherited = { paragraph: sentence.paragraph, date: heading };
    const carried = inherited?.paragraph === sentence.paragraph ? inherited.date : written;
    for (const found of foundIn(sentence, tools)) findings.push(...dated(found, sentence, carried));
  }
  return joined(findings, tools.rules.mismatchRepairProteins);
}

function foundIn(sentence: Sentence, tools: Tools): readonly Found[] {
  const all = sentence.pieces.flatMap(
    ({ role }, at) => constructsAt.get(role)?.read(sentence, at, tools) ?? [],
  );
  // `stopped for progression` tells of the treatment; only a scan tells of the disease now.
  const isOfScan = !namesDrug(sentence) || IMAGING.test(saidBy(sentence));
  return isOfScan ? all : all.filter(({ fact }) => fact !== "diseaseStatusNow");
}

const namesDrug = ({ pieces }: Sentence): boolean => pieces.some(({ role }) => role === "drug");

const saidBy = ({ text, start, end }: Sentence): string => text.slice(start, end);

function dated(found: Found, sentence: Sentence, carried: string | undefined): readonly Finding[] {
  // A date beside a drug is that of the treatment.
  const own = namesDrug(sentence) ? undefined : nearestDate(sentence, found);
  const reason = refusalOf(sentence, found);
  const finding = {
    ...found,
    sentence,
    reason,
    time: timeOf(sentence, found),
    date: own ?? carried,
  };
  const isRelapse = found.fact === "course" && found.value === "recurrent" && own !== undefined;
  if (!isRelapse) return [finding];
  const when = { fact: "recurrenceDate", value: own.slice(0, 7), certainty: "inferred" as const };
  return [finding, { ...finding, ...when }];
}

const IMAGING = /\b(?:CT|PET|MRI|scans?|imaging|restaging|RECIST)\b/i;

/** A date that opens its paragraph dates what follows in it: `Bloods 12/10/2026: ...`. */
function headingDate(sentence: Sentence): string | undefined {
  const at = namesDrug(sentence) ? -1 : find(sentence, [0, 8], ["date"]);
  return at < 0 ? undefined : sentence.pieces[at]?.date;
}

const HEAD_SENTENCES = 15;

function headDate(sentences: readonly Sentence[]): string | undefined {
  for (const { text, start, end, pieces } of sentences.slice(0, HEAD_SENTENCES)) {
    const date = pieces.find(({ role }) => role === "date")?.date;
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

function nearestDate(sentence: Sentence, { from, to, scope }: Found): string | undefined {
  let best: { gap: number; date: string | undefined } = {
    gap: Number.POSITIVE_INFINITY,
    date: undefined,
  };
  sentence.pieces.forEach(({ date }, at) => {
    if (date === undefined || (scope !== undefined && (at < scope[0] || at >= scope[1]))) return;
    const gap = at < from ? from - at : Math.max(0, at - to);
    if (gap < best.gap) best = { gap, date };
  });
  return best.date;
}
