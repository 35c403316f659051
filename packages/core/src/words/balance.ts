/** The sentences of the balance, from words/<language>/values.yaml: one place for screen, print and command line. */
import { isOpen } from "../evidence/gates.ts";
import type { Thing } from "../knowledge/balance.ts";
import type { Clarity } from "../values/clarity.ts";
import { clarityFor, type IsShown } from "../values/shown.ts";
import type { TableColumn } from "../values/table.ts";
import type { TestValue } from "../values/test-value.ts";
import type { Balance } from "../values/weigh.ts";
import { fill, type Params } from "./template.ts";
import { choose, labelOf, type Voice } from "./voice.ts";

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

/** What one option came to, as published; a share of people is said to a person as whole people. */
export function sayLevel(voice: Voice, { id, unit }: Thing, published: number): string {
  const isWhole = unit === "of-100" && voice.register === "plain";
  const value = sayAmount(isWhole ? Math.round(published) : published);
  return sayBalance(voice, `level-${id}`, { value });
}

/** A doctor sees all; the person what is open to them. */
export const opensFor =
  ({ register }: Voice, facts: Parameters<typeof isOpen>[1]): IsShown =>
  ({ thing }) =>
    register === "clinical" || thing.gate === "none" || isOpen(thing.gate, facts);

/** What every sentence about a balance is made from. */
export interface BalanceTelling {
  readonly voice: Voice;
  readonly balance: Balance;
  readonly isShown: IsShown;
  readonly nameOf: (option: string) => string;
}

export interface SaidClarity {
  /** How clear it is, or why nothing is said about it. */
  readonly lead: readonly string[];
  readonly tips: readonly string[];
  /** What the person hopes for speaks for another option than their answers. */
  readonly differs?: string;
}

export function sayClarity(telling: BalanceTelling): SaidClarity {
  const { voice, balance, isShown } = telling;
  const clarity = clarityFor(balance, isShown);
  if (clarity === undefined) return { lead: [sayBalance(voice, unclear(balance))], tips: [] };
  if (clarity.isUnmeasured || clarity.between === undefined)
    return { lead: [sayBalance(voice, "clarity-unmeasured")], tips: [] };
  const differs = balance.goalDiffers ? { differs: sayBalance(voice, "goal-differs") } : {};
  return {
    lead: [sayBalance(voice, `clarity-${clarity.level}`), sayBetween(clarity.between, telling)],
    tips: sayTips(clarity, telling),
    ...differs,
  };
}

/** Why nothing is said about how clear it is. */
function unclear({ order, clarity }: Balance): string {
  if (order.length === 0) return "clarity-no-answers";
  return clarity === undefined ? "clarity-not-weighed" : "clarity-closed";
}

function sayBetween(
  [first, second]: readonly [number, number],
  { voice, balance: { options }, nameOf }: BalanceTelling,
): string {
  const named = (place: number) => nameOf(options[place]?.id ?? "");
  return sayBalance(voice, "clarity-between", { a: named(first), b: named(second) });
}

function sayTips({ tips }: Clarity, { voice, balance }: BalanceTelling): readonly string[] {
  if (tips.length === 0) return [sayBalance(voice, "tip-none")];
  return tips.map(({ thing, direction, at }) => {
    const id = balance.columns[thing]?.thing.id ?? "";
    const now = balance.order.find((one) => one.id === id)?.mean ?? 0;
    const params = { thing: sayBalance(voice, `thing-${id}`), at: at.toFixed(2) };
    return sayBalance(voice, `tip-${direction}`, { ...params, now: now.toFixed(2) });
  });
}

const CHANGE = { hardly: "test-changes-nothing", some: "test-changes-some", much: "test-changes" };

export function sayTestValue(
  { fact, options, change, shift }: TestValue,
  { voice, nameOf }: BalanceTelling,
): string {
  const label = labelOf(voice, fact);
  return sayBalance(voice, CHANGE[change], {
    fact: `${label.charAt(0).toUpperCase()}${label.slice(1)}`,
    options: options.map(nameOf).join(", "),
    shift: shift.toFixed(2),
  });
}

/** What stands beside, one sentence for each reason. */
export function sayBeside({ voice, balance, nameOf }: BalanceTelling): readonly string[] {
  const reasons = [...new Set(balance.beside.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const among = balance.beside.filter((one) => one.reason === reason);
    const options = among.map(({ option }) => nameOf(option)).join(", ");
    return sayBalance(voice, `beside-${reason}`, { options });
  });
}

/** What the grid leaves out, and why. */
export function sayGridNotes({ voice, balance, isShown }: BalanceTelling): readonly string[] {
  const note = (id: string, state: TableColumn["state"]) => {
    const those = balance.columns.filter((column) => column.state === state);
    const things = those.map(({ thing }) => sayBalance(voice, `thing-${thing.id}`)).join("; ");
    return things === "" ? [] : [sayBalance(voice, id, { things })];
  };
  const weighed = balance.columns.filter(({ state }) => state === "weighed");
  return [
    ...(weighed.every(isShown) ? [] : [sayBalance(voice, "grid-closed-survival")]),
    ...note("grid-no-figures", "no-figures"),
    ...note("grid-no-difference", "no-difference"),
  ];
}

/** They were not compared head to head. */
export const areOfManyStudies = (columns: readonly TableColumn[]): boolean =>
  new Set(columns.flatMap(({ outcomes }) => outcomes.flatMap((one) => one?.study ?? []))).size > 1;
