/** Runs the built program as its users do. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly messages: string;
}

export function nextline(args: readonly string[], input?: string | Buffer): Ran {
  const done = spawnSync(process.execPath, [`${ROOT}apps/cli/bin/nextline.js`, ...args], {
    cwd: ROOT,
    input,
    encoding: "utf8",
    maxBuffer: 1e8,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status: done.status, out: done.stdout, messages: done.stderr };
}
