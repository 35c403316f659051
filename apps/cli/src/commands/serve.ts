/** `nextline serve`: the pages for a browser on this device. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Command, InvalidArgumentError, Option } from "commander";

/** From the bundle, and when run from source. */
const PLACES = ["../../web/dist/", "../../../web/dist/"];

export function addServe(program: Command): void {
  program
    .command("serve")
    .summary("the pages for a browser, on this device alone")
    .description(
      "Serves the pages on 127.0.0.1: at --port, else at PORT, else at 4173 or the next free port.",
    )
    .addOption(new Option("--port <port>", "this port and no other").argParser(toNumber))
    .option("--packs <folder>", "packs of trials to offer, as trials pack writes them")
    .option("--links <folder>", "keeps the links that people share, sealed, in this folder")
    .action(serve);
}

interface Given {
  readonly port?: number;
  readonly packs?: string;
  readonly links?: string;
}

/** The server loads here and not before: other commands start without it. */
async function serve({ port, packs, links }: Given): Promise<void> {
  const { runServer } = await import("@nextline/server");
  await runServer({
    root: pages(),
    env: process.env,
    ...(port === undefined ? {} : { port }),
    ...(packs === undefined ? {} : { packs }),
    ...(links === undefined ? {} : { shares: await openShares(links) }),
  });
}

async function openShares(folder: string) {
  const { openShareFolder } = await import("@nextline/adapters/share/folder");
  return openShareFolder(folder);
}

function pages(): string {
  const folders = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  return folders.find((folder) => existsSync(folder)) ?? (folders[0] as string);
}

const LAST_PORT = 65_535;

function toNumber(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= LAST_PORT) return port;
  throw new InvalidArgumentError("A port is a whole number from 1 to 65535.");
}
