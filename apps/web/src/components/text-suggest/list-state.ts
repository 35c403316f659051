/** Where the list of suggestions stands after a key: open or shut, and which row is marked. */

export interface ListState {
  readonly open: boolean;
  /** The marked row; undefined while the caret alone is in the text. */
  readonly active: number | undefined;
}

export const SHUT: ListState = { open: false, active: undefined };
export const OPEN: ListState = { open: true, active: undefined };

/** The next state, or undefined where the key is none of the list's business. */
export function afterKey(key: string, state: ListState, count: number): ListState | undefined {
  if (count === 0) return undefined;
  if (key === "ArrowDown") return { open: true, active: step(state.active, 1, count) };
  if (key === "ArrowUp") return { open: true, active: step(state.active, -1, count) };
  if (key === "Escape" && state.open) return SHUT;
  return undefined;
}

/** Round and round, with a stop in the text between the last row and the first. */
function step(active: number | undefined, by: 1 | -1, count: number): number | undefined {
  if (active === undefined) return by === 1 ? 0 : count - 1;
  const next = active + by;
  return next < 0 || next >= count ? undefined : next;
}
