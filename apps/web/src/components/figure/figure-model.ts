/** One result of one study, as every view of it sees it: words are given, nothing is worked out here. */

export interface FigureArm {
  readonly id: string;
  readonly name: string;
  /** People out of the denominator; undefined where the study printed none at that time. */
  readonly count: number | undefined;
  /** The count in words, such as "58 of 100", or that none was published. */
  readonly said: string;
}

export interface FigureModel {
  readonly id: string;
  /** Benefit and harm have a colour and a mark of their own; the two are never mixed. */
  readonly kind: "benefit" | "harm";
  readonly title: string;
  readonly sentence: string;
  /** The same from the other side: how many did not. */
  readonly otherFrame: string;
  readonly denominator: number;
  readonly arms: readonly FigureArm[];
  /** The time the count is for, in words. */
  readonly months: string;
  /** Both empty where the page says them once for all figures of a study. */
  readonly source: string;
  readonly certainty: string;
}

export type FigureView = "sentence" | "icons" | "bars" | "table";

/** The words around a figure that are the same for all. */
export interface FigureWords {
  readonly switchLegend: string;
  readonly views: Readonly<Record<FigureView, string>>;
  /** The two marks of the picture. */
  readonly counted: string;
  readonly others: string;
  readonly armHeading: string;
  readonly countHeading: string;
  /** Why there is no picture. */
  readonly noPicture: string;
}

export interface ViewProps {
  readonly figure: FigureModel;
  readonly words: FigureWords;
}

/** A bar needs a count that lies within its axis. */
export const hasBar = ({ count }: FigureArm, denominator: number): boolean =>
  count !== undefined && count >= 0 && count <= denominator;

/** The views that this result allows: pictures only where every arm has a count to draw. */
export function viewsOf({ arms, denominator }: FigureModel): readonly FigureView[] {
  if (arms.length === 0) return ["sentence"];
  const drawable = arms.every((arm) => hasBar(arm, denominator));
  if (!drawable) return ["sentence", "table"];
  const whole = denominator === CELLS && arms.every(({ count }) => Number.isInteger(count));
  return whole ? ["sentence", "icons", "bars", "table"] : ["sentence", "bars", "table"];
}

/** An icon array shows one person a mark, and always a hundred of them. */
export const CELLS = 100;
const ROW = 10;

export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly counted: boolean;
}

/** A hundred places, row by row, the counted ones together from the first corner on. */
export function cellsOf(count: number): readonly Cell[] {
  return Array.from({ length: CELLS }, (_, place) => ({
    x: place % ROW,
    y: Math.floor(place / ROW),
    counted: place < count,
  }));
}
