/** Takes control and direction characters out of a text and keeps the way back to the places in the original. */

export interface Clean {
  readonly text: string;
  /** The place in the original of a place in the cleaned text. */
  at(offset: number): number;
}

// Marks of direction, joiners and what no keyboard writes; a tab and a line end stay.
const HIDDEN = /(?:(?![\t\n\r])[\p{Cc}\p{Cf}])+/gu;

export function clean(raw: string): Clean {
  const places: number[] = [0];
  const shifts: number[] = [0];
  let shift = 0;
  for (const found of raw.matchAll(HIDDEN)) {
    places.push(found.index - shift);
    shift += found[0].length;
    shifts.push(shift);
  }
  const text = raw.replace(HIDDEN, "");
  return {
    text: withoutOpenBoxes(text.replace(/\r/g, " ").replace(/[\u2028\u2029]/g, "\n")),
    at: (offset) => offset + shiftAt(places, shifts, offset),
  };
}

const BOX = /\[ ?[xX✓✔]? ?\]|[☐☑☒]/gu;
const TICKED = /[xX✓✔☑☒]/u;

/** What stands beside a box without a tick is not said: blanks take its place, so that no place moves. */
const withoutOpenBoxes = (text: string): string =>
  text.search(BOX) < 0 ? text : text.split("\n").map(ticked).join("\n");

function ticked(line: string): string {
  const boxes = [...line.matchAll(BOX)];
  const first = boxes[0];
  if (first === undefined) return line;
  const isBehind = /(?:\]|[☐☑☒])\s*$/u.test(line);
  let shown = isBehind ? "" : line.slice(0, first.index);
  boxes.forEach((box, i) => {
    const from = isBehind ? shown.length : box.index;
    const end = isBehind ? box.index + box[0].length : (boxes[i + 1]?.index ?? line.length);
    const said = line.slice(from, end).replace(box[0], " ".repeat(box[0].length));
    // Before the first box stands the name of the question as well.
    const name = isBehind && i === 0 ? (/^[^:]*:/.exec(said)?.[0] ?? "") : "";
    shown += TICKED.test(box[0]) ? said : name.padEnd(said.length);
  });
  return shown + line.slice(shown.length);
}

/** The last shift that begins at or before the offset. */
function shiftAt(places: readonly number[], shifts: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return shifts[low] ?? 0;
}
