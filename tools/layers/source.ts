/** Reads a source file as far as the layer check needs it: code without comments, and imports. */

export interface Import {
  readonly specifier: string;
  readonly line: number;
}

/** `from "x"`, `import "x"`, `import("x")`, `require("x")`, up to the opening quote. */
const IMPORT = /(?<![.\w$])(?:(?:from|import)\s*|(?:import|require)\s*\(\s*)(["'`])/g;

/** Takes the text and the same text as code alone, where a quote is always a real one. */
export function importsOf(text: string, code: string): Import[] {
  return [...code.matchAll(IMPORT)].map((match) => {
    const start = match.index + match[0].length;
    const end = code.indexOf(match[1] ?? '"', start);
    return { specifier: text.slice(start, end), line: lineAt(code, match.index) };
  });
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

/** What may stand before a `/` that begins a pattern and does not divide. */
const BEFORE_PATTERN =
  /(?:^|[=(,:;!&|?{}[+*%<>~^-]|\b(?:return|typeof|case|in|of|do|else|void|yield|await))\s*$/;

/**
 * The same text with comments, patterns and the inside of strings blanked, at the same places.
 *
 *     log(`it is ${Date.now()}`); // now
 *     log(`      ${Date.now()}`);
 */
export function onlyCode(text: string): string {
  const reader = new Reader(text);
  reader.readCode();
  return reader.out;
}

class Reader {
  out = "";
  private at = 0;

  constructor(private readonly text: string) {}

  /** Reads up to the end, or up to the brace that closes a template's `${`. */
  readCode(insideTemplate = false): void {
    let depth = 0;
    while (this.at < this.text.length) {
      const next = this.text[this.at] ?? "";
      if (insideTemplate && next === "}" && depth === 0) return;
      if (next === "{") depth += 1;
      if (next === "}") depth -= 1;
      this.readOne(next);
    }
  }

  private readOne(next: string): void {
    if (this.text.startsWith("//", this.at)) this.blank(this.end("\n"));
    else if (this.text.startsWith("/*", this.at)) this.blank(this.end("*/") + 2);
    else if (next === '"' || next === "'") this.readString(next);
    else if (next === "`") this.readTemplate();
    else if (next === "/" && BEFORE_PATTERN.test(this.out.slice(-40))) this.readPattern();
    else this.keep();
  }

  private readString(quote: string): void {
    this.keep();
    while (this.at < this.text.length && this.text[this.at] !== quote) {
      if (this.text[this.at] === "\n") return;
      this.blank(this.at + (this.text[this.at] === "\\" ? 2 : 1));
    }
    this.keep();
  }

  private readTemplate(): void {
    this.keep();
    while (this.at < this.text.length && this.text[this.at] !== "`") {
      if (this.text.startsWith("${", this.at)) {
        this.keep(2);
        this.readCode(true);
        this.keep();
      } else this.blank(this.at + (this.text[this.at] === "\\" ? 2 : 1));
    }
    this.keep();
  }

  private readPattern(): void {
    const pattern = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y;
    pattern.lastIndex = this.at;
    if (pattern.test(this.text)) this.blank(pattern.lastIndex);
    else this.keep();
  }

  private end(mark: string): number {
    const found = this.text.indexOf(mark, this.at);
    return found === -1 ? this.text.length : found;
  }

  private keep(length = 1): void {
    this.out += this.text.slice(this.at, this.at + length);
    this.at += length;
  }

  private blank(to: number): void {
    this.out += this.text.slice(this.at, to).replace(/[^\n]/g, " ");
    this.at = to;
  }
}
