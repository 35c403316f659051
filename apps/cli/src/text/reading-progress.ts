/** Shows how much of a long record has been read: a bar on a terminal, a line now and then anywhere else. */
import { phrase, type Voice } from "@nextline/core";
import { SingleBar } from "cli-progress";

const MB = 1_000_000;
/** A shorter reading is over before anybody wonders, in milliseconds. */
const FIRST_AFTER = 1000;
const BAR_EVERY = 100;
const LINE_EVERY = 2000;

export interface ReadingProgress {
  readonly show: (bytes: number) => void;
  readonly stop: () => void;
}

type Stream = Pick<NodeJS.WriteStream, "write"> & { readonly isTTY?: boolean };

/** @param clock milliseconds since any moment */
export function readingProgress(
  stream: Stream,
  voice: Voice,
  clock: () => number = () => performance.now(),
): ReadingProgress {
  const { draw, end, every } = stream.isTTY === true ? bar(stream, voice) : lines(stream, voice);
  let next = clock() + FIRST_AFTER;
  return {
    show: (bytes) => {
      const now = clock();
      if (now < next) return;
      next = now + every;
      draw(Math.round(bytes / MB));
    },
    stop: end,
  };
}

interface Drawing {
  readonly draw: (mb: number) => void;
  readonly end: () => void;
  /** Milliseconds between two drawings. */
  readonly every: number;
}

const said = (voice: Voice, mb: string): string => phrase(voice, "read-so-far", { mb });

const lines = (stream: Stream, voice: Voice): Drawing => ({
  draw: (mb) => void stream.write(`${said(voice, String(mb))}\n`),
  end: () => {},
  every: LINE_EVERY,
});

function bar(stream: Stream, voice: Voice): Drawing {
  const format = said(voice, "{value}");
  const shown = new SingleBar({
    format,
    stream: stream as NodeJS.WriteStream,
    hideCursor: true,
    clearOnComplete: true,
  });
  let isThere = false;
  return {
    draw: (mb) => {
      if (!isThere) shown.start(0, 0);
      isThere = true;
      shown.update(mb);
    },
    end: () => {
      if (isThere) shown.stop();
    },
    every: BAR_EVERY,
  };
}
