/** Counts of what was answered and answered rightly, with Wilson's limits of the share, as a table. */
import type { Truth } from "@nextline/core";

export interface AgreementRow {
  readonly name: string;
  /** Decided by the label. */
  readonly decided: number;
  readonly answered: number;
  readonly right: number;
  /** Fails by the label, and was found to. */
  readonly fails: number;
  readonly failsFound: number;
  /** Answered although the label leaves it open. */
  readonly open: number;
  readonly overclaimed: number;
}

type Counts = { -readonly [K in keyof AgreementRow]: AgreementRow[K] };

export class Agreement {
  readonly #counts = new Map<string, Counts>();

  add(name: string, wanted: Truth, said: Truth): void {
    const counts = this.#counts.get(name) ?? emptyCounts(name);
    this.#counts.set(name, counts);
    const isAnswered = said !== "unknown";
    if (wanted === "unknown") {
      counts.open += 1;
      if (isAnswered) counts.overclaimed += 1;
      return;
    }
    counts.decided += 1;
    if (isAnswered) counts.answered += 1;
    if (said === wanted) counts.right += 1;
    if (wanted === "no") counts.fails += 1;
    if (wanted === "no" && said === "no") counts.failsFound += 1;
  }

  /** The most wrong first, then the most silent. */
  rows(): readonly AgreementRow[] {
    const wrong = (row: AgreementRow) => row.answered - row.right;
    const silent = (row: AgreementRow) => row.decided - row.answered;
    return [...this.#counts.values()].sort((a, b) => wrong(b) - wrong(a) || silent(b) - silent(a));
  }
}

const emptyCounts = (name: string): Counts => ({
  name,
  decided: 0,
  answered: 0,
  right: 0,
  fails: 0,
  failsFound: 0,
  open: 0,
  overclaimed: 0,
});

/** 97.5 % of the normal distribution lies below it. */
const Z = 1.959964;

/** Wilson's limits of a share, in percent. */
export function wilson(found: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 100];
  const share = found / of;
  const spread = Z ** 2 / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread);
  return [100 * Math.max(0, middle - half), 100 * Math.min(1, middle + half)];
}

const share = (found: number, of: number): string => {
  if (of === 0) return "–";
  const [low, high] = wilson(found, of);
  return `${((100 * found) / of).toFixed(1)} (${low.toFixed(0)}–${high.toFixed(0)})`;
};

const HEADS = [
  "",
  "decided",
  "answered %",
  "right of answered %",
  "fails found %",
  "overclaimed %",
];

export function sayTable(title: string, rows: readonly AgreementRow[]): string {
  const cells = rows.map((row) => [
    row.name,
    String(row.decided),
    share(row.answered, row.decided),
    share(row.right, row.answered),
    share(row.failsFound, row.fails),
    share(row.overclaimed, row.open),
  ]);
  const all = [[title, ...HEADS.slice(1)], ...cells];
  const widths = HEADS.map((_, i) => Math.max(...all.map((line) => [...(line[i] ?? "")].length)));
  return all
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
