/** `nextline trials sync` and `pack` against a registry on the loopback address, as their users run them. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type Loopback,
  openLoopback,
} from "../../../packages/adapters/src/ctgov/testing/loopback.ts";
import { ROOT } from "./program.ts";

const schemas = readdirSync(`${ROOT}schemas`)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(`${ROOT}schemas/${name}`, "utf8")) as { $id: string });
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, schemas });

function errorsIn(schema: string, data: unknown): readonly string[] {
  const validate = ajv.getSchema(`${schema}.schema.json`);
  if (validate === undefined) throw new Error(`no schema ${schema}`);
  validate(data);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

const records = readFileSync(`${ROOT}examples/trials/records.ndjson`, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

let folder: string;
let server: Loopback;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nextline-cli-"));
  server = await openLoopback(records);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly messages: string;
}

/** Not in step with this process, which is the registry. */
function nextline(...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, NO_COLOR: "1", NEXTLINE_DATA: folder };
  const child = spawn(process.execPath, [`${ROOT}apps/cli/bin/nextline.js`, ...args], { env });
  let out = "";
  let messages = "";
  child.stdout.on("data", (part) => {
    out += part;
  });
  child.stderr.on("data", (part) => {
    messages += part;
  });
  return new Promise((resolve) =>
    child.on("close", (status) => resolve({ status, out, messages })),
  );
}

const sync = (...more: readonly string[]) =>
  nextline("trials", "sync", "--source", server.url, "--format", "json", ...more);
const pack = (...more: readonly string[]) =>
  nextline("trials", "pack", "--out", join(folder, "packs"), "--format", "json", ...more);

describe("nextline trials sync", () => {
  it("stores what the registry has, and says how many are new, changed and closed", async () => {
    const first = await sync();
    expect(first.messages).toBe("");
    expect(first.status).toBe(0);
    expect(errorsIn("trials-sync", JSON.parse(first.out))).toEqual([]);
    expect(JSON.parse(first.out)).toMatchObject({ stored: 10, new: 10, changed: 0, closed: 0 });

    server.studies = records.slice(1).map((record, i) =>
      i === 0
        ? {
            protocolSection: {
              ...record.protocolSection,
              descriptionModule: { briefSummary: "New." },
            },
          }
        : record,
    );
    const second = JSON.parse((await sync("--full")).out);
    expect(second).toMatchObject({ stored: 9, new: 0, changed: 1, closed: 1 });
  });

  it("asks the registry for nothing but the query", async () => {
    await sync("--query", "gastric cancer");
    const [asked] = server.asked;
    expect(asked?.get("query.cond")).toBe("gastric cancer");
    expect([...(asked?.keys() ?? [])].sort()).toEqual([
      "countTotal",
      "fields",
      "filter.overallStatus",
      "format",
      "pageSize",
      "query.cond",
      "sort",
    ]);
  });

  it("goes on where it was cut, and says so", async () => {
    server.misdeeds.set(2, { kind: "status", status: 404 });
    const cut = await sync();
    expect(cut.status).toBe(1);
    expect(JSON.parse(cut.out)).toMatchObject({
      schema: "nextline/trials-sync/1",
      problems: [{ at: `${server.url}/studies, page 3`, problem: expect.stringContaining("404") }],
    });
    expect(JSON.parse((await sync()).out)).toMatchObject({ stored: 10, new: 10, resumed: true });
  });

  it("says in text what is stored and what went wrong, without a stack", async () => {
    const text = await nextline("trials", "sync", "--source", server.url);
    expect(text.out).toMatch(/^10 trials stored: 10 new, 0 changed, 0 closed\.\nAs of /);
    server.misdeeds.set(server.asked.length, { kind: "status", status: 403 });
    const broken = await nextline("trials", "sync", "--source", server.url);
    expect(broken).toMatchObject({ status: 1, out: "" });
    expect(broken.messages).toMatch(
      /^http.*page 1: the registry answered with status 403\. To do: /,
    );
    expect(broken.messages).not.toMatch(/\n\s+at /);
  });

  it("does not begin with an address that is none, or a folder that cannot be", async () => {
    expect((await nextline("trials", "sync", "--source", "ftp://x")).status).toBe(2);
    const file = join(folder, "file");
    writeFileSync(file, "");
    const ran = await sync("--store", join(file, "below"));
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.out).problems[0]).toMatchObject({ problem: "this is no folder" });
  });
});

describe("nextline trials pack", () => {
  it("makes a pack a region, by its schema, from what is open", async () => {
    await sync();
    const ran = await pack();
    expect(ran.messages).toBe("");
    const answer = JSON.parse(ran.out);
    expect(errorsIn("trials-pack", answer)).toEqual([]);
    const index = JSON.parse(readFileSync(join(folder, "packs/packs.json"), "utf8"));
    expect(errorsIn("trial-pack", index)).toEqual([]);
    const trials: Record<string, readonly string[]> = {};
    for (const { region, file } of index.packs) {
      const packed = JSON.parse(gunzipSync(readFileSync(join(folder, "packs", file))).toString());
      expect(errorsIn("trial-pack", packed)).toEqual([]);
      trials[region] = packed.trials.map(
        (trial: { record: { protocolSection: { identificationModule: { nctId: string } } } }) =>
          trial.record.protocolSection.identificationModule.nctId.slice(-2),
      );
    }
    // 03 names no place and is kept from nobody; 04 is closed; 06 is almost everywhere.
    expect(trials).toMatchObject({
      EU: ["01", "03", "06", "10"],
      US: ["03", "05", "06"],
      UK: ["03", "06", "07", "09", "10"],
      JP: ["02", "03", "06"],
      KR: ["02", "03", "06"],
      other: ["03", "06", "08"],
    });
  });

  it("says what changed since the pack before", async () => {
    await sync();
    await pack("--region", "US");
    server.studies = records.filter(
      ({ protocolSection }) => !protocolSection.identificationModule.nctId.endsWith("5"),
    );
    await sync("--full");
    const { packs } = JSON.parse((await pack("--region", "US")).out);
    const delta = JSON.parse(
      gunzipSync(readFileSync(join(folder, "packs", packs[0].delta.file))).toString(),
    );
    expect(errorsIn("trial-pack", delta)).toEqual([]);
    expect(delta).toMatchObject({ added: [], changed: [], removed: ["NCT90000005"] });
  });

  it("says what to do first where nothing was fetched", async () => {
    const ran = await pack();
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.out).problems[0].cure).toContain("nextline trials sync");
  });
});
