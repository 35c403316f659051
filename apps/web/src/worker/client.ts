/** Calls the worker and waits for its answer; a worker that dies is started again. */
import type { CallName, Calls, Reply, Request } from "./protocol.ts";

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: (share: number) => void;
}

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

function start(): Worker {
  const started = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<Reply>) => settle(data));
  started.addEventListener("error", () => failAll());
  return started;
}

function settle(reply: Reply): void {
  const caller = waiting.get(reply.id);
  if ("progress" in reply) {
    caller?.onProgress(reply.progress);
    return;
  }
  waiting.delete(reply.id);
  if ("error" in reply) caller?.reject(new Error(reply.error));
  else caller?.resolve(reply.answer);
}

/** Ends whatever it is at; who waits for an answer is told so. The next call starts it again. */
export function stopWorker(): void {
  failAll();
}

function failAll(): void {
  worker?.terminate();
  worker = undefined;
  for (const { reject } of waiting.values()) reject(new Error("the worker stopped"));
  waiting.clear();
}

/** Starts the worker before it is needed, once the first screen stands. */
export function warmUp(): void {
  worker ??= start();
}

export function call<N extends CallName>(
  name: N,
  ...[ask]: Parameters<Calls[N]>
): Promise<ReturnType<Calls[N]>> {
  return callWithProgress(name, ask, () => {});
}

/** @param onProgress is told the share that is done, from 0 to 1 */
export function callWithProgress<N extends CallName>(
  name: N,
  ask: Parameters<Calls[N]>[0],
  onProgress: (share: number) => void,
): Promise<ReturnType<Calls[N]>> {
  worker ??= start();
  const id = ++last;
  const request: Request = { id, call: name, ask };
  worker.postMessage(request);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject, onProgress });
  });
}
