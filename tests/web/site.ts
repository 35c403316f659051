/** The built pages behind the real server, which notes what it was asked for, and a browser that looks at them. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createServer } from "@nextline/server";
import { type Browser, chromium } from "playwright-core";

export const DIST = fileURLToPath(new URL("../../apps/web/dist", import.meta.url));

export interface Asked {
  readonly method: string;
  readonly url: string;
}

export interface Site {
  readonly origin: string;
  /** Every request that reached the server so far, from pages and workers alike. */
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
}

/** @throws Error where the pages are not built */
export async function openSite(): Promise<Site> {
  if (!existsSync(DIST)) throw new Error("the pages are not built: run npm run build:web");
  const server = await createServer({ root: DIST });
  const asked: Asked[] = [];
  server.addHook("onRequest", async ({ method, url }) => {
    asked.push({ method, url });
  });
  const origin = await server.listen({ host: "127.0.0.1", port: 0 });
  return { origin, asked, close: () => server.close() };
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

export const openBrowser = (
  path = process.env.NEXTLINE_CHROMIUM ?? "/usr/bin/chromium",
): Promise<Browser> => chromium.launch({ executablePath: path, args: QUIET });
