/** One bar an arm, all on the same axis from nobody to everybody; each bar has its number in words. */
import { hasBar, type ViewProps } from "./figure-model.ts";

/** Where the axis has a mark, in hundredths of its length, and which way its number leans to stay inside. */
const MARKS = [
  { at: 0, anchor: "start" },
  { at: 25, anchor: "middle" },
  { at: 50, anchor: "middle" },
  { at: 75, anchor: "middle" },
  { at: 100, anchor: "end" },
] as const;

export function Bars({ figure, words }: ViewProps) {
  const { arms, denominator } = figure;
  return (
    <div class="bars">
      {arms.map((arm) => (
        <div class="figure-arm" key={arm.id}>
          <p class="arm-name">
            {arm.name}: <strong>{arm.said}</strong>
          </p>
          {hasBar(arm, denominator) ? (
            <Bar count={arm.count ?? 0} denominator={denominator} />
          ) : (
            <p class="hint">{words.noPicture}</p>
          )}
        </div>
      ))}
      <Axis denominator={denominator} />
    </div>
  );
}

/** The words above say the same, so the drawing is silent. */
function Bar({ count, denominator }: { readonly count: number; readonly denominator: number }) {
  return (
    <svg
      class="bar"
      viewBox={`0 0 ${denominator} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="bar-whole" x="0" y="0" width={denominator} height="10" />
      <rect class="bar-part" x="0" y="0" width={count} height="10" />
    </svg>
  );
}

function Axis({ denominator }: { readonly denominator: number }) {
  return (
    <svg class="axis" aria-hidden="true">
      {MARKS.map(({ at, anchor }) => (
        <g key={at}>
          <line x1={`${at}%`} x2={`${at}%`} y1="0" y2="6" />
          <text x={`${at}%`} y="1.6em" text-anchor={anchor}>
            {(at * denominator) / 100}
          </text>
        </g>
      ))}
    </svg>
  );
}
