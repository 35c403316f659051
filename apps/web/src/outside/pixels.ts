/** The pixels of an image file, small enough to be looked through at once. */
import { ShareFault } from "@nextline/adapters/share/fault";
import type { Pixels } from "@nextline/adapters/share/read-qr";

const LONGEST_SIDE = 1600;

/** @throws ShareFault where it is no image */
export async function pixelsOf(file: Blob): Promise<Pixels> {
  const image = await createImageBitmap(file).catch(() => {
    throw new ShareFault("no-picture");
  });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
  const [width, height] = [Math.ceil(image.width * scale), Math.ceil(image.height * scale)];
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (context === null) throw new ShareFault("no-picture");
  // What is see-through would count as dark.
  context.fillStyle = "white";
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}
