/** The server as a program: finds a port, says where it is in one line, ends when it is asked to. */
import { existsSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import type { FastifyInstance } from "fastify";
import { createServer, type ServerOptions } from "./create-server.ts";
import { portsToTry, readPort } from "./ports.ts";
import type { ShareFiles } from "./share/shelf.ts";

export interface RunOptions {
  /** The folder with the built pages. */
  readonly root: string;
  /** A folder of packs of trials to offer as well. */
  readonly packs?: string;
  /** Where to keep shared links; without it none are taken. */
  readonly shares?: ShareFiles;
  /** Asked for by the caller; it wins over PORT. */
  readonly port?: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a person can mend, in words that say how. */
class Refusal extends Error {}

const HOST = "127.0.0.1";

/** Downloads under way may end; whoever is still connected then is cut off. */
const PATIENCE_MS = 1000;

export async function runServer(options: RunOptions): Promise<void> {
  try {
    const server = await start(options);
    endOnSignal(server);
    const { port } = server.server.address() as AddressInfo;
    process.stdout.write(`Nextline: http://${HOST}:${port}\n`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`nextline: ${error.message}\n`);
    process.exitCode = 1;
  }
}

/** Of the trials, and of the news: either is worth a folder. */
const LISTS = ["packs.json", "news.json"];

async function start({ root, packs, shares, port, env }: RunOptions): Promise<FastifyInstance> {
  const asked = port ?? portOf(env);
  if (!existsSync(join(root, "index.html"))) {
    throw new Refusal("the pages are not built yet. npm start builds them and starts.");
  }
  if (packs !== undefined && !LISTS.some((name) => existsSync(join(packs, name)))) {
    throw new Refusal(
      `${packs} holds no packs. nextline trials pack --out and nextline news pack --out make them.`,
    );
  }
  const folders = {
    root,
    ...(packs === undefined ? {} : { packs: resolve(packs) }),
    ...(shares === undefined ? {} : { shares: { files: shares } }),
  };
  for (const each of portsToTry(asked)) {
    const server = await listen(folders, each, asked !== undefined);
    if (server !== undefined) return server;
  }
  throw new Refusal("found no free port. Choose one: PORT=5000 npm start");
}

function portOf({ PORT: text }: RunOptions["env"]): number | undefined {
  if (text === undefined || text === "") return undefined;
  const port = readPort(text);
  if (port !== undefined) return port;
  throw new Refusal(
    `PORT is ${JSON.stringify(text)}, which is no port. Give a whole number from 1 to 65535, or leave it out.`,
  );
}

/** Gives nothing where the port is not to be had and another one would do. */
async function listen(folders: ServerOptions, port: number, only: boolean) {
  const server = await createServer(folders);
  try {
    await server.listen({ port, host: HOST });
    return server;
  } catch (error) {
    await server.close();
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ""];
    if (reason === undefined) throw error;
    if (!only) return undefined;
    throw new Refusal(
      `port ${port} ${reason}. Choose another, or none: then the next free port is taken.`,
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: "is taken by another program",
  EACCES: "is not allowed for this user",
};

/** Being asked to end is no failure: the status is 0. A second signal ends it at once. */
function endOnSignal(server: FastifyInstance): void {
  let asked = false;
  const end = (): void => {
    if (asked) process.exit(0);
    asked = true;
    setTimeout(() => server.server.closeAllConnections(), PATIENCE_MS).unref();
    server.close().then(
      () => process.exit(0),
      () => process.exit(0),
    );
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // A command that is interrupted ends with another status; a server is meant to be.
    process.removeAllListeners(signal).on(signal, end);
  }
}
