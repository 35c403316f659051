/** Files come compressed where the browser takes it, are kept as long as their name says, and nothing else comes. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasHash } from "../../../tools/env/site.mjs";
import { cacheControl, hasContentHash } from "../src/caching.ts";
import { ask, listening, makeSite, PAGE, SECRET, type Site, textOf } from "./site.ts";

let site: Site;
let server: Awaited<ReturnType<typeof listening>>;

beforeAll(async () => {
  site = makeSite();
  server = await listening({ root: site.root });
});

afterAll(async () => {
  await server.close();
  site.remove();
});

describe("compression", () => {
  it.each([
    ["br", "br"],
    ["gzip, deflate, br", "br"],
    ["gzip, deflate", "gzip"],
    ["gzip;q=1.0, br;q=0.1", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["identity", undefined],
    ["zstd", undefined],
    [undefined, undefined],
  ])("for %s is %s", async (accepted, encoding) => {
    const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
    for (const path of ["/", "/index.html"]) {
      const answer = await ask(server.port, path, { headers });
      expect(answer.headers["content-encoding"]).toBe(encoding);
      expect(answer.headers).toMatchObject({
        vary: "accept-encoding",
        "content-type": "text/html; charset=utf-8",
      });
      expect(textOf(answer)).toBe(PAGE);
    }
  });

  it("falls back to the file itself where no compressed one lies beside it", async () => {
    const headers = { "accept-encoding": "br, gzip" };
    const answer = await ask(server.port, "/assets/plain-A1b2C3d4.svg", { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-encoding"]).toBeUndefined();
  });
});

const FOR_GOOD = "public, max-age=31536000, immutable";

describe("caching", () => {
  it.each([
    ["/", "no-cache"],
    ["/index.html", "no-cache"],
    ["/learn/", "no-cache"],
    ["/sw.js", "no-cache"],
    ["/manifest.webmanifest", "no-cache"],
    ["/assets/app-D3adB_ef.js", FOR_GOOD],
    ["/assets/app.0a1b2c3d4e5f.css", FOR_GOOD],
    ["/knowledge/core-Xy12_-zQ.json", FOR_GOOD],
    ["/assets/gone-D3adB_ef.js", "no-store"],
  ])("of %s is %s, compressed or not", async (path, expected) => {
    for (const headers of [{}, { "accept-encoding": "br" }]) {
      const answer = await ask(server.port, path, { headers });
      expect(answer.headers["cache-control"]).toBe(expected);
    }
  });

  it.each([
    "assets/explained.js",
    "assets/options-explained.js",
    "knowledge/trials-2026-11-25.json",
    "sw-D3adB_ef.js",
    "learn/assets/app-D3adB_ef.js",
  ])("%s holds no hash", (path) => {
    expect(cacheControl(path)).toBe("no-cache");
  });

  it("is for good only where build:site saw a hash in the name", () => {
    const letters = [..."abcdef0123456789AZ-_."];
    const name = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 24 });
    const folder = fc.constantFrom("assets/", "knowledge/", "learn/", "");
    fc.assert(
      fc.property(folder, name, (where, what) => {
        const path = `${where}${what}.json`;
        if (hasContentHash(path)) expect(hasHash(path)).toBe(true);
      }),
    );
  });

  it("answers 304 where the browser has the file, in the same form", async () => {
    const first = await ask(server.port, "/", { headers: { "accept-encoding": "br" } });
    const known = { "if-none-match": String(first.headers.etag) };
    const again = await ask(server.port, "/", { headers: { ...known, "accept-encoding": "br" } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect((await ask(server.port, "/", { headers: known })).status).toBe(200);
  });
});

describe("what is asked for", () => {
  it("is answered without a body to HEAD, with the length of it", async () => {
    const head = await ask(server.port, "/", { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(String(PAGE.length));
  });

  it("comes in part where a part is asked for", async () => {
    const part = await ask(server.port, "/index.html", { headers: { range: "bytes=2-8" } });
    expect(part.status).toBe(206);
    expect(part.headers["content-range"]).toBe(`bytes 2-8/${PAGE.length}`);
    expect(part.body.toString()).toBe("doctype");
  });

  it("goes on to the address with a slash where a folder is meant", async () => {
    const answer = await ask(server.port, "/learn");
    expect([answer.status, answer.headers.location]).toEqual([301, "/learn/"]);
  });

  it.each([
    ["/app-D3adB_ef.js", "text/plain"],
    ["/assets/", "text/plain"],
    ["/index.html/", "text/plain"],
    ["/INDEX.HTML", "text/plain"],
  ])("is unknown: %s", async (path, type) => {
    const answer = await ask(server.port, path);
    expect(answer.status).toBe(404);
    expect(answer.headers["content-type"]).toContain(type);
    expect(answer.body.toString()).toBe("There is no such page.\n");
  });

  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/assets/%2e%2e/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/%252e%252e/secret.txt",
    "//secret.txt",
    "/....//secret.txt",
    "/index.html%00.txt",
    "/.env",
    "/%2eenv",
    "/.git/config",
    "/assets/.hidden.js",
    "/./.env",
  ])("never leaves the folder or names a hidden file: %s", async (path) => {
    for (const method of ["GET", "HEAD"]) {
      const answer = await ask(server.port, path, { method });
      expect([400, 404]).toContain(answer.status);
      expect(answer.body.toString()).not.toContain(SECRET);
    }
  });
});
