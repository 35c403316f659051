/** Kleene's strong three-valued logic. `unknown` means: the answer exists, we do not have it. */
export type Truth = "yes" | "no" | "unknown";

export const not = (a: Truth): Truth => (a === "yes" ? "no" : a === "no" ? "yes" : "unknown");

export const all = (of: readonly Truth[]): Truth =>
  of.includes("no") ? "no" : of.includes("unknown") ? "unknown" : "yes";

export const any = (of: readonly Truth[]): Truth =>
  of.includes("yes") ? "yes" : of.includes("unknown") ? "unknown" : "no";

/** A plain boolean as a truth. */
export const truth = (holds: boolean): Truth => (holds ? "yes" : "no");
