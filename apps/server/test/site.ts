/** A made-up folder of pages beside a secret, and questions to a server exactly as they are written. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { createServer, type ServerOptions } from "../src/server.ts";

export const PAGE = `<!doctype html><title>Nextline</title>${"<p>A page.</p>".repeat(200)}`;
export const SECRET = "nobody may read this";

const COMPRESSED: Readonly<Record<string, string>> = {
  "index.html": PAGE,
  "open.html": PAGE,
  "sw.js": "self.addEventListener('fetch', () => {});",
  "assets/app-D3adB_ef.js": `export const text = ${JSON.stringify(PAGE)};`,
  "assets/app.0a1b2c3d4e5f.css": "body { margin: 0 }",
  "knowledge/core-Xy12_-zQ.json": "{}",
};
const PLAIN: Readonly<Record<string, string>> = {
  "manifest.webmanifest": "{}",
  "learn/index.html": "<!doctype html><title>Learn</title>",
  "assets/plain-A1b2C3d4.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
  ".env": SECRET,
  ".git/config": SECRET,
  "assets/.hidden.js": SECRET,
};

export interface Site {
  readonly root: string;
  remove(): void;
}

export function makeSite(): Site {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "nextline pages ")));
  const root = join(folder, "dist");
  write(join(folder, "secret.txt"), SECRET);
  for (const [name, text] of Object.entries({ ...PLAIN, ...COMPRESSED })) {
    write(join(root, name), text);
  }
  for (const [name, text] of Object.entries(COMPRESSED)) {
    write(join(root, `${name}.br`), brotliCompressSync(text));
    write(join(root, `${name}.gz`), gzipSync(text));
  }
  return { root, remove: () => rmSync(folder, { recursive: true }) };
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The path is sent as it stands: fetch would tidy it first. */
export function ask(port: number, path: string, { method = "GET", headers = {} }: Question = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false });
    asked.on("error", reject).on("response", (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject).on("end", () => {
        const body = Buffer.concat(parts);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.end();
  });
}

/** A server that listens, for as long as a test needs it. */
export async function listening(options: ServerOptions) {
  const server = await createServer(options);
  await server.listen({ port: 0, host: "127.0.0.1" });
  const { port } = server.server.address() as AddressInfo;
  return { port, close: () => server.close() };
}

const UNPACK: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

export function textOf({ headers, body }: Answer): string {
  const unpack = UNPACK[headers["content-encoding"] ?? ""];
  return (unpack === undefined ? body : unpack(body)).toString();
}
