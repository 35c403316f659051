/** Hands `nextline knowledge` to the editor's tool of the checkout, which reads the same arguments again. */
import type { KnowledgeTool } from "./commands/knowledge.ts";

/** From the bundle and from source alike: both folders stand at the same depth. */
const TOOL = new URL("../../../tools/knowledge/start.mjs", import.meta.url).href;

async function handOver(): Promise<void> {
  await import(/* @vite-ignore */ TOOL);
}

export const knowledgeTool: KnowledgeTool = { check: handOver, about: handOver };
