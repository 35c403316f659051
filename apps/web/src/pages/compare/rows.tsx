/** What studies found, measure by measure: one cell for each treatment, the difference said where it may be. */
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import type { CompareCell, CompareColumn, CompareRow } from "../../worker/protocol.ts";
import { t } from "./words.ts";

interface RowsProps {
  readonly kind: "benefit" | "harm";
  readonly rows: readonly CompareRow[];
  readonly columns: readonly CompareColumn[];
}

export function Rows({ kind, rows, columns }: RowsProps) {
  const least = Math.min(2, columns.length);
  const shared = rows.filter((row) => known(row) >= least);
  const others = rows.filter((row) => known(row) < least);
  return (
    <section class={`compare-part compare-${kind}`}>
      <h2>{t(`compare-${kind}s`)}</h2>
      {rows.length === 0 && <p>{t(`compare-nothing-${kind}s`)}</p>}
      {shared.map((row) => (
        <Row key={row.title} row={row} columns={columns} />
      ))}
      {others.length > 0 && (
        <Disclosure summary={t("compare-one-only")} about={t(`compare-${kind}s`)}>
          {others.map((row) => (
            <Row key={row.title} row={row} columns={columns} />
          ))}
        </Disclosure>
      )}
    </section>
  );
}

const known = ({ cells }: CompareRow): number => cells.filter(({ said }) => said.length > 0).length;

function Row({ row, columns }: { readonly row: CompareRow } & Pick<RowsProps, "columns">) {
  return (
    <section class="measure">
      <h3>{row.title}</h3>
      {row.about.length > 0 && <p class="hint">{row.about.join(" ")}</p>}
      <ul class="beside">
        {columns.map(({ id, name }, i) => (
          <li key={id}>
            <p class="beside-name">{name}</p>
            <Cell cell={row.cells[i]} />
          </li>
        ))}
      </ul>
      {row.differences.map(({ first, second, said }) => (
        <p key={`${first}/${second}`}>
          <strong>{t("compare-difference", { first, second })}:</strong> {said}
        </p>
      ))}
      {row.note && <p class="hint">{t(`compare-note-${row.note}`)}</p>}
    </section>
  );
}

function Cell({ cell }: { readonly cell: CompareCell | undefined }) {
  if (cell === undefined || cell.said.length === 0)
    return <p class="beside-nothing">{t("compare-no-number")}</p>;
  const { count, of, said } = cell;
  return (
    <>
      {count !== undefined && of !== undefined && <Bar count={count} of={of} />}
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

/** All bars have one length for the whole, so that they can be held against each other. */
function Bar({ count, of }: { readonly count: number; readonly of: number }) {
  return (
    <svg class="share" viewBox={`0 0 ${of} 10`} preserveAspectRatio="none" aria-hidden="true">
      <rect class="share-whole" width={of} height="10" />
      <rect class="share-part" width={count} height="10" />
    </svg>
  );
}
