/** The lines of a stream of bytes, one at a time, however long the stream is; a line has a limit. */

export interface Line {
  readonly text: string;
  /** How many bytes of the stream have been read so far. */
  readonly bytes: number;
}

/** What makes a stream unreadable, thrown to whoever reads its lines. */
export class LineFault extends Error {
  readonly problem: "too-large" | "not-utf8";

  constructor(problem: LineFault["problem"]) {
    super(problem);
    this.problem = problem;
  }
}

/** @param longest how many characters a line may have */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let open: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    const [first = "", ...more] = decode(decoder, chunk).split("\n");
    open.push(first);
    length += first.length;
    if (length > longest) throw new LineFault("too-large");
    for (const next of more) {
      yield { text: open.join(""), bytes };
      open = [next];
      length = next.length;
    }
  }
  const last = open.join("") + decode(decoder);
  if (last !== "") yield { text: last, bytes };
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new LineFault("not-utf8");
  }
}
