/** All constructs in the order in which they try: the special before the general. */
import { age } from "./age.ts";
import { anchor } from "./anchor.ts";
import { concept } from "./concept.ts";
import type { Construct } from "./construct.ts";
import { drugs } from "./drugs.ts";
import { grade } from "./grade.ts";
import { laboratory } from "./laboratory.ts";
import { lines } from "./lines.ts";
import { nyha } from "./nyha.ts";
import { part } from "./part.ts";
import { performanceStatus } from "./performance.ts";
import { perioperative } from "./perioperative.ts";
import { pressure } from "./pressure.ts";
import { reference } from "./reference.ts";
import { staining } from "./staining.ts";
import { steroid } from "./steroid.ts";
import { tumour } from "./tumour.ts";
import { weightLoss } from "./weight-loss.ts";
import { timeWindow } from "./window.ts";

const CONSTRUCTS: readonly Construct[] = [
  reference,
  part,
  nyha,
  age,
  performanceStatus,
  laboratory,
  tumour,
  pressure,
  weightLoss,
  steroid,
  staining,
  grade,
  lines,
  perioperative,
  drugs,
  concept,
  timeWindow,
  anchor,
];

/** By the key of the chunk that they can start at. */
export const constructsAt: ReadonlyMap<string, readonly Construct[]> = (() => {
  const found = new Map<string, Construct[]>();
  for (const construct of CONSTRUCTS) {
    for (const key of construct.keys) {
      const list = found.get(key) ?? [];
      list.push(construct);
      found.set(key, list);
    }
  }
  return found;
})();
