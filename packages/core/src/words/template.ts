/** Fills the braces of a phrase. */

export type Params = Readonly<Record<string, string>>;

/** `{name}` becomes the parameter of that name; one that is not given leaves nothing. */
export const fill = (template: string, params: Params = {}): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
