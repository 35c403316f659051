/** What may be shown of a balance: nothing that was not asked for, not even by what follows from it. */
import type { Clarity } from "./clarity.ts";
import type { TableColumn } from "./table.ts";
import type { Balance } from "./weigh.ts";

export type IsShown = (column: Pick<TableColumn, "thing">) => boolean;

/** Undefined where all that was weighed is closed; what would tip it names open things alone. */
export function clarityFor({ clarity, columns }: Balance, isShown: IsShown): Clarity | undefined {
  const isAnyOpen = columns.some((column) => column.state === "weighed" && isShown(column));
  if (clarity === undefined || !isAnyOpen) return undefined;
  const tips = clarity.tips.filter(({ thing }) => {
    const column = columns[thing];
    return column !== undefined && isShown(column);
  });
  return { ...clarity, tips };
}
