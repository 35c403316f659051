/** Every answer, good or bad, carries the same protective headers, and none tells of the machine. */
import { hostname, tmpdir, userInfo } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { policyOf } from "../src/server.ts";
import { outsidePolicy, protectiveHeaders } from "./protective.ts";
import { ask, listening, makeSite, type Question, type Site } from "./site.ts";

let site: Site;
let loopback: Awaited<ReturnType<typeof listening>>;
let behindProxy: Awaited<ReturnType<typeof listening>>;

beforeAll(async () => {
  site = makeSite();
  loopback = await listening({ root: site.root });
  behindProxy = await listening({ root: site.root, https: true });
});

afterAll(async () => {
  await Promise.all([loopback.close(), behindProxy.close()]);
  site.remove();
});

const ANSWERS: readonly [number, string, Question?][] = [
  [200, "/"],
  [200, "/", { method: "HEAD" }],
  [200, "/assets/app-D3adB_ef.js"],
  [200, "/assets/app-D3adB_ef.js", { headers: { "accept-encoding": "br" } }],
  [200, "/?her2Ihc=2"],
  [206, "/index.html", { headers: { range: "bytes=0-9" } }],
  [301, "/learn"],
  [404, "/no-such-page"],
  [404, "/.env"],
  [404, "/%2e%2e/secret.txt"],
  [404, "/%E0%A4%A"],
  [404, "/no-such-page?%E0%A4%A"],
  [404, `/${"no-such-page/".repeat(500)}`],
  [405, "/", { method: "POST" }],
  [405, "/", { method: "OPTIONS" }],
  [416, "/index.html", { headers: { range: "bytes=999999-" } }],
];

describe.each(ANSWERS)("the answer %i to %s %j", (status, path, question) => {
  it("carries every protective header", async () => {
    const { headers, ...answer } = await ask(loopback.port, path, question);
    expect(answer.status).toBe(status);
    expect(headers).toMatchObject(protectiveHeaders);
  });

  it("carries the same from behind a proxy, and the order to use https alone", async () => {
    const { headers } = await ask(behindProxy.port, path, question);
    expect(headers).toMatchObject({
      ...protectiveHeaders,
      "strict-transport-security": "max-age=31536000",
    });
  });

  it("sets no cookie, and asks for no https on loopback", async () => {
    const { headers } = await ask(loopback.port, path, question);
    for (const name of ["set-cookie", "strict-transport-security", "server", "x-powered-by"]) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  it("tells neither the machine nor, where it fails, what was asked", async () => {
    const { headers, body } = await ask(loopback.port, path, question);
    const all = `${JSON.stringify(headers)}\n${body}`;
    for (const secret of [tmpdir(), hostname(), `/${userInfo().username}/`, "her2Ihc"]) {
      expect(all).not.toContain(secret);
    }
    if (status >= 400) expect(all).not.toContain("no-such-page");
  });
});

describe("the policy", () => {
  it("of the pages that ask another server differs in nothing else, in both forms", async () => {
    for (const name of ["open.html", "launch.html", "callback.html"]) {
      expect(policyOf(name)).toBe(outsidePolicy);
    }
    expect(policyOf("index.html")).toBe(protectiveHeaders["content-security-policy"]);
    expect(policyOf("sub/open.html")).toBe(protectiveHeaders["content-security-policy"]);
    for (const encoding of ["identity", "br", "gzip"]) {
      const question = { headers: { "accept-encoding": encoding } };
      const { headers } = await ask(loopback.port, "/open.html", question);
      expect(headers["content-security-policy"]).toBe(outsidePolicy);
    }
    const rest = (policy: string) => policy.replace(/connect-src [^;]*/, "");
    expect(rest(outsidePolicy)).toBe(rest(protectiveHeaders["content-security-policy"]));
  });

  it("lets nothing in from elsewhere and nothing written into a page", () => {
    const policy = protectiveHeaders["content-security-policy"];
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:|nonce|sha256/);
  });
});
