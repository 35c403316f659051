/** Which answers are chosen after one more press; "I don't know" stands alone. */

export interface ChoiceState {
  readonly kind: "one" | "many";
  readonly chosen: readonly string[];
  /** The value that means "I don't know", where the question offers it. */
  readonly unknown?: string | undefined;
}

/** One answer replaces the last; of many, a press adds or takes away, and not knowing clears the rest. */
export function toggle({ kind, chosen, unknown }: ChoiceState, value: string): readonly string[] {
  if (kind === "one") return [value];
  if (chosen.includes(value)) return chosen.filter((other) => other !== value);
  return value === unknown ? [value] : [...chosen.filter((other) => other !== unknown), value];
}
