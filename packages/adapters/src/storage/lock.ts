/** One writer at a time in a folder: a second one is told so, and a lock that a crash left behind is taken over. */
import fs from "node:fs";
import { join } from "node:path";
import { StoreFault } from "./port.ts";
import { textAt } from "./text-at.ts";

const FILE = "lock";

export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await fs.promises.mkdir(folder, { recursive: true });
  const place = join(folder, FILE);
  await take(place);
  try {
    return await work();
  } finally {
    await fs.promises.rm(place, { force: true });
  }
}

async function take(place: string): Promise<void> {
  if (await isNew(place)) return;
  const holder = Number(await textAt(place));
  if (isRunning(holder)) throw inUse(place, holder);
  await fs.promises.rm(place, { force: true });
  if (!(await isNew(place))) throw inUse(place, Number(await textAt(place)));
}

/** Made with our number in it, where there was none. */
async function isNew(place: string): Promise<boolean> {
  try {
    await fs.promises.writeFile(place, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Signal 0 only asks whether a process is there; one of another user is there as well. */
function isRunning(holder: number): boolean {
  if (!Number.isInteger(holder) || holder <= 0 || holder === process.pid) return false;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const inUse = (place: string, holder: number): StoreFault =>
  new StoreFault(
    place,
    `another fetch is at work here (process ${holder})`,
    "wait until it has ended, or delete this file if there is none",
  );
