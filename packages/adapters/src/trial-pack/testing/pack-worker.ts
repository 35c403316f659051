/** For tests: a worker that reads the pack it is sent, as the pages do. */
import { fullReading } from "@nextline/core";
import { type Expected, readPack } from "../read-pack.ts";

interface Scope {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  postMessage(answer: unknown): void;
}

interface Asked {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly expected: Expected;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = async ({ data: { bytes, expected } }) => {
  const read = await readPack(bytes, expected);
  if ("refused" in read) return scope.postMessage(read);
  const trials = read.value.trials.map(({ record, reading }) => fullReading(record, reading));
  scope.postMessage({ texts: trials.map(({ criteria }) => criteria.map(({ text }) => text)) });
};
