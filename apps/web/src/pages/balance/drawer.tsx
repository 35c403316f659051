/** For clinicians alone: what the model drew, the ranges it drew in, where the numbers come from, published scores. */
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import type { DrawerView, TableView } from "../../worker/protocol.ts";
import { t } from "./words.ts";

interface DrawerProps {
  readonly heading: string;
  readonly drawer: DrawerView;
}

export function Drawer({ heading, drawer }: DrawerProps) {
  return (
    <section class="drawer">
      <h2>{heading}</h2>
      <Disclosure summary={t("mine-drawer-about")}>
        {drawer.about.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {drawer.tables.map((table) => (
          <Table key={table.caption} table={table} />
        ))}
      </Disclosure>
      <Disclosure summary={t("mine-drawer-sources")}>
        <ul>
          {drawer.sources.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Disclosure>
      {drawer.scores.length > 0 && (
        <Disclosure summary={t("mine-drawer-scores")}>
          {drawer.scores.map(({ heading: name, paragraphs }) => (
            <div key={name}>
              <h3>{name}</h3>
              {paragraphs.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
          ))}
        </Disclosure>
      )}
    </section>
  );
}

/** Wider than a phone: it scrolls by itself, also by keyboard. */
function Table({ table: { caption, head, rows } }: { readonly table: TableView }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="scroller" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = "", ...cells]) => (
            <tr key={`${name}/${cells[0]}`}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={head[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
