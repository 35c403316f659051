/// <reference lib="dom" />
/** Words of tables that are broken in the middle, for want of room. */
import type { Page } from "playwright-core";

/** A word may go on after its hyphen or stroke, never elsewhere. */
export const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isBroken = (text: Text, at: number, length: number): boolean => {
      const word = document.createRange();
      word.setStart(text, at);
      word.setEnd(text, at + length);
      const lines = [...word.getClientRects()].filter(({ width }) => width > 0);
      return new Set(lines.map(({ top }) => Math.round(top))).size > 1;
    };
    const brokenIn = (cell: Element): readonly string[] => {
      const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = walk.nextNode() as Text | null; node; node = walk.nextNode() as Text | null)
        if (!node.parentElement?.closest(".spoken"))
          for (const { 0: word, index } of node.data.matchAll(/[^\s–/-]+/g))
            if (isBroken(node, index, word.length)) broken.push(word);
      return broken;
    };
    return [...document.querySelectorAll("main :is(th, td)")].flatMap(brokenIn);
  });
