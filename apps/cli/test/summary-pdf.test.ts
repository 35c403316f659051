/** The printed summary: one sheet for the person and one for the doctor, whoever the person is and whatever they asked. */
import { toPdf } from "@nextline/adapters/document/pdf";
import { prepareKnowledge } from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";
import { summary } from "../src/commands/summary.ts";
import { type Raw, rawOf, requestOf, slugs, wishing } from "./surface.ts";

const knowledge = prepareKnowledge(compileKnowledge().knowledge);

async function sheetsOf(raw: Raw, since?: string): Promise<number> {
  const request = requestOf(raw, knowledge);
  const document = summary.document?.(since === undefined ? request : { ...request, since });
  if (document === undefined) throw new Error("the summary writes a document");
  const pdf = await toPdf(document, new Date("2026-11-01T00:00:00Z"));
  return pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;
}

describe.each(slugs)("the summary of %s", (slug) => {
  it("is two sheets", async () => {
    expect(await sheetsOf(rawOf(slug))).toBe(2);
  });

  it("is two sheets with what is new since a visit long ago", async () => {
    expect(await sheetsOf(rawOf(slug), "2010-01-01")).toBe(2);
  });

  it("is two sheets with survival, the longest there is", async () => {
    expect(await sheetsOf(wishing(rawOf(slug), "full"))).toBe(2);
  });
});
