/** A pack in the worker of a real browser, under the rules of the pages: read, and refused where a byte changed. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makePack, type RegistryRecord, slimReading } from "@nextline/core";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Written, writePack } from "./write-pack.ts";

/** Crypto is there on secure addresses alone; the loopback name is one. */
const ORIGIN = "http://localhost";
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";

const TEXT = "Inclusion Criteria:\n\n* ECOG 0 or 1";
const record: RegistryRecord = {
  protocolSection: {
    identificationModule: { nctId: "NCT90000001" },
    eligibilityModule: { eligibilityCriteria: TEXT },
  },
};
const start = TEXT.indexOf("ECOG");
const reading = {
  nct: "NCT90000001",
  ageMin: null,
  ageMax: null,
  sex: null,
  criteria: [
    {
      n: 1,
      side: "inclusion" as const,
      text: "ECOG 0 or 1",
      start,
      end: TEXT.length,
      scope: null,
      kinds: ["ecog"],
      expr: { fact: "ecog", max: 1 },
      residue: [],
      confidence: "read" as const,
    },
  ],
  headings: [],
};

let browser: Browser;
let folder: string;
let page: Page;
let pack: Written;
const violations: string[] = [];

beforeAll(async () => {
  pack = writePack(
    makePack("EU", "2026-02-01", [{ record, reading: slimReading(record, reading) }]),
  );
  folder = mkdtempSync(join(tmpdir(), "nextline-worker-"));
  const entry = fileURLToPath(new URL("./testing/pack-worker.ts", import.meta.url));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      outDir: folder,
      lib: { entry, formats: ["es"], fileName: () => "worker.js" },
    },
  });
  browser = await chromium.launch({
    executablePath: process.env.NEXTLINE_CHROMIUM ?? "",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
  page = await browser.newPage();
  page.on("console", (message) => violations.push(message.text()));
  await page.route(`${ORIGIN}/**`, (route) => {
    const isWorker = new URL(route.request().url()).pathname === "/worker.js";
    return route.fulfill({
      body: isWorker ? readFileSync(join(folder, "worker.js")) : "<!doctype html><title>x</title>",
      contentType: isWorker ? "text/javascript" : "text/html",
      headers: { "content-security-policy": POLICY },
    });
  });
  await page.goto(`${ORIGIN}/`);
});

afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** Sends bytes to the worker and gives its answer. */
function readInWorker(bytes: Uint8Array): Promise<unknown> {
  const expected = { hash: pack.hash, region: "EU" };
  return page.evaluate(
    ([numbers, wanted]) =>
      new Promise((resolve, reject) => {
        const host = globalThis as unknown as {
          Worker: new (
            path: string,
            options: object,
          ) => {
            onmessage: (event: { data: unknown }) => void;
            onerror: (event: { message: string }) => void;
            postMessage(message: unknown): void;
          };
        };
        const worker = new host.Worker("/worker.js", { type: "module" });
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage({ bytes: new Uint8Array(numbers), expected: wanted });
      }),
    [[...bytes], expected] as const,
  );
}

describe("a pack in a browser's worker", () => {
  it("is unpacked, checked and read, with the texts of its record", async () => {
    expect(await readInWorker(pack.packed)).toEqual({ texts: [["ECOG 0 or 1"]] });
  });

  it("with a changed byte is refused in a plain sentence", async () => {
    const changed = pack.packed.map((byte, i) => (i === 40 ? byte ^ 1 : byte));
    expect(await readInWorker(changed)).toMatchObject({
      refused: { problem: "This list of trials was changed on its way, so it is not used." },
    });
  });

  it("breaks no rule of the page", () => {
    expect(violations).toEqual([]);
  });
});
