/** For tests: the power goes at the nth call that writes to the disk; that write is torn, and none follows it. */
import fs from "node:fs";

export interface Cut {
  /** The call at which the power goes, from 0. */
  readonly at: number;
  /** How much of what is written then reaches the disk, from 0 to 1. */
  readonly torn: number;
}

class PowerCut extends Error {}

const CALLBACKS = [
  "open",
  "write",
  "fsync",
  "close",
  "rename",
  "unlink",
  "chmod",
  "chown",
] as const;
const PROMISES = ["mkdir", "appendFile", "truncate", "rm"] as const;

type Callback = (error: Error | null, ...results: readonly unknown[]) => void;
type Loose = Record<string, (...args: unknown[]) => unknown>;

/** Runs `work` until the cut; gives how many writing calls were made, and whether the power went. */
export async function withPowerCut(
  cut: Cut,
  work: () => Promise<unknown>,
): Promise<{ calls: number; wentOut: boolean }> {
  const state = { calls: 0 };
  const restore = [
    ...CALLBACKS.map((name) => replace(fs as unknown as Loose, name, callbackCut(state, cut))),
    ...PROMISES.map((name) =>
      replace(fs.promises as unknown as Loose, name, promiseCut(state, cut)),
    ),
  ];
  try {
    await work();
    return { calls: state.calls, wentOut: false };
  } catch (error) {
    if (state.calls <= cut.at) throw error;
    return { calls: state.calls, wentOut: true };
  } finally {
    for (const back of restore) back();
  }
}

type Wrap = (
  name: string,
  real: (...args: unknown[]) => unknown,
) => (...args: unknown[]) => unknown;

function replace(on: Loose, name: string, wrap: Wrap): () => void {
  const real = on[name];
  if (real === undefined) throw new Error(`the disk has no ${name}`);
  on[name] = wrap(name, real.bind(on));
  return () => {
    on[name] = real;
  };
}

const callbackCut =
  (state: { calls: number }, cut: Cut): Wrap =>
  (name, real) =>
  (...args) => {
    const number = state.calls++;
    if (number < cut.at) return real(...args);
    const done = args.at(-1) as Callback;
    const fail = () => done(new PowerCut(name));
    if (number > cut.at || name !== "write") return fail();
    return real(...torn(args, cut.torn), fail);
  };

/** The arguments of fs.write, for a text or for bytes, with a part of what is written. */
function torn(args: readonly unknown[], share: number): readonly unknown[] {
  const [fd, what] = args;
  const bytes = Buffer.from(what as string | Uint8Array);
  return [fd, bytes, 0, Math.floor(bytes.length * share), 0];
}

const promiseCut =
  (state: { calls: number }, cut: Cut): Wrap =>
  (name, real) =>
  async (...args) => {
    const number = state.calls++;
    if (number < cut.at) return await real(...args);
    if (number === cut.at && name === "appendFile") {
      const text = args[1] as string;
      await real(args[0], text.slice(0, Math.floor(text.length * cut.torn)));
    }
    throw new PowerCut(name);
  };
