/** Shows how much of a long record has been read, on a terminal alone. */
import { SingleBar } from "cli-progress";

const MB = 1_000_000;
/** A shorter record is read before anybody could see a bar. */
const FROM = 20 * MB;

export interface ReadingProgress {
  readonly show: (bytes: number) => void;
  readonly stop: () => void;
}

export function readingProgress(stream: NodeJS.WriteStream): ReadingProgress {
  if (!stream.isTTY) return { show: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: "{value} MB",
    stream,
    hideCursor: true,
    clearOnComplete: true,
  });
  let shown = 0;
  return {
    show: (bytes) => {
      if (bytes < FROM || bytes - shown < MB) return;
      if (shown === 0) bar.start(0, 0);
      shown = bytes;
      bar.update(Math.round(bytes / MB));
    },
    stop: () => {
      if (shown > 0) bar.stop();
    },
  };
}
