/** The built pages behind the real server, which notes what it was asked for, and a browser that looks at them. */
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createServer, type ServerOptions } from "@nextline/server";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../tools/env/chromium.mjs";

export const DIST = fileURLToPath(new URL("../../apps/web/dist", import.meta.url));

export interface Asked {
  readonly method: string;
  readonly url: string;
}

export interface Site {
  readonly origin: string;
  /** Whether a path is a file of the build: one that is none could carry an answer. */
  readonly has: (path: string) => boolean;
  /** Every request that reached the server so far, from pages and workers alike. */
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
}

/**
 * Serves a copy, so that a build meanwhile changes nothing under the feet of a test.
 * @throws Error where the pages are not built
 */
export async function openSite(options: Omit<ServerOptions, "root"> = {}): Promise<Site> {
  if (!existsSync(join(DIST, "index.html")))
    throw new Error("the pages are not built: run npm run build:web");
  const root = mkdtempSync(join(tmpdir(), "nextline-pages-"));
  cpSync(DIST, root, { recursive: true });
  const server = await createServer({ ...options, root });
  const asked: Asked[] = [];
  server.addHook("onRequest", async ({ method, url }) => {
    asked.push({ method, url });
  });
  return {
    origin: await server.listen({ host: "127.0.0.1", port: 0 }),
    has: (path) => path === "/" || existsSync(join(root, decodeURIComponent(path))),
    asked,
    close: async () => {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @throws Error where there is none */
export function openBrowser(): Promise<Browser> {
  const path = process.env.NEXTLINE_CHROMIUM || findChromium();
  if (path === undefined)
    throw new Error("no Chromium found: install chromium-headless-shell, or set CHROMIUM");
  return chromium.launch({ executablePath: path, args: QUIET });
}
