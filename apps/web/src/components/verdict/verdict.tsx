/** How an option stands for this person: a word, a shape and a colour that say the same. */

export type VerdictState = "fits" | "may-fit" | "depends" | "current" | "does-not-fit";

export interface VerdictProps {
  readonly state: VerdictState;
  readonly word: string;
  /** What it waits for, in a few words. */
  readonly note?: string | undefined;
}

export function Verdict({ state, word, note }: VerdictProps) {
  return (
    <p class={`verdict verdict-${state}`}>
      <VerdictShape state={state} />
      <span class="verdict-words">
        <strong>{word}</strong>
        {note && <span class="verdict-note"> {note}</span>}
      </span>
    </p>
  );
}

/** The shape alone, where the word stands beside it already. */
export function VerdictShape({ state }: Pick<VerdictProps, "state">) {
  return (
    <svg class="verdict-shape" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      {SHAPES[state]}
    </svg>
  );
}

/* Five outlines that differ even when small, grey or blurred. */
const SHAPES = {
  fits: (
    <>
      <circle class="filled" cx="12" cy="12" r="10" />
      <path class="cut" d="m7 12.4 3.5 3.6L17 9" />
    </>
  ),
  "may-fit": (
    <>
      <circle class="drawn dashed" cx="12" cy="12" r="9.5" />
      <path class="drawn" d="m7.5 12.4 3.2 3.3 5.8-6.4" />
    </>
  ),
  depends: (
    <>
      <path class="drawn" d="M12 2 22 12 12 22 2 12Z" />
      <path class="drawn" d="M9.8 10a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2.9-1.2 1.7M12 16.4v.1" />
    </>
  ),
  current: (
    <>
      <path class="filled" d="M4 2h16v20l-8-6-8 6Z" />
      <circle class="hole" cx="12" cy="9" r="2.6" />
    </>
  ),
  "does-not-fit": (
    <>
      <rect class="drawn" x="3" y="3" width="18" height="18" rx="2" />
      <path class="drawn" d="M7.5 12h9" />
    </>
  ),
} as const;
