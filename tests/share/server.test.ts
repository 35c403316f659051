/** Shares on the server: opened once, with the passcode, in time; locked, deleted, limited; and never readable to it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ShareFault } from "@nextline/adapters/share/fault";
import { readLink } from "@nextline/adapters/share/link";
import { keepsLinks, offerLink, stateOf, withdraw } from "@nextline/adapters/share/offer";
import { openLink } from "@nextline/adapters/share/open-link";
import { SHARE_SCHEMA, type Shared, unpackShared } from "@nextline/adapters/share/payload";
import { SHLViewer } from "kill-the-clipboard";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PASSCODE, type Serving, serving } from "./serving.ts";

const PLANTED = "planted-fact-7391";
const SHARED: Shared = {
  schema: SHARE_SCHEMA,
  asOf: "2026-11-25",
  profile: { region: "EU", facts: { ecog: 1, note: PLANTED } },
};

let server: Serving;
beforeEach(async () => {
  server = await serving();
});
afterEach(() => server.close());

const offer = () => offerLink(SHARED, server.terms);
const open = (link: string, passcode = PASSCODE) =>
  openLink(readLink(link), { passcode, recipient: "Nextline", now: server.now(), fetch });

async function fault(
  work: Promise<unknown>,
): Promise<{ problem: string; triesLeft?: number | undefined }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ShareFault) return error;
    throw error;
  }
  throw new Error("it should not have gone well");
}
const problem = async (work: Promise<unknown>) => (await fault(work)).problem;
const files = () => readdirSync(server.store);
const kept = () =>
  files()
    .map((file) => readFileSync(join(server.store, file), "utf8"))
    .join("\n");

describe("a link", () => {
  it("is opened once, from its address or alone", async () => {
    const { address, offer: mine } = await offer();
    expect(await stateOf(mine, fetch)).toEqual({ state: "waiting", wrong: 0 });
    expect(await open(address)).toEqual(SHARED);
    expect(await problem(open(address))).toBe("gone");
    expect(await stateOf(mine, fetch)).toMatchObject({ state: "opened", wrong: 0 });
    expect(JSON.parse(kept())).not.toHaveProperty("sealed");
  });

  it("of two who knock at once opens for one", async () => {
    const { link } = await offer();
    const both = await Promise.allSettled([open(link), open(link)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("fits what Health Links 1.0.0 ask of it", async () => {
    const { link } = await offer();
    const read = readLink(link);
    expect(read.flag).toBe("P");
    expect(read.url.length).toBeLessThanOrEqual(128);
    expect(read.url).toMatch(/\/links\/[\w-]{43}$/);
    expect(Buffer.from(read.key, "base64url")).toHaveLength(32);
  });

  it("locks after 5 wrong passcodes, and tells its maker", async () => {
    const { link, offer: mine } = await offer();
    for (const left of [4, 3, 2, 1])
      expect(await fault(open(link, "wrong one"))).toMatchObject({
        problem: "wrong-passcode",
        triesLeft: left,
      });
    expect(await stateOf(mine, fetch)).toEqual({ state: "waiting", wrong: 4 });
    expect(await problem(open(link, "wrong one"))).toBe("locked");
    expect(await problem(open(link))).toBe("locked");
    expect(await stateOf(mine, fetch)).toEqual({ state: "locked", wrong: 5 });
    expect(JSON.parse(kept())).not.toHaveProperty("sealed");
  });

  it("gives no more than 5 tries to many who guess at once", async () => {
    const { link } = await offer();
    const tries = Array.from({ length: 12 }, (_, n) => problem(open(link, `guess ${n} of many`)));
    const said = await Promise.all(tries);
    expect(said.filter((each) => each === "wrong-passcode")).toHaveLength(4);
    expect(said.filter((each) => each === "locked")).toHaveLength(8);
  });

  it("is over when its days are", async () => {
    const { link, offer: mine } = await offer();
    server.turn(6.99);
    expect(await stateOf(mine, fetch)).toMatchObject({ state: "waiting" });
    server.turn(0.02);
    expect(await problem(open(link))).toBe("expired");
    expect(await problem(stateOf(mine, fetch))).toBe("gone");
    expect(files()).toEqual([]);
  });

  it("that is over is gone at the server too, whatever the link says", async () => {
    const { link } = await offer();
    server.turn(8);
    const late = { ...readLink(link), exp: undefined };
    const now = server.now();
    expect(await problem(openLink(late, { passcode: PASSCODE, recipient: "x", now, fetch }))).toBe(
      "gone",
    );
  });

  it("is deleted by its maker alone", async () => {
    const { link, offer: mine } = await offer();
    await withdraw({ ...mine, token: mine.token.split("").reverse().join("") }, fetch);
    expect(files()).toHaveLength(1);
    await withdraw(mine, fetch);
    expect(files()).toEqual([]);
    expect(await problem(open(link))).toBe("gone");
    await withdraw(mine, fetch);
  });

  it("with a byte changed on the server's disk is refused", async () => {
    const { link } = await offer();
    const through: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init);
      const text = await answer.text();
      const altered = text.replace(
        /"embedded":"[^"]{80}./,
        (all) => `${all.slice(0, -1)}${all.endsWith("A") ? "B" : "A"}`,
      );
      expect(altered).not.toBe(text);
      return new Response(altered, { status: answer.status });
    };
    const opening = { passcode: PASSCODE, recipient: "x", now: server.now(), fetch: through };
    expect(await problem(openLink(readLink(link), opening))).toBe("changed");
  });

  it("is offered where the server keeps links, and nowhere else", async () => {
    expect(await keepsLinks(server.terms.links, fetch)).toBe(true);
    expect(await keepsLinks(`${server.origin}/pages`, fetch)).toBe(false);
  });

  it("leads to the address by which a proxy was reached", async () => {
    const { link } = await offer();
    const answer = await fetch(readLink(link).url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-forwarded-proto": "https",
        "x-forwarded-host": "nextline.example.org",
      },
      body: JSON.stringify({ recipient: "x", passcode: PASSCODE, embeddedLengthMax: 10 }),
    });
    const { files } = await answer.json();
    expect(files[0].location).toMatch(/^https:\/\/nextline\.example\.org\/links\/[\w-]{43}\//);
  });

  it("without an answer says so", async () => {
    const { link } = await offer();
    await server.close();
    expect(await problem(open(link))).toBe("no-answer");
    server = await serving();
  });
});

describe("another reader of Health Links", () => {
  it.each([
    ["at once", 1_000_000],
    ["by a second address", 10],
  ])("opens our link, the file %s", async (_how, embeddedLengthMax) => {
    const { link, offer: mine } = await offer();
    const viewer = new SHLViewer({ shlinkURI: link });
    const { fhirResources } = await viewer.resolveSHL({
      passcode: PASSCODE,
      recipient: "A clinic",
      embeddedLengthMax,
    });
    expect(fhirResources).toHaveLength(1);
    expect(unpackShared({ text: JSON.stringify(fhirResources[0]) })).toEqual(SHARED);
    expect(await stateOf(mine, fetch)).toMatchObject({ state: "opened" });
    expect(JSON.parse(kept())).not.toHaveProperty("sealed");
  });

  it("in a page of another origin may ask, and nothing else may", async () => {
    const { link } = await offer();
    const { url } = readLink(link);
    const before = await fetch(url, { method: "OPTIONS" });
    expect(before.status).toBe(204);
    expect(before.headers.get("access-control-allow-origin")).toBe("*");
    const making = await fetch(server.terms.links, { method: "OPTIONS" });
    expect(making.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("finds nothing more at the second address once it came, or too late", async () => {
    const ask = async (link: string) => {
      const body = JSON.stringify({ recipient: "x", passcode: PASSCODE, embeddedLengthMax: 10 });
      const headers = { "content-type": "application/json" };
      const answer = await fetch(readLink(link).url, { method: "POST", headers, body });
      return (await answer.json()).files[0].location as string;
    };
    const first = await ask((await offer()).link);
    expect((await fetch(first)).headers.get("content-type")).toBe("application/jose");
    expect((await fetch(first)).status).toBe(404);
    const second = await ask((await offer()).link);
    server.turn(0.01);
    expect((await fetch(second)).status).toBe(404);
  });
});

describe("limits", () => {
  const make = (change: object) =>
    fetch(server.terms.links, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        sealed: "a.b.c.d.e",
        passcode: PASSCODE,
        exp: Math.floor(server.now().getTime() / 1000) + 86_400,
        ...change,
      }),
    });

  it.each([
    ["a good one", 201, {}],
    ["a short passcode", 400, { passcode: "12345" }],
    ["one that is over already", 400, { exp: 1 }],
    ["one that lasts for years", 400, { exp: 4_000_000_000 }],
    ["a text that is not sealed", 400, { sealed: "her2Ihc is 3" }],
    ["nothing sealed", 400, { sealed: undefined }],
    ["a body without end", 413, { sealed: `a.b.c.d.${"e".repeat(600_000)}` }],
  ])("of what is taken: %s is answered %i", async (_name, status, change) => {
    expect((await make(change)).status).toBe(status);
  });

  it("of count: a full shelf takes a new one when an old one is over", async () => {
    await server.close();
    server = await serving({ most: 2 });
    await offer();
    await offer();
    expect((await make({})).status).toBe(507);
    server.turn(8);
    expect((await make({})).status).toBe(201);
  });

  it("of rate, for making and for asking", async () => {
    await server.close();
    server = await serving({ perMinute: { make: 2, ask: 3 } });
    const { link } = await offer();
    await offer();
    expect(await problem(offer())).toBe("too-often");
    for (let n = 0; n < 3; n++) await fault(open(link, "wrong one"));
    expect(await problem(open(link))).toBe("too-often");
  });

  it.each(["/links/", "/links/abc", `/links/${"a".repeat(43)}/state`, "/links/../kept"])(
    "nothing is found at %s",
    async (path) => {
      const answer = await fetch(server.origin + path);
      expect([400, 404]).toContain(answer.status);
    },
  );
});

describe("what the server can know", () => {
  it("is neither a fact, nor a key, a passcode, a name of a link or a token, on disk or in what it writes out", async () => {
    const written: string[] = [];
    const note = (chunk: unknown) => {
      written.push(String(chunk));
      return true;
    };
    const spies = [
      vi.spyOn(process.stdout, "write").mockImplementation(note),
      vi.spyOn(process.stderr, "write").mockImplementation(note),
      ...(["log", "info", "warn", "error", "debug"] as const).map((level) =>
        vi.spyOn(console, level).mockImplementation(note as never),
      ),
    ];
    const made = await offer();
    const other = await offer();
    await fault(open(other.link, "wrong one"));
    await fetch(`${server.origin}/links/${PLANTED}?q=${PLANTED}`, {
      method: "POST",
      body: PLANTED,
    });
    await fetch(server.terms.links, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"sealed": ${PLANTED}`,
    });
    const before = kept();
    await open(made.link);
    for (const spy of spies) spy.mockRestore();
    const { key, url } = readLink(made.link);
    const names = files().join("\n");
    const all = [before, kept(), names, written.join("\n")].join("\n");
    expect(before).toContain('"sealed":"');
    const id = url.split("/").at(-1) ?? "";
    for (const secret of [PLANTED, "ecog", key, PASSCODE, id, made.offer.token, "127.0.0.1"])
      expect(all).not.toContain(secret);
    expect(written).toEqual([]);
  });
});
