/** What core must not touch: the host it runs in, the clock, chance. */
import type { Fault, SourceFile } from "./files.ts";
import { lineAt } from "./source.ts";

const HOST = [
  ...["document", "window", "navigator", "localStorage", "sessionStorage", "indexedDB", "fetch"],
  ...["process", "Buffer", "require", "global", "globalThis", "performance", "crypto", "console"],
  ...["setTimeout", "setInterval", "setImmediate", "queueMicrotask", "requestAnimationFrame"],
];

const CLOCK_AND_CHANCE: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["Date.now", /\bDate\s*\??\.\s*now\b/g],
  ["new Date() without arguments", /\bnew\s+Date\b(?:\s*\(\s*\)|(?!\s*[(.]))/g],
  ["Date() without new", /(?<!\bnew\s+)(?<![.\w$])Date\s*\(/g],
  ["Math.random", /\bMath\s*\??\.\s*random\b/g],
  ["Date or Math in pieces", /\b(?:Date|Math)\s*\[|\}\s*=\s*(?:Date|Math)\b/g],
];

export function impurities({ path, code }: SourceFile): Fault[] {
  const host = HOST.flatMap((name) => usesOf(name, code).map((at) => ({ what: name, at })));
  const others = CLOCK_AND_CHANCE.flatMap(([what, pattern]) =>
    [...code.matchAll(pattern)].map((match) => ({ what, at: match.index })),
  );
  return [...host, ...others].map(({ what, at }) => ({
    file: path,
    line: lineAt(code, at),
    what: `core uses ${what}`,
    cure: "core has no host, clock or chance; take it as an argument",
  }));
}

/** A bare name is the host's, unless it is a property, a key, or declared in the file itself. */
function usesOf(name: string, code: string): number[] {
  const declared = [
    `\\b(?:const|let|var|function|class|type|interface)\\s+${name}\\b`,
    `\\b(?:const|let)\\s*[{[][^=;]*\\b${name}\\b[^=;]*=`,
    `[(,]\\s*${name}\\s*\\??\\s*:`,
    `\\b${name}\\s*=>|\\([^()]*\\b${name}\\b[^()]*\\)\\s*=>`,
  ];
  if (declared.some((pattern) => new RegExp(pattern).test(code))) return [];
  const use = new RegExp(`(?<![.\\w$])${name}(?![\\w$]|\\s*\\??\\s*:)`, "g");
  return [...code.matchAll(use)].map((match) => match.index);
}
