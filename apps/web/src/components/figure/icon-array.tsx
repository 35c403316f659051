/** A picture of a hundred people for each arm: round marks for a benefit, square ones for a harm. */
import { type Cell, cellsOf, type FigureModel, type ViewProps } from "./figure-model.ts";

const SIZE = 10;
const INSET = 1.4;

export function IconArray({ figure, words }: ViewProps) {
  return (
    <div class="icon-arrays">
      <Key kind={figure.kind} counted={words.counted} others={words.others} />
      {figure.arms.map(({ id, name, count, said }) => (
        <div class="figure-arm" key={id}>
          <p class="arm-name">
            {name}: <strong>{said}</strong>
          </p>
          {count !== undefined && (
            <svg
              class="icon-array"
              viewBox="0 0 100 100"
              role="img"
              aria-label={`${name}: ${said}`}
            >
              {cellsOf(count).map((cell) => (
                <Mark key={`${cell.x}-${cell.y}`} kind={figure.kind} {...cell} />
              ))}
            </svg>
          )}
        </div>
      ))}
    </div>
  );
}

type Kind = { readonly kind: FigureModel["kind"] };

function Mark({ kind, x, y, counted }: Cell & Kind) {
  const look = counted ? "mark mark-counted" : "mark";
  const side = SIZE - 2 * INSET;
  return kind === "benefit" ? (
    <circle class={look} cx={x * SIZE + SIZE / 2} cy={y * SIZE + SIZE / 2} r={side / 2} />
  ) : (
    <rect class={look} x={x * SIZE + INSET} y={y * SIZE + INSET} width={side} height={side} />
  );
}

function Key({
  kind,
  counted,
  others,
}: Kind & { readonly counted: string; readonly others: string }) {
  return (
    <ul class="figure-key">
      <li>
        <Sample kind={kind} counted />
        {counted}
      </li>
      <li>
        <Sample kind={kind} counted={false} />
        {others}
      </li>
    </ul>
  );
}

function Sample({ kind, counted }: Kind & { readonly counted: boolean }) {
  return (
    <svg class="key-mark" viewBox="0 0 10 10" width="20" height="20" aria-hidden="true">
      <Mark kind={kind} x={0} y={0} counted={counted} />
    </svg>
  );
}
