/** Parses JSON from outside: a fault has its line and column, and nesting has a limit. */
import { failed, type Outcome, type Place } from "./fault.ts";
import { faultOffset } from "./json-fault.ts";

/** Far more than a profile or a record has, far less than a stack holds. */
const MAX_DEPTH = 200;

export function parseJson(text: string): Outcome<unknown> {
  const deep = depthFault(text);
  if (deep !== undefined) return failed({ code: "too-deep", place: placeOf(text, deep) });
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return failed(syntaxFault(text));
  }
}

/** The offset at which the nesting passes the limit. Brackets inside strings do not count. */
function depthFault(text: string): number | undefined {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (inString && char === BACKSLASH) i++;
    else if (char === QUOTE) inString = !inString;
    else if (!inString && (char === BRACE || char === BRACKET) && ++depth > MAX_DEPTH) return i;
    else if (!inString && (char === BRACE_END || char === BRACKET_END)) depth--;
  }
  return undefined;
}

const [BACKSLASH, QUOTE, BRACE, BRACKET, BRACE_END, BRACKET_END] = Array.from('\\"{[}]', (char) =>
  char.charCodeAt(0),
);

function syntaxFault(text: string) {
  const offset = faultOffset(text) ?? text.length;
  const place = placeOf(text, offset);
  if (text.trim() === "") return { code: "not-json", place, message: "json-empty" } as const;
  const found = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return offset < text.length
    ? ({ code: "not-json", place, message: "json-unexpected", params: { found } } as const)
    : ({ code: "not-json", place, message: "json-ends" } as const);
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, column: offset - before.lastIndexOf("\n") };
}
