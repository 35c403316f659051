/**
 * Finds where a text stops being JSON, without recursion: V8 names a place in some of its messages only.
 *
 *     { "ecog": 1 "age": 63 }
 *                 ^
 */

type State = "value" | "item" | "key" | "first-key" | "colon" | "next" | "end";

const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = " \t\n\r";

/** The offset of the first character that cannot stand there; the length where the text ends too early. */
export function faultOffset(text: string): number | undefined {
  const open: string[] = [];
  let state: State = "value";
  let i = 0;
  for (;;) {
    while (i < text.length && SPACE.includes(text.charAt(i))) i++;
    if (i >= text.length) return state === "end" ? undefined : text.length;
    const step = take(text, i, state, open);
    if (step === undefined) return i;
    if (step.fault !== undefined) return step.fault;
    state = step.state;
    i = step.next;
  }
}

interface Step {
  readonly state: State;
  readonly next: number;
  readonly fault?: number;
}

/** Reads one token; undefined where it may not stand here. */
function take(text: string, i: number, state: State, open: string[]): Step | undefined {
  const char = text.charAt(i);
  if (state === "end") return undefined;
  if (state === "colon") return char === ":" ? { state: "value", next: i + 1 } : undefined;
  if ((state === "item" && char === "]") || (state === "first-key" && char === "}"))
    return close(i, open);
  if (state === "next") return takeNext(char, i, open);
  if (state === "key" || state === "first-key")
    return char === '"' ? takeString(text, i, "colon") : undefined;
  return takeValue(text, i, open);
}

function takeNext(char: string, i: number, open: string[]): Step | undefined {
  const inObject = open.at(-1) === "{";
  if (char === ",") return { state: inObject ? "key" : "value", next: i + 1 };
  return char === (inObject ? "}" : "]") ? close(i, open) : undefined;
}

function close(i: number, open: string[]): Step {
  open.pop();
  return { state: after(open), next: i + 1 };
}

const after = (open: readonly string[]): State => (open.length === 0 ? "end" : "next");

function takeValue(text: string, i: number, open: string[]): Step | undefined {
  const char = text.charAt(i);
  if (char === "{" || char === "[") {
    open.push(char);
    return { state: char === "{" ? "first-key" : "item", next: i + 1 };
  }
  if (char === '"') return takeString(text, i, after(open));
  SCALAR.lastIndex = i;
  return SCALAR.test(text) ? { state: after(open), next: SCALAR.lastIndex } : undefined;
}

function takeString(text: string, start: number, state: State): Step {
  for (let i = start + 1; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '"') return { state, next: i + 1 };
    if (char < " ") return { state, next: i, fault: i };
    if (char === "\\" && !isEscape(text, ++i)) return { state, next: i, fault: i };
  }
  return { state, next: text.length, fault: text.length };
}

const isEscape = (text: string, i: number): boolean =>
  '"\\/bfnrt'.includes(text.charAt(i) || " ") || /^u[0-9a-fA-F]{4}/.test(text.slice(i, i + 5));
