/** Joins lines into bullets: what a layout wrapped over several lines is one bullet again. */
import type { Line } from "./lines.ts";

export interface Bullet extends Line {
  /** The lines it was written on. */
  readonly lines: number;
}

/** A line this long was probably wrapped by the layout. */
const WRAPPED = 60;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function bulletsOf(text: string, lines: readonly Line[]): readonly Bullet[] {
  const bullets: Writable<Bullet>[] = [];
  for (const line of lines) {
    const open = bullets.at(-1);
    if (open !== undefined && continues(text, open, line)) {
      open.end = line.end;
      open.lines++;
    } else bullets.push(bulletOf(line));
  }
  return bullets;
}

const bulletOf = ({ start, end, indent, marker, sign, depth, afterBlank }: Line): Bullet => ({
  start,
  end,
  indent,
  marker,
  sign,
  depth,
  afterBlank,
  lines: 1,
});

/** An unmarked line goes on with the bullet above where it is indented under it or begins in lower case. */
function continues(text: string, open: Bullet, line: Line): boolean {
  if (line.marker !== "none" || line.afterBlank) return false;
  if (isHeadingLike(text, line) || text[open.end - 1] === ":") return false;
  const isLower = /^[\p{Ll}(≥≤<>]/u.test(text.slice(line.start, line.start + 2));
  if (open.marker !== "none") return line.indent > open.indent || isLower;
  return isLower && (open.end - open.start) / open.lines >= WRAPPED;
}

const isHeadingLike = (text: string, { start, end }: Line): boolean =>
  end - start < 80 && /\b(?:inclusion|exclusion)\b.*:?$/i.test(text.slice(start, end));
