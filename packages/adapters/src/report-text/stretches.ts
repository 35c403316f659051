/** Where the sentences of a text begin and end: full stops that end one, lines, and lines that go on. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** Counts the lines, where those that go on are one. */
  readonly block: number;
}

/** A sentence longer than this is cut, so that no text makes the reader slow. */
const LONGEST = 600;

/** Marks alone say nothing; plus and minus may be a result. */
const SAYS = /[\p{L}\p{N}+-]/u;

export function* stretchesOf(text: string): Generator<Stretch> {
  let paragraph = 0;
  let block = 0;
  for (const { start, end, isNew } of blocksOf(text)) {
    if (isNew) paragraph++;
    block++;
    for (const cut of cutsOf(text, start, end))
      if (SAYS.test(text.slice(cut.start, cut.end)))
        yield { start: cut.start, end: cut.end, paragraph, block };
  }
}

const STOP = /(?<!\.)[.!?](?=\s+["'(]?[A-Z0-9•*-])|;(?=\s)/g;
const ABBREVIATION =
  /(?:\b(?:dr|mr|mrs|ms|prof|approx|vs|e\.g|i\.e|st|ca|incl|resp|fig|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.|\b(?:mr|mrs|ms|miss|dr|prof)\.? [A-Z]\.)$/i;
/** The longest abbreviation and what it needs before it. */
const LOOK_BACK = 12;

/** `No. 12` is a number, `No.` an answer. */
const isShort = (before: string, behind: string): boolean =>
  ABBREVIATION.test(before) || (/\bno\.$/i.test(before) && /^\s*\d/.test(behind));

interface Cut {
  readonly start: number;
  readonly end: number;
}

function cutsOf(text: string, start: number, end: number): readonly Cut[] {
  const cuts: Cut[] = [];
  let from = start;
  for (const stop of text.slice(start, end).matchAll(STOP)) {
    const to = start + stop.index + 1;
    const isAbbreviation =
      stop[0] === "." &&
      isShort(text.slice(Math.max(from, to - LOOK_BACK), to), text.slice(to, to + LOOK_BACK));
    if (isAbbreviation) continue;
    addPiecewise(cuts, text, { start: from, end: to });
    from = to;
  }
  addPiecewise(cuts, text, { start: from, end });
  return cuts;
}

/** Between words, where there are any. */
function addPiecewise(cuts: Cut[], text: string, { start, end }: Cut): void {
  for (let from = start; from < end; ) {
    const blank = end - from > LONGEST ? text.slice(from, from + LONGEST).lastIndexOf(" ") : -1;
    const to = Math.min(end, from + (blank > LONGEST / 2 ? blank : LONGEST));
    cuts.push({ start: from, end: to });
    from = to;
  }
}

interface Block {
  readonly start: number;
  end: number;
  readonly isNew: boolean;
}

/** Lines, joined where one goes on with the line above. */
function* blocksOf(text: string): Generator<Block> {
  let open: Block | undefined;
  let isBlank = true;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const isEmpty = line.trim() === "";
    if (
      open !== undefined &&
      !isEmpty &&
      !isBlank &&
      goesOn(text.slice(open.start, open.end), line)
    ) {
      open.end = end;
    } else if (!isEmpty) {
      if (open !== undefined) yield open;
      open = { start, end, isNew: isBlank };
    }
    isBlank = isEmpty;
  }
  if (open !== undefined) yield open;
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    yield { start, end };
    start = end + 1;
  }
}

/** A line this long was broken by the width of the page. */
const WRAPPED = 45;

function goesOn(before: string, line: string): boolean {
  if (before.length > LONGEST || /[.:;!?|]\s*$/.test(before)) return false;
  const last = before.slice(before.lastIndexOf("\n") + 1);
  if (/^\s*(?:[-*•|]|\d+[.)]\s)/.test(line) || hasColumns(line) || hasColumns(last)) return false;
  if (/^\s*[\w /-]{2,40}:/.test(line) || isHeading(last) || DATED.test(line)) return false;
  return /^\s*[\p{Ll}(]/u.test(line) || last.trimStart().length >= WRAPPED;
}

/** An entry of a list by dates: `09/2024 - 08/2025  FOLFOX`. */
const DATED = /^\s*(?:\d{1,2}[/.-]){1,2}(?:19|20)?\d\d(?: ?[-–] |\s{2,}|:)/;

/** Cells of a table stand apart by more than a blank. */
const hasColumns = (line: string): boolean => /\t| {3}|\||\.{3}/.test(line.trim());

/** In capitals throughout. */
const isHeading = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);
