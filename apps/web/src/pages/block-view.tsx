/** One block of a document on the screen: headings, text, notices, rows and lists. */
import type { Block } from "@nextline/core";
import { Notice } from "../components/notice/notice.tsx";
import { t } from "../words.ts";

const KINDS = { emergency: "emergency", important: "caution", note: "info" } as const;

/** Level 1 of the document is level 2 here: the screen has its own first heading. */
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "heading":
      return block.level === 1 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case "text":
      return <p>{block.text}</p>;
    case "notice":
      return (
        <Notice kind={KINDS[block.level]} level={3} title={t(`notices-${block.level}`)}>
          <p>{block.text}</p>
        </Notice>
      );
    case "rows":
      return (
        <dl class="rows">
          {block.rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case "list": {
      const items = block.items.map((item) => <li key={item}>{item}</li>);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}
