/** A document as Markdown. */
import type { Block, Document, Page } from "@nextline/core";

export const toMarkdown = (document: Document): string =>
  `${document.pages.map(pageMarkdown).join("\n\n---\n\n")}\n`;

function pageMarkdown({ blocks, foot }: Page): string {
  const body = blocks.map(blockMarkdown);
  return [...body, ...foot.map((line) => `_${safe(line)}_`)].join("\n\n");
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${safe(block.text)}`;
    case "text":
      return safe(block.text);
    case "notice":
      return `> **${safe(block.text)}**`;
    case "rows":
      return block.rows.map(([label, value]) => `- ${safe(label)}: ${safe(value)}`).join("\n");
    case "list":
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : "-"} ${safe(item)}`)
        .join("\n");
  }
}

/** Signs that Markdown would take for its own. */
const safe = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, "\\$1");
