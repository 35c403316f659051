/** What one run of the command line costs: time beyond that of Node itself, and the peak of its memory. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Measure, median } from "./measure.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUNDLE = "apps/cli/dist/nextline.js";
const COMMAND = [
  "apps/cli/bin/nextline.js",
  "options",
  "examples/people/late-relapse/profile.json",
];

const RUNS = 10;
const MOST_MS = 200;
const MOST_MB = 120;

export function coldStart(): Measure {
  const name = "cold start of `options`, beyond node -e 0";
  const bound = `under ${MOST_MS} ms`;
  if (!isBuilt()) return skipped(name, bound);
  timed(COMMAND);
  // In turns, so that a busy moment of the machine hits both.
  const pairs = Array.from({ length: RUNS }, () => [timed(["-e", "0"]), timed(COMMAND)] as const);
  const node = median(pairs.map(([bare]) => bare));
  const ms = median(pairs.map(([, whole]) => whole)) - node;
  const absolute = `${ms.toFixed(0)} ms (node ${node.toFixed(0)} ms)`;
  return { name, absolute, bound, passed: ms < MOST_MS };
}

export function peakMemory(): Measure {
  const name = "peak memory of `options`";
  const bound = `under ${MOST_MB} MB`;
  if (!isBuilt()) return skipped(name, bound);
  const mb = Number(run(["--import", PEAK_HOOK, ...COMMAND]).output[3]) / 1024;
  if (!(mb > 0)) throw new Error("the command did not tell its peak memory");
  return { name, absolute: `${mb.toFixed(0)} MB`, bound, passed: mb < MOST_MB };
}

const isBuilt = (): boolean => existsSync(new URL(`../${BUNDLE}`, import.meta.url));

const skipped = (name: string, bound: string): Measure => ({
  name,
  absolute: "skipped: not built",
  bound,
  passed: undefined,
});

/**
 * Writes the peak in kB at exit. On Linux the kernel's own mark for this program comes first: the figure of
 * `resourceUsage` starts from the memory of the process that began it.
 */
const PEAK_HOOK = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync, writeSync } from "node:fs";
  const status = "/proc/self/status";
  process.on("exit", () => {
    const mark = existsSync(status) && /VmHWM:\\s*(\\d+)/.exec(readFileSync(status, "utf8"))?.[1];
    writeSync(3, String(mark || process.resourceUsage().maxRSS));
  });
`)}`;

function timed(args: readonly string[]): number {
  const started = performance.now();
  run(args);
  return performance.now() - started;
}

function run(args: readonly string[]) {
  const done = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  if (done.status !== 0)
    throw new Error(`node ${args.at(-2)} ended with ${done.status}: ${done.stderr}`);
  return done;
}
