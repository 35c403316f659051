/** Small disturbances of a text: a stretch lost, a stretch said twice, a piece put in. */
import type { Chance } from "../chance.ts";

const LONGEST = 12;

export function disturbed(text: string, pieces: readonly string[], chance: Chance): string {
  const at = chance.below(text.length + 1);
  const to = at + chance.below(LONGEST);
  const way = chance.below(3);
  if (way === 0) return text.slice(0, at) + text.slice(to);
  const put = way === 1 ? text.slice(at, to) : chance.pick(pieces);
  return text.slice(0, at) + put + text.slice(at);
}
