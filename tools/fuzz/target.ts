/** What `npm run fuzz` runs: a part of the project that reads what others wrote, and how its faults are collected. */

export interface Fault {
  /** What went wrong. */
  readonly what: string;
  /** What was given, so that it can be given again. */
  readonly given: string;
}

export interface FuzzTarget {
  readonly name: string;
  /** How many inputs it tries where the command line names no number. */
  readonly rounds: number;
  readonly run: (rounds: number) => readonly Fault[] | Promise<readonly Fault[]>;
}

/** After so many faults a run ends. */
const MOST_FAULTS = 20;

/** Judges each input; a judge names what is wrong, and what it throws is a fault. */
export function faultsOf(
  inputs: Iterable<string>,
  judge: (input: string) => string | undefined,
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const given of inputs) {
    const what = complaint(judge, given);
    if (what !== undefined) faults.push({ what, given });
    if (faults.length === MOST_FAULTS) break;
  }
  return faults;
}

function complaint(judge: (input: string) => string | undefined, given: string) {
  try {
    return judge(given);
  } catch (error) {
    return `threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}
