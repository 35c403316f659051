/** Looks at the first line of a stream without losing it: lines of resources are read in another way than a whole. */

export interface Peeked {
  /** The first line, where a second one follows it. */
  readonly firstLine: string | undefined;
  /** The whole stream, from its beginning. */
  readonly all: AsyncIterable<Buffer>;
}

const LINE_END = 10;
/** A longer first line is the line of a whole document. */
const MOST = 16_000_000;

export async function peek(stream: AsyncIterable<Buffer>): Promise<Peeked> {
  const chunks = stream[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let size = 0;
  let at = -1;
  while (size <= MOST) {
    const { value, done } = await chunks.next();
    if (done) return { firstLine: undefined, all: joined(seen, chunks) };
    const chunk = value as Buffer;
    seen.push(chunk);
    at = chunk.indexOf(LINE_END);
    size += at === -1 ? chunk.length : at;
    if (at !== -1) break;
  }
  const isLast = at === -1 || (await isBlankAfter(seen, at, chunks));
  const all = joined(seen, chunks);
  return { firstLine: isLast ? undefined : Buffer.concat(seen).toString("utf8", 0, size), all };
}

/** A file of one line ends with a line end as well. */
async function isBlankAfter(
  seen: Buffer[],
  at: number,
  chunks: AsyncIterator<Buffer>,
): Promise<boolean> {
  if ((seen.at(-1)?.length ?? 0) > at + 1) return false;
  const { value, done } = await chunks.next();
  if (!done) seen.push(value as Buffer);
  return done === true;
}

async function* joined(
  seen: readonly Buffer[],
  chunks: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer> {
  yield* seen;
  for (;;) {
    const { value, done } = await chunks.next();
    if (done) return;
    yield value as Buffer;
  }
}
