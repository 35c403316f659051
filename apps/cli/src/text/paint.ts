/** Colour for a terminal. Every meaning also has a word or a sign: without colour nothing is lost. */
import { styleText } from "node:util";

export type Paint = (style: "heading" | "name" | "alarm" | "quiet", text: string) => string;

const STYLES = {
  heading: ["bold"],
  name: ["bold"],
  alarm: ["bold", "red"],
  quiet: ["dim"],
} as const;

export const plainPaint: Paint = (_, text) => text;

export const colourPaint: Paint = (style, text) =>
  text === "" ? text : styleText([...STYLES[style]], text);

export function paintFor(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Paint {
  const wanted = stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
  return wanted ? colourPaint : plainPaint;
}
