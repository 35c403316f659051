/** How one number went over days, as a line; for eyes alone: the table beside it says all of it. */
import { line } from "d3-shape";

export interface ChartPoint {
  readonly day: number;
  /** Undefined where it is not known: the line is broken there. */
  readonly value?: number | undefined;
}

export interface LineChartProps {
  readonly points: readonly ChartPoint[];
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  /** Of the first and the last day. */
  readonly ends: readonly [first: string, last: string];
}

const WIDTH = 320;
const HEIGHT = 132;
const LEFT = 46;
const RIGHT = 10;
const TOP = 10;
const BOTTOM = 26;
const DOT = 4;

/** A straight map of numbers to places; a scale of a library would weigh more than this page. */
const between =
  (low: number, high: number, [start, end]: readonly [number, number]) =>
  (value: number): number =>
    start + ((value - low) / (high - low)) * (end - start);

export function LineChart({ points, low, high, ticks, ends }: LineChartProps) {
  const days = points.map(({ day }) => day);
  const first = Math.min(...days);
  const x = between(first, Math.max(...days, first + 1), [LEFT, WIDTH - RIGHT]);
  const y = between(low, high, [HEIGHT - BOTTOM, TOP]);
  const path = line<ChartPoint>()
    .defined(({ value }) => value !== undefined)
    .x(({ day }) => x(day))
    .y(({ value = low }) => y(value))([...points]);
  return (
    <svg class="line-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {ticks.map(({ value, label }) => (
        <g key={value}>
          <line class="line-chart-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 8} y={y(value)} dy="0.35em" text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      <path class="line-chart-line" d={path ?? ""} />
      {points.map(({ day, value }) =>
        value === undefined ? null : (
          <circle key={day} class="line-chart-dot" cx={x(day)} cy={y(value)} r={DOT} />
        ),
      )}
      <text x={LEFT} y={HEIGHT - 6}>
        {ends[0]}
      </text>
      <text x={WIDTH - RIGHT} y={HEIGHT - 6} text-anchor="end">
        {ends[1]}
      </text>
    </svg>
  );
}
