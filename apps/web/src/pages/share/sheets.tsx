/** A summary as it is printed, sheet by sheet, to be read only. */
import type { Document } from "@nextline/core";
import { BlockView } from "../block-view.tsx";

export function Sheets({ document }: { readonly document: Document }) {
  return (
    <>
      {document.pages.map((page) => (
        <article class="sheet" key={page.title}>
          {page.blocks.map((block, i) => (
            <BlockView key={`${i}-${block.kind}`} block={block} />
          ))}
          <footer class="foot">
            {page.foot.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </footer>
        </article>
      ))}
    </>
  );
}
