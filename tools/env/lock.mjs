/** One at a time: of two first runs the second waits, then finds the work done. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fail, ROOT, read, say } from "./ground.mjs";

const PATIENCE_MS = 15 * 60 * 1000;
const PAUSE_MS = 200;

export async function withLock(name, work, root = ROOT) {
  const path = join(root, "build", `${name}.lock`);
  takeLock(root, path);
  const release = () => rmSync(path, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function takeLock(root, path) {
  const until = Date.now() + PATIENCE_MS;
  try {
    mkdirSync(dirname(path), { recursive: true });
    for (let waited = 0; !tryLock(path); waited++) {
      if (waited === 0) say(`another run is at work here (process ${read(path)}); waiting for it.`);
      if (Date.now() > until) fail(`gave up waiting; delete ${path} if no other run is left.`);
      pause();
    }
  } catch (error) {
    fail(`something has to be installed or built, and ${root} cannot be written (${error.code}).`);
  }
}

function tryLock(path) {
  try {
    writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    const owner = Number(read(path));
    if (owner === 0 || isAlive(owner)) return false;
    rmSync(path, { force: true });
    return tryLock(path);
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
