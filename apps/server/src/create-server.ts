/** The server of the pages: static files, compressed beforehand, with strict headers; it keeps and logs nothing. */
import { relative, sep } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { cacheControl } from "./caching.ts";
import { helmetOptions, permissionsPolicy, policyOf } from "./headers.ts";
import { addShares, type SharesOptions } from "./share/routes.ts";

export interface ServerOptions {
  /** The folder with the built pages. */
  readonly root: string;
  /** Whether readers reach it by https, through a proxy; on loopback they do not. */
  readonly https?: boolean;
  /** A folder of packs of trials, offered under packs/. */
  readonly packs?: string;
  /** Where shared links are kept; without it the server only hands out pages. */
  readonly shares?: SharesOptions;
}

/** Fastify loads only here: a command line that holds this code pays for it when it serves. */
export async function createServer({ root, https = false, packs, shares }: ServerOptions) {
  const [{ default: fastify }, { default: helmet }, { default: files }] = await Promise.all([
    import("fastify"),
    import("@fastify/helmet"),
    import("@fastify/static"),
  ]);
  const server: FastifyInstance = fastify({
    logger: false,
    forceCloseConnections: "idle",
    // A proxy of this machine tells by which address it was reached, and who asks.
    trustProxy: "loopback",
    rewriteUrl: ({ url = "/" }) => (isReadable(url) ? url : NOWHERE),
  });
  await server.register(helmet, helmetOptions(https));
  server.addHook("onRequest", async (_request, reply) => {
    reply.header("permissions-policy", permissionsPolicy);
  });
  server.setNotFoundHandler(unknown);
  server.setErrorHandler((error, _request, reply) => plain(reply, statusOf(error)));
  if (shares !== undefined) await addShares(server, shares);
  await server.register(files, {
    root,
    preCompressed: true,
    redirect: true,
    dotfiles: "ignore",
    cacheControl: false,
    lastModified: false,
    setHeaders: (reply, path) => {
      const file = relative(root, path).split(sep).join("/");
      reply.header("cache-control", cacheControl(file));
      reply.header("content-security-policy", policyOf(file.replace(/\.(?:br|gz)$/, "")));
    },
  });
  if (packs !== undefined) {
    await server.register(files, {
      root: packs,
      prefix: "/packs/",
      decorateReply: false,
      dotfiles: "ignore",
      cacheControl: false,
      lastModified: false,
      setHeaders: (reply, path) => {
        reply.header("cache-control", cacheControl(`packs/${relative(packs, path)}`));
      },
    });
  }
  return server;
}

/** Fastify answers an address that it cannot decode past all hooks, without a header: it is led here instead. */
const NOWHERE = "/.unreadable";

function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/** Only reading is offered. */
function unknown({ method }: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (method === "GET" || method === "HEAD") return plain(reply, 404);
  return plain(reply.header("allow", "GET, HEAD"), 405);
}

const SENTENCES: Readonly<Record<number, string>> = {
  400: "This cannot be read.",
  404: "There is no such page.",
  405: "This server only hands out pages.",
  413: "This is too large.",
  415: "This cannot be read.",
  416: "The file is shorter than that.",
  429: "That was too often. Wait a minute and try again.",
  500: "The page could not be read. Try again.",
};

/** A short text without the address that was asked for. */
function plain(reply: FastifyReply, status: number): FastifyReply {
  return reply
    .code(status)
    .header("cache-control", "no-store")
    .type("text/plain; charset=utf-8")
    .send(`${SENTENCES[status] ?? "This cannot be answered."}\n`);
}

/** A forbidden path is answered like one that does not exist: neither tells what lies there. */
function statusOf(error: unknown): number {
  const { statusCode = 500 } = error as { readonly statusCode?: number };
  return statusCode === 403 ? 404 : statusCode;
}
