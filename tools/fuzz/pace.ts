/** How long a text may take to read, and how its time may grow with its length: bounds of `npm run fuzz`, never of a test. */

/** A text may take 5 ms, and 5 ms more for each 1,000 characters. */
const BASE_MS = 5;
const MS_PER_CHARACTER = 5 / 1000;

/** A text ten times as long may take fifteen times as long. */
const LONGER = 10;
const GROWTH = 15;

/** The best of so many tries counts. */
const TRIES = 3;

/** One criterion of a usual length, and a whole text. */
const CHARACTERS = [500, 5000];

type Read = (text: string) => unknown;

export function tooSlow(text: string, read: Read): string | undefined {
  const allowed = BASE_MS + text.length * MS_PER_CHARACTER;
  const took = bestOf(() => read(text), allowed);
  if (took <= allowed) return undefined;
  return `took ${took.toFixed(1)} ms, ${allowed.toFixed(1)} ms allowed`;
}

/** Repeats the unit to texts, and to others ten times as long. */
export function growsTooFast(unit: string, read: Read): string | undefined {
  for (const characters of CHARACTERS) {
    const text = unit.repeat(Math.ceil(characters / unit.length));
    const fault = growth(text, read) ?? tooSlow(text.repeat(LONGER), read);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** The short text is read as often as makes the long one, so that both take a time that can be measured. */
function growth(text: string, read: Read): string | undefined {
  const long = text.repeat(LONGER);
  const short = () => {
    for (let i = 0; i < LONGER; i++) read(text);
  };
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES; tries++) {
    const times = LONGER * (bestOf(() => read(long), 0) / bestOf(short, 0));
    least = Math.min(least, times);
    if (least <= GROWTH) return undefined;
  }
  return `${long.length} characters took ${least.toFixed(1)} times the time of a tenth, ${GROWTH} allowed`;
}

/** The least time of three tries; a try within what is allowed is enough. */
function bestOf(work: () => unknown, allowed: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && best > allowed; tries++) {
    best = Math.min(best, elapsed(work));
  }
  return best;
}

/** By the clock or by the processor, whichever is less: on a busy machine the clock runs on while nothing is read. */
function elapsed(work: () => unknown): number {
  const [started, used] = [performance.now(), process.cpuUsage()];
  work();
  const { user, system } = process.cpuUsage(used);
  return Math.min(performance.now() - started, (user + system) / 1000);
}
