/** A small exact linear program: the most of a sum under homogeneous limits (simplex method, Bland's rule). */

/** Over x >= 0 with every row a: a.x <= 0, and total.x = 1. */
export interface LinearProgram {
  readonly rows: readonly (readonly number[])[];
  readonly total: readonly number[];
  readonly objective: readonly number[];
}

export interface Optimum {
  readonly value: number;
  readonly at: readonly number[];
}

const NONE = 1e-10;
const FEASIBLE = 1e-9;

/** Undefined where nothing satisfies the limits, or the sum has no most. */
export function maximise({ rows, total, objective }: LinearProgram): Optimum | undefined {
  const table = startOf(rows, total);
  const last = rows.length;
  if (!improve(table, total)) return undefined;
  if (1 - sumAt(table, total) > FEASIBLE) return undefined;
  // What was missing to the total is nothing now, and stays so.
  if (table.basis[last] === table.spare) pivotOut(table, last);
  table.barred = table.spare;
  if (!improve(table, objective)) return undefined;
  return { value: sumAt(table, objective), at: solutionOf(table) };
}

interface Table {
  readonly cells: Float64Array[];
  /** The column that is basic in each row. */
  readonly basis: number[];
  readonly variables: number;
  /** Columns, without the right-hand side. */
  readonly width: number;
  /** The column that is what the total still lacks. */
  readonly spare: number;
  barred: number;
}

function startOf(rows: readonly (readonly number[])[], total: readonly number[]): Table {
  const variables = total.length;
  const width = variables + rows.length + 1;
  const cells = [...rows, total].map((row, r) => {
    const line = new Float64Array(width + 1);
    line.set(row);
    line[variables + r] = 1;
    return line;
  });
  (cells[rows.length] as Float64Array)[width] = 1;
  const basis = cells.map((_, r) => variables + r);
  return { cells, basis, variables, width, spare: width - 1, barred: -1 };
}

const at = (line: Float64Array | undefined, column: number): number => line?.[column] ?? 0;

/** Moves to the most of a sum; false where there is none. */
function improve(table: Table, sum: readonly number[]): boolean {
  for (;;) {
    const entering = columnToEnter(table, sum);
    if (entering === undefined) return true;
    const leaving = rowToLeave(table, entering);
    if (leaving === undefined) return false;
    pivot(table, leaving, entering);
  }
}

/** The first column that would add to the sum: the first, so that it cannot go in circles. */
function columnToEnter(table: Table, sum: readonly number[]): number | undefined {
  for (let column = 0; column < table.width; column++) {
    if (column === table.barred || table.basis.includes(column)) continue;
    let gain = sum[column] ?? 0;
    table.cells.forEach((line, r) => {
      gain -= (sum[table.basis[r] as number] ?? 0) * at(line, column);
    });
    if (gain > NONE) return column;
  }
  return undefined;
}

function rowToLeave({ cells, basis, width }: Table, entering: number): number | undefined {
  let found: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  cells.forEach((line, r) => {
    if (at(line, entering) <= NONE) return;
    const ratio = at(line, width) / at(line, entering);
    const isFirst = found === undefined || (basis[r] ?? 0) < (basis[found] ?? 0);
    if (ratio < least - NONE || (ratio <= least + NONE && isFirst)) {
      found = r;
      least = Math.min(ratio, least);
    }
  });
  return found;
}

function pivot({ cells, basis }: Table, row: number, column: number): void {
  const line = cells[row] as Float64Array;
  const by = at(line, column);
  for (let c = 0; c < line.length; c++) line[c] = at(line, c) / by;
  cells.forEach((other, r) => {
    const times = at(other, column);
    if (r === row || times === 0) return;
    for (let c = 0; c < other.length; c++) other[c] = at(other, c) - times * at(line, c);
  });
  basis[row] = column;
}

function pivotOut(table: Table, row: number): void {
  const line = table.cells[row] as Float64Array;
  for (let column = 0; column < table.spare; column++) {
    if (Math.abs(at(line, column)) <= NONE || table.basis.includes(column)) continue;
    pivot(table, row, column);
    return;
  }
}

function solutionOf({ cells, basis, variables, width }: Table): readonly number[] {
  const found = new Array<number>(variables).fill(0);
  basis.forEach((column, r) => {
    if (column < variables) found[column] = at(cells[r], width);
  });
  return found;
}

const sumAt = (table: Table, sum: readonly number[]): number =>
  solutionOf(table).reduce((most, value, i) => most + value * (sum[i] ?? 0), 0);
