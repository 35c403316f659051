/** The sentences of the balance, from words/<language>/values.yaml: one place for screen, print and command line. */
import type { Balance } from "../values/weigh.ts";
import { fill, type Params } from "./template.ts";
import { choose, type Voice } from "./voice.ts";

/** Its id where the language lacks it. */
export function sayBalance(voice: Voice, id: string, params: Params = {}): string {
  const wording = Object.hasOwn(voice.words.values, id) ? voice.words.values[id] : undefined;
  return wording === undefined ? id : fill(choose(voice, wording), params);
}

/** The change that is asked about: in the person's own numbers where they are open, else in words alone. */
export function saySwing(voice: Voice, thing: string, { balance, isOpen }: SwingSetting): string {
  const range = balance.columns.find((column) => column.thing.id === thing)?.range;
  if (range === undefined || !isOpen(thing)) return sayBalance(voice, `swing-${thing}`);
  const params = { from: sayAmount(range.from), to: sayAmount(range.to) };
  return sayBalance(voice, `range-${thing}`, params);
}

export interface SwingSetting {
  readonly balance: Balance;
  /** Whether the figures of this thing may be shown. */
  readonly isOpen: (thing: string) => boolean;
}

/** At most one place after the point. */
export const sayAmount = (of: number): string => String(Number(of.toFixed(1)));
