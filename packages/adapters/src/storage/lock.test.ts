/** The lock of a store: held while the work goes on, given back after it, and never stuck after a crash. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withLock } from "./lock.ts";

let folder: string;
let place: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nextline-lock-"));
  place = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a lock", () => {
  it("is there while the work goes on, and gone after it", async () => {
    await expect(withLock(folder, async () => existsSync(place))).resolves.toBe(true);
    expect(existsSync(place)).toBe(false);
  });

  it("is given back where the work fails", async () => {
    await expect(withLock(folder, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(place)).toBe(false);
  });

  it("of a process that runs keeps others out, and stays", async () => {
    writeFileSync(place, String(process.ppid));
    const fault = { problem: `another fetch is at work here (process ${process.ppid})` };
    await expect(withLock(folder, async () => 1)).rejects.toMatchObject(fault);
    expect(existsSync(place)).toBe(true);
  });

  it.each(["", "no number", "-1", "gone"])("that a crash left is taken over: %j", async (left) => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(place, left === "gone" ? String(gone) : left);
    await expect(withLock(folder, async () => 1)).resolves.toBe(1);
  });
});
