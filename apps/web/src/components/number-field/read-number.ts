/** Reads a number as people type it; a comma that could mean two things is said, never guessed. */

export type TypedNumber =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "unreadable"; readonly why: "not-a-number" | "comma-or-point" };

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const GROUPED_BY_SPACE = /^[+-]?\d{1,3}( \d{3})+(\.\d+)?$/;
const GROUPED_TWICE = /^[+-]?\d{1,3}(,\d{3}){2,}(\.\d+)?$/;
const GROUPED_WITH_POINT = /^[+-]?\d{1,3}(,\d{3})+\.\d+$/;
const ONE_COMMA = /^([+-]?\d+),(\d+)$/;

const number = (text: string): TypedNumber => ({ kind: "number", value: Number(text) });

/** "1,5" is one and a half; "1,500" may be fifteen hundred or one and a half, so the person is asked. */
export function readNumber(typed: string): TypedNumber {
  const text = typed
    .trim()
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace("−", "-");
  if (text === "") return { kind: "empty" };
  if (PLAIN.test(text)) return number(text);
  if (GROUPED_BY_SPACE.test(text)) return number(text.replaceAll(" ", ""));
  if (GROUPED_TWICE.test(text) || GROUPED_WITH_POINT.test(text))
    return number(text.replaceAll(",", ""));
  return readComma(text);
}

function readComma(text: string): TypedNumber {
  const [, whole = "", rest = ""] = ONE_COMMA.exec(text) ?? [];
  if (whole === "") return { kind: "unreadable", why: "not-a-number" };
  const certain = rest.length !== 3 || /^[+-]?0$/.test(whole) || whole.length > 3;
  return certain ? number(`${whole}.${rest}`) : { kind: "unreadable", why: "comma-or-point" };
}
