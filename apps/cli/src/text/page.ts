/** A page of the visit summary in a terminal. */
import type { Block, Page } from "@nextline/core";
import type { View } from "../request.ts";
import { bullet, wrap } from "./layout.ts";

export const pageText = ({ blocks, foot }: Page, view: View): string[] => [
  ...blocks.flatMap((block) => blockText(block, view)),
  "",
  ...foot.flatMap((line) => wrap(line)).map((line) => view.paint("quiet", line)),
];

function blockText(block: Block, { paint }: View): string[] {
  switch (block.kind) {
    case "heading":
      return ["", ...wrap(block.text).map((line) => paint("heading", line))];
    case "text":
      return wrap(block.text);
    case "notice":
      return noticeText(block.text, block.level, paint);
    case "rows":
      return block.rows.flatMap(([label, value]) => bullet(`${label}: ${value}`, 0));
    case "list":
      return block.items.flatMap((item, i) => bullet(item, 0, block.ordered ? `${i + 1}.` : "-"));
  }
}

function noticeText(
  text: string,
  level: "emergency" | "important" | "note",
  paint: View["paint"],
): string[] {
  const sign = { emergency: "!!!", important: "!", note: "-" }[level];
  const lines = bullet(text, 0, sign);
  return level === "emergency" ? lines.map((line) => paint("alarm", line)) : lines;
}
