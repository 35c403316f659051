/** Cuts a record's text into lines, each with its indent, its bullet and what stands behind the bullet. */
import type { Span } from "../criteria.ts";

/** A bullet by its sort: a sign (`*`), a number (`1.`), a letter (`a)`), a Roman number; or none. */
export type Marker = "none" | "star" | "number" | "letter" | "roman";

export interface Line extends Span {
  readonly indent: number;
  readonly marker: Marker;
  /** The bullet as written, without its number. */
  readonly sign: string;
  /** Stars of `**`, which nest without indent. */
  readonly depth: number;
  readonly afterBlank: boolean;
}

const SIGN = /(?:\*{1,3}|-{1,2}|[•·▪◦●○■–—✓]|[o+](?= ))\s*(?=\S)/y;
const NUMBER =
  /(?:\(?\d{1,2} ?[.)](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+\p{Lu})|#\d{1,2}[.:)]?)\s*(?=\S)/uy;
const ROMAN = /\(?(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3})[.)]\s+(?=\S)/iy;
const LETTER = /\(?[a-zA-Z][.)]\s+(?=\S)/y;

/** Lines that hold text. Some collections write `~` for the end of a line. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  const isTilde = !text.includes("\n") && text.includes("~");
  for (const { start, end } of stretchesOf(text, isTilde ? "~" : "\n")) {
    const first = skipBlanks(text, start, end);
    if (first === end) afterBlank = true;
    else {
      lines.push(lineAt(text, { start, first, end }, afterBlank));
      afterBlank = false;
    }
  }
  return lines;
}

/** A heading that stands within a line, behind the end of a sentence. */
const WITHIN =
  /[.;:)\w] +(?=(?:Key |Main )?(?:Exclusion|EXCLUSION) (?:Criteria|CRITERIA)\b\s*[:-])/g;

function stretchesOf(text: string, separator: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = text.indexOf(separator); at !== -1; at = text.indexOf(separator, start)) {
    addStretches(spans, text, { start, end: at });
    start = at + 1;
  }
  addStretches(spans, text, { start, end: text.length });
  return spans;
}

function addStretches(spans: Span[], text: string, line: Span): void {
  const said = text.slice(line.start, line.end);
  let { start } = line;
  const mayBeWithin = said.includes("Exclusion") || said.includes("EXCLUSION");
  for (const found of mayBeWithin ? said.matchAll(WITHIN) : []) {
    const end = line.start + found.index + 1;
    spans.push({ start, end });
    start = end;
  }
  spans.push({ start, end: line.end });
}

const isBlank = (code: number): boolean => code <= 32;

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

interface Place extends Span {
  readonly first: number;
}

const MARKERS: readonly (readonly [Marker, RegExp])[] = [
  ["star", SIGN],
  ["number", NUMBER],
  ["roman", ROMAN],
  ["letter", LETTER],
];

/** `* 10. Pregnant`: a number behind the sign is part of the bullet. */
function behindNumber(text: string, at: number): number {
  NUMBERED.lastIndex = at;
  const found = NUMBERED.exec(text);
  return found === null ? at : at + found[0].length;
}

const NUMBERED = /\d{1,2} ?[.)]\s+(?=\p{L})/uy;

function lineAt(text: string, { start, first, end }: Place, afterBlank: boolean): Line {
  const last = trimEnd(text, first, end);
  for (const [marker, pattern] of MARKERS) {
    pattern.lastIndex = first;
    const found = pattern.exec(text);
    if (found !== null && found.index + found[0].length < last + 1) {
      const sign = found[0].trim().replace(/[\p{L}\p{N}]+/gu, "");
      const depth = marker === "star" && sign.startsWith("*") ? sign.length : 1;
      const content = Math.min(behindNumber(text, first + found[0].length), last);
      return { start: content, end: last, indent: first - start, marker, sign, depth, afterBlank };
    }
  }
  return {
    start: first,
    end: last,
    indent: first - start,
    marker: "none",
    sign: "",
    depth: 1,
    afterBlank,
  };
}
