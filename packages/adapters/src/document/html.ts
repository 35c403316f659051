/** A document as one HTML file that reads and prints well in black and white, without scripts or requests. */
import type { Block, Document, Page } from "@nextline/core";

export function toHtml(document: Document): string {
  return `<!doctype html>
<html lang="${safe(document.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
${document.pages.map(pageHtml).join("\n")}
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 1rem; font: 1rem/1.45 system-ui, sans-serif; color: #111; background: #fff; }
section { padding-bottom: 1rem; }
section + section { border-top: 3px solid #111; }
h1 { font-size: 1.6rem; margin: 0.8rem 0 0.4rem; }
h2 { font-size: 1.1rem; margin: 1rem 0 0.3rem; border-bottom: 1px solid #767676; }
dl { margin: 0; display: grid; gap: 0.15rem 1rem; }
dl div { display: grid; grid-template-columns: minmax(9rem, 1fr) 2fr; column-gap: 1rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
ul, ol { margin: 0.2rem 0; padding-left: 1.4rem; } li { margin: 0.15rem 0; }
.notice { border: 2px solid #111; padding: 0.4rem 0.7rem; margin: 0.5rem 0; }
.emergency { border-width: 5px; font-weight: 700; }
.important { font-weight: 600; }
.note { border-width: 1px; }
footer { margin-top: 1rem; font-size: 0.85rem; color: #333; } footer p { margin: 0.1rem 0; }
@media (max-width: 26rem) { dl div { grid-template-columns: 1fr; } dd { margin-bottom: 0.4rem; } }
@media print {
  @page { size: A4; margin: 11mm; }
  body { padding: 0; max-width: none; font-size: 8.3pt; line-height: 1.16; }
  section { padding: 0; }
  h1 { font-size: 13pt; margin: 0 0 2pt; } h2 { font-size: 10pt; margin: 4pt 0 1pt; }
  p, li { margin: 0.5pt 0; }
  dl { grid-template-columns: 1fr 1fr; gap: 0.5pt 10pt; }
  dl div { grid-template-columns: 1.3fr 1fr; column-gap: 6pt; }
  dl div.wide { grid-column: 1 / -1; grid-template-columns: 27.6% 1fr; }
  .notice { margin: 1.5pt 0; padding: 1pt 6pt; }
  .notice:not(.emergency) { border-width: 1px; }
  .note { border-width: 0.5px; }
  footer { margin-top: 3pt; font-size: 7.5pt; }
  section + section { break-before: page; border-top: 0; }
  h2 { break-after: avoid; }
  li, .notice { break-inside: avoid; }
}
`;

function pageHtml({ blocks, foot }: Page): string {
  const feet = foot.map((line) => `<p>${safe(line)}</p>`).join("");
  return `<section>\n${blocks.map(blockHtml).join("\n")}\n<footer>${feet}</footer>\n</section>`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${safe(block.text)}</h${block.level}>`;
    case "text":
      return `<p>${safe(block.text)}</p>`;
    case "notice":
      return `<p class="notice ${block.level}">${safe(block.text)}</p>`;
    case "rows":
      return `<dl>${block.rows.map(rowHtml).join("")}</dl>`;
    case "list":
      return listHtml(block.ordered ? "ol" : "ul", block.items);
  }
}

/** A value of more letters than this has the width of the page to itself on paper. */
const LONG_VALUE = 44;

function rowHtml([label, value]: readonly [string, string]): string {
  const wide = value.length > LONG_VALUE ? ' class="wide"' : "";
  return `<div${wide}><dt>${safe(label)}</dt><dd>${safe(value)}</dd></div>`;
}

const listHtml = (tag: string, items: readonly string[]): string =>
  `<${tag}>${items.map((item) => `<li>${safe(item)}</li>`).join("")}</${tag}>`;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
