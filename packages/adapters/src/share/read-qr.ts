/** Finds the text of a QR picture in the pixels of a photograph or a saved image. */
import decode from "qr/decode.js";
import { ShareFault } from "./fault.ts";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, row by row. */
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** @throws ShareFault where no such picture is found in it */
export function readQr({ width, height, data }: Pixels): string {
  try {
    return decode({ width, height, data });
  } catch {
    throw new ShareFault("no-picture");
  }
}
