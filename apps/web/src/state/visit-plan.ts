/** The questions for the visit as the person wants them: which come first, which only if there is time, in which words. */
import type { Planned, Turn } from "./kept.ts";
import { type Change, NO_VISIT, type Visit } from "./saved.ts";

/** A question that Nextline suggests, in the words for the person and for the doctor. */
export interface Suggested {
  readonly id: string;
  readonly plain: string;
  readonly clinical: string;
}

export interface Item extends Planned {
  /** What tells it from the others on the screen. */
  readonly key: string;
  readonly plain: string;
  readonly clinical: string;
}

/** A visit is short: so many questions stand first. */
export const MOST_FIRST = 5;

/**
 * What the person has put stays as they put it. A question of Nextline that is answered meanwhile goes, a new one comes
 * behind the others, and first only where there is room. Own questions of an older version come with the own ones.
 */
export function itemsOf(
  visit: Visit | undefined,
  suggested: readonly Suggested[],
): readonly Item[] {
  const { plan = [], questions } = visit ?? NO_VISIT;
  const kept = plan.filter(
    ({ id, text }) => text !== undefined || suggested.some((one) => one.id === id),
  );
  const fresh = suggested.filter(({ id }) => !plan.some((one) => one.id === id));
  const own = questions.split("\n").filter((line) => line.trim() !== "");
  const added = [...fresh.map(({ id }) => ({ id })), ...own.map((text) => ({ text }))];
  const placed: Planned[] = [...kept];
  for (const one of added) placed.push({ ...one, turn: hasRoom(placed) ? "first" : "later" });
  return placed.map((one, i) => itemOf(one, i, suggested));
}

const hasRoom = (all: readonly Planned[]): boolean => inTurn(all, "first").length < MOST_FIRST;

export const inTurn = <T extends Planned>(all: readonly T[], turn: Turn): readonly T[] =>
  all.filter((one) => one.turn === turn);

function itemOf(planned: Planned, i: number, suggested: readonly Suggested[]): Item {
  const { id, text } = planned;
  const known = suggested.find((one) => one.id === id);
  return {
    ...planned,
    key: id ?? `own-${i}`,
    plain: text ?? known?.plain ?? "",
    clinical: text ?? known?.clinical ?? "",
  };
}

/** One place up (-1) or down (1) among those of its own turn; at an end nothing moves. */
export function move(items: readonly Item[], key: string, step: -1 | 1): readonly Item[] {
  const item = items.find((one) => one.key === key);
  if (item === undefined) return items;
  const own = inTurn(items, item.turn);
  const other = own[own.indexOf(item) + step];
  if (other === undefined) return items;
  return items.map((one) => (one === item ? other : one === other ? item : one));
}

/** To the end of that turn; a sixth does not come first. */
export function put(items: readonly Item[], key: string, turn: Turn): readonly Item[] {
  const item = items.find((one) => one.key === key);
  if (item === undefined || item.turn === turn) return items;
  if (turn === "first" && !hasRoom(items)) return items;
  return [...items.filter((one) => one !== item), { ...item, turn }];
}

/** An empty wording is none: a question of Nextline gets its own words back, one of the person's own goes. */
export function reword(items: readonly Item[], key: string, text: string): readonly Item[] {
  const words = text.trim();
  return items.flatMap((one): readonly Item[] => {
    if (one.key !== key) return [one];
    const { text: _, ...rest } = one;
    if (words !== "") return [{ ...rest, text: words, plain: words, clinical: words }];
    return one.id === undefined ? [] : [rest];
  });
}

export function add(items: readonly Item[], text: string): readonly Item[] {
  const words = text.trim();
  if (words === "") return items;
  const turn = hasRoom(items) ? "first" : "later";
  const own = { text: words, plain: words, clinical: words };
  return [...items, { ...own, turn, key: `own-${items.length}` }];
}

/** Own questions of an older version are in the plan from now on. */
export const setPlan =
  (items: readonly Item[]): Change =>
  (saved) => ({
    ...saved,
    visit: {
      ...NO_VISIT,
      ...saved.visit,
      questions: "",
      plan: items.map(({ id, text, turn }) => ({
        ...(id === undefined ? {} : { id }),
        ...(text === undefined ? {} : { text }),
        turn,
      })),
    },
  });
