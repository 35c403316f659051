/** Whether more answers would change much: then the person need not be asked. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answers } from "./answers.ts";
import { firstsOf, leadersOf } from "./clarity.ts";
import { withoutLast } from "./next-step.ts";
import { roundOf, rowsOf } from "./round.ts";
import { type Smaa, smaa } from "./smaa.ts";
import type { TableColumn } from "./table.ts";

export interface Stability {
  readonly answers: Answers;
  readonly columns: readonly TableColumn[];
  readonly knowledge: Knowledge;
  readonly fits: readonly number[];
  readonly seed: number;
}

/** No first place moved much over the last two answers, or one option leads clearly, whatever nobody measured. */
export function isStable({ answers, columns, knowledge, fits, seed }: Stability): boolean {
  const { model } = knowledge.compiled.values;
  const quick = columns.map((column) => ({
    ...column,
    worths: column.worths.map((worth) =>
      worth instanceof Float64Array ? worth.subarray(0, model.draws.quick) : worth,
    ),
  }));
  const draws = Math.min(model.draws.quick, drawsIn(columns) ?? model.draws.quick);
  const found = [0, 1, 2].map((back) => {
    const round = roundOf(withoutLast(answers, back), { columns: quick, knowledge, draws, seed });
    return smaa(rowsOf(quick, fits), round.weights);
  });
  const [now, before, earlier] = found.map(firstsOf) as [number[], number[], number[]];
  const leaders = leadersOf(found[0] as Smaa);
  // Without two options to compare, the order of what matters is all there is to find out.
  if (leaders === undefined) return false;
  if (leaders.least > model.clarity.clear) return true;
  return [before, earlier].every(
    (then) =>
      Math.max(0, ...now.map((share, i) => Math.abs(share - (then[i] ?? 0)))) < model.stop.moved,
  );
}

const drawsIn = (columns: readonly TableColumn[]): number | undefined =>
  columns
    .flatMap(({ worths }) => worths)
    .find((worth): worth is Float64Array => worth instanceof Float64Array)?.length;
