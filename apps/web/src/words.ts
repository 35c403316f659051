/** The words of the pages, by id; {braces} are filled in. They are data: knowledge/words/en/app.yaml and pages/. */
import words from "../../../build/web/app.json";

type Texts = Readonly<Record<string, string>>;
type Params = Readonly<Record<string, string | number>>;

export interface Speaker {
  readonly t: (id: string, params?: Params) => string;
  /** One form for 1 and another for all other numbers: `id-one`, `id-many`. */
  readonly tCount: (id: string, count: number) => string;
}

/** Speaks the words of one file, and where it has none of that id, those that every page shares. */
export function speaker(own: Texts): Speaker {
  const shared: Texts = words;
  const t = (id: string, params: Params = {}) => {
    const text = own[id] ?? shared[id];
    if (text === undefined) throw new RangeError(`no word "${id}" in the words of the pages`);
    return text.replace(/\{([a-zA-Z]+)\}/g, (brace, name: string) => String(params[name] ?? brace));
  };
  return { t, tCount: (id, count) => t(count === 1 ? `${id}-one` : `${id}-many`, { count }) };
}

export const { t, tCount } = speaker({});
