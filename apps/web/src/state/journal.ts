/**
 * What was said a moment ago, written down at once: the store itself answers some milliseconds later, and a tab that is
 * killed in between would take the answer with it. A note is struck out when the store has it. None is written where a
 * passphrase is set: nothing that was said lies open there.
 */

/** A value at a place inside what is stored; without a value, the place is gone. */
export interface Step {
  readonly path: readonly string[];
  readonly value?: unknown;
}

export interface Note {
  readonly key: string;
  readonly steps: readonly Step[];
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The steps from one state to another: lists are taken whole. */
export function stepsBetween(before: Tree, after: Tree): readonly Step[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key): readonly Step[] => {
    const [old, now] = [before[key], after[key]];
    if (now === undefined) return old === undefined ? [] : [{ path: [key] }];
    if (isTree(old) && isTree(now))
      return stepsBetween(old, now).map((step) => ({ ...step, path: [key, ...step.path] }));
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ path: [key], value: now }];
  });
}

/** Taken twice, the steps lead to the same state: a note that another tab has taken up as well does no harm. */
export const takeSteps = (state: Tree, steps: readonly Step[]): Tree => steps.reduce(take, state);

function take(state: Tree, { path, value }: Step): Tree {
  const [key, ...rest] = path;
  if (key === undefined) return state;
  const others = Object.fromEntries(Object.entries(state).filter(([name]) => name !== key));
  if (rest.length === 0) return value === undefined ? others : { ...others, [key]: value };
  const inner = state[key];
  const step = value === undefined ? { path: rest } : { path: rest, value };
  return { ...others, [key]: take(isTree(inner) ? inner : {}, step) };
}

const PREFIX = "nextline-note-";
const DIGITS = 15;
let last = 0;

/** Where the browser refuses, there is no note; the store still writes. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

/** @returns the key of the note; undefined where none could be written */
export function note(before: Tree, after: Tree): string | undefined {
  // Later notes have greater keys, also those of another tab and of one second.
  last = Math.max(last + 1, Date.now());
  const key = `${PREFIX}${String(last).padStart(DIGITS, "0")}-${crypto.getRandomValues(new Uint32Array(1))[0]}`;
  try {
    storage()?.setItem(key, JSON.stringify(stepsBetween(before, after)));
    return key;
  } catch {
    return undefined;
  }
}

export const strike = (key: string | undefined): void => {
  if (key !== undefined) storage()?.removeItem(key);
};

export const isNoted = (key: string): boolean => storage()?.getItem(key) != null;

const keys = (): readonly string[] =>
  Object.keys(storage() ?? {})
    .filter((key) => key.startsWith(PREFIX))
    .sort();

/** What the store may not have, the oldest first. */
export function notes(): readonly Note[] {
  return keys().flatMap((key) => {
    const steps = stepsOf(storage()?.getItem(key) ?? "");
    if (steps === undefined) strike(key);
    return steps === undefined ? [] : [{ key, steps }];
  });
}

function stepsOf(text: string): readonly Step[] | undefined {
  try {
    const steps: unknown = JSON.parse(text);
    return Array.isArray(steps) && steps.every((step) => Array.isArray(step?.path))
      ? steps
      : undefined;
  } catch {
    return undefined;
  }
}

export const strikeAll = (): void => keys().forEach(strike);
