/** Pointers to other pages: `(see Appendix 6)` -> nothing about the person. */
//                            ^
import { type Construct, keyAt, placeOf, type Stream } from "./construct.ts";

export const reference: Construct = {
  keys: ["op:appendix"],
  read: (stream, at) => {
    let to = at + 1;
    while (isNumber(stream, to) && to < at + 4) to++;
    return { node: { is: "filler", ...placeOf(stream, at, to) }, to };
  },
};

/** `6`, `A`, `3.2`, `II`. */
function isNumber({ chunks }: Stream, at: number): boolean {
  const chunk = chunks[at];
  if (chunk === undefined) return false;
  return (
    chunk.key === "number" ||
    (chunk.stem.length <= 2 && chunk.key === "word") ||
    (keyAt({ chunks } as Stream, at) === "filler" && chunk.stem === "a")
  );
}
