/** Shows how far a fetch is, with its rate, on a terminal alone: in a file or a pipe it says nothing. */
import type { Progress } from "@nextline/adapters/ctgov/sync";
import { SingleBar } from "cli-progress";

export interface ProgressView {
  show(progress: Progress): void;
  stop(): void;
}

const MS = 1000;

export function progressBar(stream: NodeJS.WriteStream, now = Date.now): ProgressView {
  if (!stream.isTTY) return { show: () => {}, stop: () => {} };
  const began = now();
  const format = "{bar} {value} of {total} trials, {rate} a second";
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true });
  let isStarted = false;
  return {
    show: ({ received, total = received }) => {
      const rate = Math.round((received * MS) / Math.max(1, now() - began));
      if (!isStarted) bar.start(total, received, { rate });
      isStarted = true;
      bar.setTotal(total);
      bar.update(received, { rate });
    },
    stop: () => {
      if (isStarted) bar.stop();
    },
  };
}
