/** The words of the pages, by id; {braces} are filled in. They are data: knowledge/words/en/app.yaml. */
import words from "../../../build/web/app.json";

const texts: Readonly<Record<string, string>> = words;

export function t(id: string, params: Readonly<Record<string, string | number>> = {}): string {
  const text = texts[id];
  if (text === undefined) throw new RangeError(`no word "${id}" in app.yaml`);
  return text.replace(/\{([a-zA-Z]+)\}/g, (brace, name: string) => String(params[name] ?? brace));
}

/** One form for 1 and another for all other numbers: `id-one`, `id-many`. */
export const tCount = (id: string, count: number): string =>
  t(count === 1 ? `${id}-one` : `${id}-many`, { count });
