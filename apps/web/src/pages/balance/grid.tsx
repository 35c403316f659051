/** The options by what matters: one part for each thing, the options always in their fixed order, nothing added up. */
import type { BalanceView, CellView, GridRow } from "../../worker/protocol.ts";
import { t } from "./words.ts";

export function Grid({ view }: { readonly view: BalanceView }) {
  return (
    <section>
      <h2>{view.headings.grid}</h2>
      {view.gridLead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {view.grid.length === 0 && <p>{t("mine-one")}</p>}
      {view.grid.map((row) => (
        <Row key={row.id} row={row} />
      ))}
      {view.gridNotes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </section>
  );
}

function Row({ row }: { readonly row: GridRow }) {
  return (
    <section class={`grid-row grid-${row.kind}`}>
      <h3>{row.name}</h3>
      <ul class="grid-cells">
        {row.cells
          .filter(({ dots }) => dots !== undefined)
          .map((cell) => (
            <Cell key={cell.option} cell={cell} kind={row.kind} />
          ))}
      </ul>
      <NotKnown cells={row.cells.filter(({ dots }) => dots === undefined)} />
    </section>
  );
}

/** Said in one line, so that what is known can be seen. */
function NotKnown({ cells }: { readonly cells: readonly CellView[] }) {
  if (cells.length === 0) return null;
  return (
    <p class="grid-unknown">
      {t("mine-not-known", { options: cells.map(({ name }) => name).join(", ") })}
    </p>
  );
}

interface CellProps {
  readonly cell: CellView;
  readonly kind: GridRow["kind"];
}

function Cell({ cell: { name, depends, dots, level, unsure }, kind }: CellProps) {
  const notes = [level, unsure].filter((part) => part !== undefined);
  return (
    <li>
      <span class="cell-name">
        {name}
        {depends && <span class="hint"> ({t("mine-waits")})</span>}
      </span>
      {dots !== undefined && <Dots count={dots} kind={kind} />}
      <span class="cell-level">{notes.join(", ")}</span>
    </li>
  );
}

const MOST = 5;
const STEP = 20;
const SIZE = 7;

/** Round for what people hope for, square for harm: told apart without colour. */
function Dots({ count, kind }: { readonly count: number; readonly kind: GridRow["kind"] }) {
  return (
    <svg class="dots" viewBox="0 0 104 20" role="img" aria-label={t("mine-dots", { count })}>
      {Array.from({ length: MOST }, (_, i) => {
        const look = i < count ? "dot dot-full" : "dot";
        const at = i * STEP + STEP / 2 + 2;
        return kind === "harm" ? (
          <rect
            key={at}
            class={look}
            x={at - SIZE + 1}
            y={STEP / 2 - SIZE + 1}
            width={2 * SIZE - 2}
            height={2 * SIZE - 2}
          />
        ) : (
          <circle key={at} class={look} cx={at} cy={STEP / 2} r={SIZE} />
        );
      })}
    </svg>
  );
}
