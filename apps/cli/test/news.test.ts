/** `nextline news sync` against sources on the loopback address, and what `news` then says, as their users run them. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNewsFile } from "@nextline/core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type NewsLoopback,
  openNewsLoopback,
} from "../../../packages/adapters/src/news/testing/loopback.ts";
import { ROOT } from "./program.ts";

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(`${ROOT}schemas/${name}.schema.json`, "utf8"));
const ajv = new Ajv2020({ allowUnionTypes: true, schemas: [schemaOf("common")] });
const isSync = ajv.compile(schemaOf("news-sync"));
const isNews = ajv.compile(schemaOf("news"));
const isPack = ajv.compile(schemaOf("news-pack"));
const isFile = ajv.compile(schemaOf("news-file"));

let folder: string;
let server: NewsLoopback;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nextline-news-cli-"));
  server = await openNewsLoopback();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Not in step with this process, which is the source. */
function nextline(...args: readonly string[]): Promise<{ status: number | null; out: string }> {
  const env = { ...process.env, NO_COLOR: "1", NEXTLINE_DATA: folder };
  const child = spawn(process.execPath, [`${ROOT}apps/cli/bin/nextline.js`, ...args], { env });
  let out = "";
  child.stdout.on("data", (part) => {
    out += part;
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, out })));
}

const PERSON = `${ROOT}examples/people/claudin-positive/profile.json`;
const day = new Date().toISOString().slice(0, 10);

interface Told {
  readonly id: string;
  readonly what: string;
}

describe("nextline news sync", () => {
  it("stores what the sources have, and news tells of it without its title in plain words", async () => {
    const title = "Zolbetuximab doubles survival";
    server.papers = [{ id: "101", title, entered: day.replaceAll("-", "/") }];
    server.entries = [{ id: "a", title: "Something else", date: day }];
    const sources = [`${server.url}/eutils`, `${server.url}/rss.xml`];
    const synced = await nextline(
      "news",
      "sync",
      ...sources.flatMap((source) => ["--source", source]),
      "--format",
      "json",
    );
    const answer = JSON.parse(synced.out);
    isSync(answer);
    expect(isSync.errors ?? []).toEqual([]);
    expect(synced.status).toBe(0);
    expect(answer).toMatchObject({ stored: 2, added: { pubmed: 1 }, problems: [] });

    const asked = server.asked.map(({ href }) => href).join(" ");
    expect(asked).not.toMatch(/claudin|profile|80/i);

    const told = await nextline("news", PERSON, "--since", day, "--format", "json");
    const news = JSON.parse(told.out);
    isNews(news);
    expect(isNews.errors ?? []).toEqual([]);
    const ids = (entries: readonly Told[]) => entries.map(({ id }) => id);
    expect(ids(news.concerns)).toContain("pubmed-101");
    expect(ids(news.waiting).filter((id) => id.startsWith("feed-"))).toHaveLength(1);
    expect(told.out).not.toContain("survival");

    const clinical = await nextline("news", PERSON, "--since", day, "--register", "clinical");
    expect(clinical.out).toContain(title);
  });

  it("ends with 1 and names the source where one does not answer, and keeps what the others gave", async () => {
    server.papers = [{ id: "102", title: "Another", entered: day.replaceAll("-", "/") }];
    const { status, out } = await nextline(
      "news",
      "sync",
      "--source",
      `${server.url}/eutils`,
      `${server.url}/nothing.xml`,
      "--format",
      "json",
    );
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      added: { pubmed: 1 },
      problems: [{ at: `${server.url}/nothing.xml`, problem: expect.stringContaining("404") }],
    });
  });

  it("makes one file for browsers of what was fetched, and none of nothing", async () => {
    const packs = join(folder, "packs");
    const made = await nextline("news", "pack", "--out", packs, "--format", "json");
    const answer = JSON.parse(made.out);
    isPack(answer);
    expect([made.status, isPack.errors ?? []]).toEqual([0, []]);
    const text = readFileSync(join(packs, "news.json"), "utf8");
    isFile(JSON.parse(text));
    expect(isFile.errors ?? []).toEqual([]);
    expect(readNewsFile(text)?.items).toHaveLength(answer.items);
    expect(answer.items).toBe(3);

    const none = await nextline("news", "pack", "--out", packs, "--store", join(folder, "empty"));
    expect(none.status).toBe(1);
    expect(readFileSync(join(packs, "news.json"), "utf8")).toBe(text);
  });

  it.each([
    ["a day that the calendar does not have", ["news", PERSON, "--since", "2026-02-30"]],
    ["an address that is none", ["news", "sync", "--source", "pubmed"]],
  ])("refuses %s", async (_, args) => {
    expect((await nextline(...args)).status).toBe(2);
  });
});
