/** Seeded streams of numbers, one for each name, so that a change in one place moves no draw in another. */
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

export interface Stream {
  /** 32 bits, from 0. */
  bits(): number;
  /** Above 0 and below 1. */
  uniform(): number;
  exponential(): number;
  normal(): number;
}

const TWO_32 = 4_294_967_296;
/** The first numbers of near seeds resemble each other. */
const SKIPPED = 16;

export function streamOf(seed: number, name: string): Stream {
  const generator = xoroshiro128plus(mixed(seed, name));
  for (let i = 0; i < SKIPPED; i++) generator.next();
  const bits = () => generator.next() >>> 0;
  const uniform = () => (bits() + 0.5) / TWO_32;
  const exponential = () => -Math.log(uniform());
  const normal = normalsFrom(uniform);
  return { bits, uniform, exponential, normal };
}

/** Box and Muller: each two even numbers give two normal ones. */
function normalsFrom(uniform: () => number): () => number {
  let second: number | undefined;
  return () => {
    if (second !== undefined) {
      const kept = second;
      second = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    second = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** FNV-1a over the seed and the name. */
function mixed(seed: number, name: string): number {
  const text = `${seed}:${name}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

export function filled(count: number, next: () => number): Float64Array {
  const numbers = new Float64Array(count);
  for (let k = 0; k < count; k++) numbers[k] = next();
  return numbers;
}
