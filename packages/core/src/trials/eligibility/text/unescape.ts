/** Undoes the escapes of the registry's text without moving a single character. */

/** Every way an escape is written, with what it stands for. */
const ESCAPE =
  /\\(?=[^\p{L}\p{N}\s])|&(?:lt|gt|amp|nbsp|ge|le|quot|#39);|[\u00a0\u2007\u202f\u200b\ufeff]/gu;

const MEANING: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&ge;": "≥",
  "&le;": "≤",
  "&quot;": '"',
  "&#39;": "'",
};

/**
 * `\>= 18` becomes ` >= 18`: an escape turns into what it stands for, filled up with blanks to its old length,
 *  ^
 * so that every offset into the result is an offset into the record as delivered.
 */
export function unescapeText(text: string): string {
  return text.replace(ESCAPE, (found) => (MEANING[found] ?? " ").padEnd(found.length));
}
