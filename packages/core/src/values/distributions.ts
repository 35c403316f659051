/** Outcomes as published, with how unsure they are, and draws from them by turning one even number into one value. */
import { filled, streamOf } from "./random.ts";

/**
 * A share of people: so many of so many (Beta, with half an event on either side), on the scale from 0 to 100.
 * A time in months: log-normal around a median. `own` is its own spread, `study` that of the arms of one study
 * together, `shared` that of all options together. A fixed value: it follows from a schedule.
 */
export type Distribution =
  | { readonly kind: "share"; readonly events: number; readonly of: number; readonly apart: Apart }
  | {
      readonly kind: "time";
      readonly median: number;
      readonly own: number;
      readonly shared: number;
      readonly apart: Apart;
    }
  | { readonly kind: "fixed"; readonly value: number };

/** How far studies that were not compared head to head may lie apart, and which study this is. */
export interface Apart {
  readonly study: string;
  readonly spread: number;
  /** The uncertainty that the arms of this study share. */
  readonly together?: number;
}

export interface Drawing {
  readonly draws: number;
  readonly seed: number;
  /** What many outcomes share is drawn once. */
  readonly kept: Map<string, Float64Array>;
}

export const drawingOf = (draws: number, seed: number): Drawing => ({
  draws,
  seed,
  kept: new Map(),
});

/** The name is the option and what matters: the same name gets the same luck, whatever else is compared. */
export function drawOutcome(
  distribution: Distribution,
  name: string,
  drawing: Drawing,
): Float64Array | number {
  if (distribution.kind === "fixed") return distribution.value;
  return distribution.kind === "share"
    ? drawShare(distribution, name, drawing)
    : drawTime(distribution, name, drawing);
}

type Of<K extends Distribution["kind"]> = Extract<Distribution, { readonly kind: K }>;

const normals = (name: string, { draws, seed }: Drawing): Float64Array => {
  const stream = streamOf(seed, name);
  return filled(draws, stream.normal);
};

function sharedNormals(name: string, drawing: Drawing): Float64Array {
  const kept = drawing.kept.get(name) ?? normals(name, drawing);
  drawing.kept.set(name, kept);
  return kept;
}

/** All options live through the same baseline, and the arms of a study through the same study. */
function drawTime({ median, own, shared, apart }: Of<"time">, name: string, drawing: Drawing) {
  const spreadOfStudy = Math.hypot(apart.spread, apart.together ?? 0);
  const parts = [
    { z: normals(name, drawing), spread: own },
    { z: sharedNormals("baseline", drawing), spread: shared },
    { z: sharedNormals(`study/${apart.study}/time`, drawing), spread: spreadOfStudy },
  ];
  const middle = Math.log(median);
  const months = new Float64Array(drawing.draws);
  for (let k = 0; k < months.length; k++) {
    let log = middle;
    for (const { z, spread } of parts) log += spread * (z[k] as number);
    months[k] = Math.exp(log);
  }
  return months;
}

function drawShare({ events, of, apart }: Of<"share">, name: string, drawing: Drawing) {
  const stream = streamOf(drawing.seed, name);
  const quantile = betaQuantile(events + HALF, of - events + HALF);
  const shares = filled(drawing.draws, () => HUNDRED * quantile(stream.uniform()));
  if (apart.spread === 0) return shares;
  const times = oddsOfStudy(apart, drawing);
  for (let k = 0; k < shares.length; k++)
    shares[k] = moved(shares[k] as number, times[k] as number);
  return shares;
}

/** By how much the odds of a study lie off those of others. */
function oddsOfStudy({ study, spread }: Apart, drawing: Drawing): Float64Array {
  const name = `study/${study}/odds/${spread}`;
  const kept = drawing.kept.get(name);
  if (kept !== undefined) return kept;
  const odds = normals(`study/${study}/share`, drawing).map((z) => Math.exp(spread * z));
  drawing.kept.set(name, odds);
  return odds;
}

const HALF = 0.5;
const HUNDRED = 100;
/** Its odds that many times: so it can neither pass 0 nor 100. */
const moved = (share: number, times: number): number =>
  (HUNDRED * share * times) / (HUNDRED - share + share * times);

const STEPS = 512;
const REACH = 9;

/**
 * The inverse of the Beta distribution by a table. Over the angle whose squared sine is the share its density
 * has no pole, even with half an event.
 */
export function betaQuantile(a: number, b: number): (u: number) => number {
  const middle = Math.asin(Math.sqrt(a / (a + b)));
  const reach = REACH / (2 * Math.sqrt(a + b));
  const from = Math.max(0, middle - reach);
  const step = (Math.min(Math.PI / 2, middle + reach) - from) / STEPS;
  const peak = logDensity(middle, a, b);
  const below = cumulated((i) => Math.exp(logDensity(from + i * step, a, b) - peak));
  const shares = below.map((_, i) => Math.sin(from + i * step) ** 2);
  const guide = guideTo(below);
  return (u) => {
    let i = guide[(u * STEPS) | 0] as number;
    while ((below[i + 1] as number) <= u) i++;
    const low = below[i] as number;
    const part = (u - low) / ((below[i + 1] as number) - low);
    return (shares[i] as number) + part * ((shares[i + 1] as number) - (shares[i] as number));
  };
}

/** Where to begin to look for u: the last step that begins at or below the number of its cell. */
function guideTo(below: Float64Array): Uint16Array {
  const guide = new Uint16Array(STEPS);
  let i = 0;
  for (let cell = 0; cell < STEPS; cell++) {
    while ((below[i + 1] as number) <= cell / STEPS) i++;
    guide[cell] = i;
  }
  return guide;
}

/** Up to a constant; a logarithm, or the density of a large study would vanish. */
const logDensity = (angle: number, a: number, b: number): number =>
  power(Math.sin(angle), 2 * a - 1) + power(Math.cos(angle), 2 * b - 1);

const power = (of: number, to: number): number => (to === 0 ? 0 : to * Math.log(of));

function cumulated(height: (i: number) => number): Float64Array {
  const below = new Float64Array(STEPS + 1);
  let last = height(0);
  for (let i = 1; i <= STEPS; i++) {
    const next = height(i);
    below[i] = (below[i - 1] as number) + (last + next) / 2;
    last = next;
  }
  const all = below[STEPS] as number;
  return below.map((sum) => sum / all);
}
