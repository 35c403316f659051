/** A record of 200 MB is read line by line: in little memory, and with word of how far it has come. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { ROOT } from "./program.ts";

const SIZE = 200_000_000;
const MOST_KB = 300_000;
const PROGRAM = `${ROOT}apps/cli/bin/nextline.js`;

interface Resource {
  readonly resourceType: string;
  readonly id: string;
}

const { entry } = JSON.parse(readFileSync(`${ROOT}examples/records/forty-entries.json`, "utf8"));
const resources: readonly Resource[] = entry.map((one: { resource: Resource }) => one.resource);
const isPatient = ({ resourceType }: Resource) => resourceType === "Patient";

/** The resources of one record again and again, each with an id of its own. */
async function writeLong(to: Writable): Promise<void> {
  const line = (one: object) => `${JSON.stringify(one)}\n`;
  to.write(resources.filter(isPatient).map(line).join(""));
  const rest = resources.filter((one) => !isPatient(one));
  for (let size = 0, n = 0; size < SIZE; n++) {
    const text = rest.map((one) => line({ ...one, id: `${one.id}-${n}` })).join("");
    size += text.length;
    if (!to.write(text)) await once(to, "drain");
  }
}

/** The most memory that a process ever held, in kB; Linux alone says so. */
const peakOf = (pid: number | undefined): number =>
  Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);

describe.runIf(process.platform === "linux")("a record of 200 MB", () => {
  it("is read under 300 MB of memory, and says how far it has come", async () => {
    const child = spawn(process.execPath, [PROGRAM, "profile", "-", "--format", "json"]);
    let [out, messages] = ["", ""];
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (messages += chunk));
    await writeLong(child.stdin);
    const peak = peakOf(child.pid);
    child.stdin.end();
    const [status] = await once(child, "close");
    expect(status).toBe(0);
    expect(JSON.parse(out).profile.facts).toMatchObject({ her2Ihc: 1, ecog: 1, haemoglobin: 10.8 });
    expect(messages).toMatch(/^(Read so far: \d+ MB\.\n)+$/);
    expect(peak).toBeGreaterThan(50_000);
    expect(peak).toBeLessThan(MOST_KB);
  });
});
