/** A link as a QR picture: the dark squares of each row, for whoever draws it. */
import encode from "qr";

/** True is dark. The quiet edge of four squares is part of it. */
export const qrSquares = (text: string): readonly (readonly boolean[])[] =>
  encode(text, "raw", { ecc: "medium", border: 4 });

/** One path for a drawing in which a square is 1 wide: a picture of a thousand small parts would be slow. */
export function qrPath(squares: readonly (readonly boolean[])[]): string {
  const runs = squares.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return runs.join("");
}
