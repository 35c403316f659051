/** What a writer makes: plain JSON, keys without a value left out. */
export type Json = Readonly<Record<string, unknown>>;

export const concept = (text: string, coding?: Json): Json => ({
  ...(coding === undefined ? {} : { coding: [coding] }),
  text,
});

export const dated = (field: string, date: string | undefined): Json =>
  date === undefined ? {} : { [field]: date };

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
