/** A server with shares in a folder of the test, a clock that the test turns, and the terms it makes shares with. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShareFolder } from "@nextline/adapters/share/folder";
import type { OfferTerms } from "@nextline/adapters/share/offer";
import { createServer } from "@nextline/server";
import type { SharesOptions } from "../../apps/server/src/share/routes.ts";

export const PASSCODE = "blue kettle 7";
const DAY_MS = 86_400_000;

export interface Serving {
  readonly origin: string;
  readonly store: string;
  readonly terms: OfferTerms;
  readonly now: () => Date;
  turn(days: number): void;
  close(): Promise<void>;
}

export async function serving(options: Partial<SharesOptions> = {}): Promise<Serving> {
  const folder = mkdtempSync(join(tmpdir(), "nextline-shares-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Nextline</title>");
  const store = join(folder, "kept");
  let time = Date.now();
  const server = await createServer({
    root: folder,
    shares: {
      files: openShareFolder(store),
      now: () => Math.floor(time / 1000),
      perMinute: { make: 1000, ask: 1000 },
      ...options,
    },
  });
  const origin = await server.listen({ host: "127.0.0.1", port: 0 });
  const now = () => new Date(time);
  return {
    origin,
    store,
    now,
    get terms() {
      const page = `${origin}/open.html`;
      return { passcode: PASSCODE, days: 7, now: now(), links: `${origin}/links`, page, fetch };
    },
    turn: (days) => {
      time += days * DAY_MS;
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
