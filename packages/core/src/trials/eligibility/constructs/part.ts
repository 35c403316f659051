/** Parts of a trial: `Patients in Cohorts 1 and 2:` -> whom it is said of, which the scope holds. */
//                                    ^
import { type Construct, isOpened, keyAt, placeOf, type Stream } from "./construct.ts";

export const part: Construct = {
  keys: ["op:part"],
  read: (stream, at) => {
    let to = at + 1;
    for (let next = to; next < at + REACH; next++) {
      if (isLabel(stream, next) || keyAt(stream, next) === "op:part") to = next + 1;
      else if (
        ![
          "sign:,",
          "op:and",
          "op:or",
          "sign:/",
          "filler",
          "sign:(",
          "sign:)",
          "sign:&",
          "sign:-",
        ].includes(keyAt(stream, next))
      )
        break;
    }
    if (keyAt(stream, to) === "sign:)" && isOpened(stream, at, to)) to++;
    return { node: { is: "filler", ...placeOf(stream, at, to) }, to };
  },
};

const REACH = 24;

/** `A1`, `2`, `IB`, `III`; the letter after a number stands apart. */
function isLabel({ chunks }: Stream, at: number): boolean {
  const chunk = chunks[at];
  if (chunk === undefined || chunk.tokens > 1) return false;
  const isShort = chunk.end - chunk.start <= 4 && /^[A-Z0-9]/.test(chunk.raw);
  return (
    chunk.key === "number" ||
    (isShort &&
      (chunk.key === "word" || /^[IVX]+[abAB]?$/.test(chunk.raw) || /^[a-e]$/i.test(chunk.raw)))
  );
}
