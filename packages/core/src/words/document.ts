/** A page as a tree of sentences; Markdown, HTML and PDF are views of it. */

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  /** Something that must not be overlooked. */
  | {
      readonly kind: "notice";
      readonly level: "emergency" | "important" | "note";
      readonly text: string;
    }
  /** Two columns: what, and its value. */
  | { readonly kind: "rows"; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly string[] };

export interface Page {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Small print at the foot of the page: date, knowledge, review. */
  readonly foot: readonly string[];
}

export interface Document {
  readonly title: string;
  /** BCP 47, for example en. */
  readonly language: string;
  readonly pages: readonly Page[];
}
