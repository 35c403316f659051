/** The three views of a document say the same words; hostile text stays text. */
import { inflateSync } from "node:zlib";
import type { Document } from "@nextline/core";
import { describe, expect, it } from "vitest";
import { toHtml } from "./html.ts";
import { toMarkdown } from "./markdown.ts";
import { toPdf } from "./pdf.ts";

const document: Document = {
  title: "My visit summary",
  language: "en",
  pages: [
    {
      title: "My visit summary",
      blocks: [
        { kind: "heading", level: 1, text: "My visit summary" },
        { kind: "notice", level: "emergency", text: "Go to hospital now." },
        { kind: "rows", rows: [["Age", "63 years"]] },
        { kind: "list", ordered: true, items: ["First question?", "Second <b>question</b>?"] },
        { kind: "text", text: "Nothing is filled in yet." },
      ],
      foot: ["No doctor has checked these rules yet."],
    },
    { title: "Doctor", blocks: [{ kind: "heading", level: 1, text: "Doctor" }], foot: [] },
  ],
};

const CREATED = new Date("2026-11-01T00:00:00Z");

describe("a document", () => {
  it("as Markdown holds every sentence once, escaped", () => {
    const text = toMarkdown(document);
    expect(text).toContain("# My visit summary");
    expect(text).toContain("> **Go to hospital now.**");
    expect(text).toContain("- Age: 63 years");
    expect(text).toContain("1. First question?");
    expect(text).toContain("2. Second \\<b\\>question\\</b\\>?");
    expect(text.match(/Nothing is filled in yet\./g)).toHaveLength(1);
  });

  it("as HTML names its language and asks nobody for anything", () => {
    const text = toHtml(document);
    expect(text).toMatch(/<html lang="en">/);
    expect(text).not.toMatch(/https?:|<script|src=|@import|url\(/);
    expect(text).toContain("Second &lt;b&gt;question&lt;/b&gt;?");
    expect(text).toContain("<dt>Age</dt><dd>63 years</dd>");
  });

  it("as PDF is tagged, names its language and has one sheet a page", async () => {
    const pdf = await toPdf(document, CREATED);
    const raw = pdf.toString("latin1");
    expect(raw.startsWith("%PDF-1.7")).toBe(true);
    expect(raw).toContain("/Marked true");
    expect(raw).toContain("/Lang (en)");
    expect(raw).toContain("/StructTreeRoot");
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(2);
    for (const tag of ["H1", "P", "Table", "TH", "TD", "LI", "LBody"])
      expect(raw).toContain(`/S /${tag}`);
  });

  it("as PDF says that it follows PDF/UA", async () => {
    const raw = (await toPdf(document, CREATED)).toString("latin1");
    const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data]) =>
      plain(data ?? ""),
    );
    expect(streams.some((text) => text.includes("pdfuaid:part"))).toBe(true);
  });

  it("a page too long for one size is set smaller before it runs over", async () => {
    const items = Array.from(
      { length: 48 },
      (_, i) => `A question that is about as long as most, number ${i + 1}?`,
    );
    const page = {
      title: "Long",
      blocks: [{ kind: "list", ordered: true, items }] as const,
      foot: [],
    };
    const raw = (await toPdf({ ...document, pages: [page] }, CREATED)).toString("latin1");
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

describe("rows of a PDF", () => {
  const pdfOf = async (rows: readonly (readonly [string, string])[]) => {
    const page = { title: "Rows", blocks: [{ kind: "rows", rows }] as const, foot: [] };
    return (await toPdf({ ...document, pages: [page] }, CREATED)).toString("latin1");
  };
  const short = (count: number) =>
    Array.from({ length: count }, (_, i): [string, string] => [`Label ${i}`, "value"]);

  it("share a line where they are short, and stay a row each for a screen reader", async () => {
    const raw = await pdfOf(short(90));
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(raw.match(/\/S \/TR\b/g)).toHaveLength(90);
  });

  it("run on over as many sheets as they fill, not one sheet a row", async () => {
    const long = short(150).map(([label]): [string, string] => [label, "many words ".repeat(40)]);
    const raw = await pdfOf(long);
    expect(raw.match(/\/S \/TR\b/g)).toHaveLength(150);
    const sheets = raw.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(3);
    expect(sheets).toBeLessThan(15);
  });
});

function plain(data: string): string {
  try {
    return inflateSync(Buffer.from(data, "latin1")).toString("latin1");
  } catch {
    return data;
  }
}
