/** The JSON of a balance: no total and no order of options, and in plain words nothing that was not asked for. */
import {
  type Balance,
  clarityFor,
  fifthsOf,
  type IsShown,
  opensFor,
  type TableColumn,
} from "@nextline/core";
import type { Request } from "../../request.ts";

export function balanceAnswer(balance: Balance, request: Request): object {
  const { answers, seed, draws, order, columns } = balance;
  const isShown = opensFor(request.voice, request.profile.facts);
  return {
    by: answers.by ?? "person",
    wish: answers.wish ?? "together",
    goal: answers.goal ?? null,
    seed,
    draws,
    matters: order.map(({ id }) => ({ thing: id, ownWords: answers.ownWords?.[id] ?? null })),
    things: columns.map((column) => thingAnswer(column, isShown(column))),
    grid: balance.options.map(({ id, depends }, place) => ({
      option: id,
      depends,
      cells: columns.map((column) => cellAnswer(column, place, isShown(column))),
    })),
    clarity: clarityAnswer(balance, isShown),
    goalDiffers: balance.goalDiffers && clarityFor(balance, isShown) !== undefined,
    tests: balance.tests.map(({ fact, options, change }) => ({ fact, options, change })),
    beside: balance.beside,
    conflicts: balance.conflicts.map(({ id, things }) => ({
      id,
      things,
      left: answers.left?.includes(id) === true,
    })),
    moved: balance.moved,
    next: nextAnswer(balance),
    ...(request.voice.register === "clinical" ? { model: modelAnswer(balance) } : {}),
  };
}

function thingAnswer({ thing, state, range }: TableColumn, shown: boolean): object {
  const ends = range !== undefined && shown ? [range.from, range.to] : null;
  return { id: thing.id, state, shown, unit: thing.unit, range: ends };
}

function cellAnswer(column: TableColumn, place: number, shown: boolean): object {
  const outcome = shown ? column.outcomes[place] : undefined;
  return {
    thing: column.thing.id,
    fifths: (shown ? fifthsOf(column, place) : undefined) ?? null,
    published: outcome?.published ?? null,
    study: outcome?.study ?? null,
    source: outcome?.source ?? null,
    unsure: outcome?.isUnsure ?? false,
  };
}

function clarityAnswer(balance: Balance, isShown: IsShown): object | null {
  const { options, columns } = balance;
  const clarity = clarityFor(balance, isShown);
  if (clarity === undefined) return null;
  const { level, isUnmeasured, between, tips } = clarity;
  return {
    level,
    unmeasured: isUnmeasured,
    between: between?.map((place) => options[place]?.id ?? "") ?? null,
    tips: tips.map(({ thing, direction }) => ({
      thing: columns[thing]?.thing.id ?? "",
      direction,
    })),
  };
}

function nextAnswer({ next }: Balance): object | null {
  if (next === undefined) return null;
  return next.kind === "contradiction" ? { kind: next.kind, conflict: next.conflict.id } : next;
}

function modelAnswer({
  fitting,
  smaa,
  order,
  columns,
  clarity,
  tests,
  drivers,
  options,
}: Balance): object {
  const { worst, best } = smaa;
  const byThing = (weights: readonly number[]) =>
    Object.fromEntries(weights.map((weight, j) => [columns[j]?.thing.id ?? "", rounded(weight)]));
  return {
    options: fitting.map((option, i) => ({
      option,
      ranks: { worst: roundedAll(worst.ranks[i]), best: roundedAll(best.ranks[i]) },
      winning: { worst: roundedAll(worst.winning[i]), best: roundedAll(best.winning[i]) },
      central: worst.central[i] ? byThing(worst.central[i]) : null,
      confidence: worst.confidence[i] ?? null,
    })),
    weights: order.map(({ id, mean, low, high }) => ({
      thing: id,
      mean: rounded(mean),
      low: rounded(low),
      high: rounded(high),
    })),
    entropy: { worst: worst.entropy, best: best.entropy },
    tips: (clarity?.tips ?? []).map(({ thing, at }) => ({
      thing: columns[thing]?.thing.id ?? "",
      at: rounded(at),
    })),
    tests: tests.map(({ fact, shift }) => ({ fact, shift: rounded(shift) })),
    drivers: drivers.map(({ option, thing, correlation }) => ({
      option: options[option]?.id ?? "",
      thing: columns[thing]?.thing.id ?? "",
      correlation: Number(correlation.toFixed(4)),
    })),
  };
}

/** More places would say more than the draws do. */
const rounded = (share: number): number => Number(Math.min(1, Math.max(0, share)).toFixed(4));
const roundedAll = (shares: readonly number[] = []): readonly number[] => shares.map(rounded);
