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
  const shares = filled(drawing.draws, () => quantile(stream.uniform()));
  if (apart.spread === 0) return shares.map((share) => HUNDRED * share);
  const between = sharedNormals(`study/${apart.study}/share`, drawing);
  return shares.map((share, k) => HUNDRED * moved(share, apart.spread * (between[k] as number)));
}

const HALF = 0.5;
const HUNDRED = 100;
/** So that a share of nothing or all still has odds. */
const EDGE = 1e-12;

/** On the scale of log odds, where a share can neither pass 0 nor 1. */
function moved(share: number, by: number): number {
  const inside = Math.min(Math.max(share, EDGE), 1 - EDGE);
  const odds = (inside / (1 - inside)) * Math.exp(by);
  return odds / (1 + odds);
}

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
  return (u) => {
    const i = placeOf(below, u);
    const low = below[i] as number;
    const part = (u - low) / ((below[i + 1] as number) - low);
    return Math.sin(from + (i + part) * step) ** 2;
  };
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

/** The last step that begins at or below u. */
function placeOf(below: Float64Array, u: number): number {
  let low = 0;
  let high = STEPS;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((below[middle] as number) <= u) low = middle;
    else high = middle;
  }
  return low;
}
