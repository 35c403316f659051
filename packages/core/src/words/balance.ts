/** The sentences of the balance, from words/<language>/values.yaml: one place for screen, print and command line. */
import type { IsShown } from "../values/shown.ts";
import type { Balance } from "../values/weigh.ts";
import { fill, type Params } from "./template.ts";
import { choose, type Voice } from "./voice.ts";

/** Its id where the language lacks it. */
export function sayBalance(voice: Voice, id: string, params: Params = {}): string {
  const wording = Object.hasOwn(voice.words.values, id) ? voice.words.values[id] : undefined;
  return wording === undefined ? id : fill(choose(voice, wording), params);
}

/** The change that is asked about: in the person's own numbers where they are open, else in words alone. */
export function saySwing(voice: Voice, thing: string, setting: SwingSetting): string {
  const { balance, isShown, level = 1 } = setting;
  const column = balance.columns.find((one) => one.thing.id === thing);
  if (column?.range === undefined || !isShown(column)) return sayPart(voice, thing, level);
  const { from, to } = column.range;
  const params = { from: sayAmount(from), to: sayAmount(from + level * (to - from)) };
  return sayBalance(voice, `range-${thing}`, params);
}

function sayPart(voice: Voice, thing: string, level: number): string {
  const swing = sayBalance(voice, `swing-${thing}`);
  const parts = String(Math.round(level * TENTHS));
  return level === 1 ? swing : sayBalance(voice, "rate-part", { parts, swing });
}

const TENTHS = 10;

export interface SwingSetting {
  readonly balance: Balance;
  readonly isShown: IsShown;
  /** A part of the change; all of it where it is not given. */
  readonly level?: number;
}

/** At most one place after the point. */
export const sayAmount = (of: number): string => String(Number(of.toFixed(1)));
