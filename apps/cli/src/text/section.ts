/** A heading with what stands under it, and small pieces that all texts share. */
import { labelOf, type Voice } from "@nextline/core";
import type { View } from "../request.ts";
import { wrap } from "./layout.ts";

export function section(heading: string, body: readonly string[], { paint }: Pick<View, "paint">) {
  if (body.length === 0) return [];
  const title = wrap(heading);
  const rule = "-".repeat(Math.max(...title.map((line) => line.length)));
  return [...[...title, rule].map((line) => paint("heading", line)), "", ...body, ""];
}

/** A label at the start of a line. */
export const labelText = (voice: Voice, fact: string): string => capital(labelOf(voice, fact));

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
