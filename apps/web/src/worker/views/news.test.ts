/** What is new, made from the parts of the knowledge that its page loads. */
import { readFileSync } from "node:fs";
import { deriveProfile, prepareKnowledge, voiceOf } from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../../../tools/knowledge/compile.ts";
import { cutIntoParts, joinParts } from "../parts.ts";
import { newsView } from "./news.ts";

const { knowledge: compiled } = compileKnowledge();
const parts = cutIntoParts(compiled);
const knowledge = prepareKnowledge(joinParts([parts.rules, parts.news]));
const raw = (slug: string) =>
  JSON.parse(
    readFileSync(
      new URL(`../../../../../examples/people/${slug}/profile.json`, import.meta.url),
      "utf8",
    ),
  );
const viewOf = (given: object, since?: string, register: "plain" | "clinical" = "plain") =>
  newsView({
    profile: deriveProfile(given, knowledge),
    knowledge,
    voice: voiceOf(knowledge, "en", register),
    redFlags: compiled.redFlags,
    city: undefined,
    since,
  });

describe("what is new", () => {
  it("is told with its source and its reason, and what waits leads to its questions", () => {
    const view = viewOf(raw("bleeding"), "2024-09-01");
    expect(view.since).toBe("1 September 2024");
    expect(view.concerns).toEqual([]);
    expect(view.waiting).toHaveLength(2);
    expect(view.answers.map(({ label }) => label)).toEqual([
      "claudin 18.2 score",
      "NTRK gene fusion",
    ]);
    expect(view.waiting[0]?.from.join(" ")).toContain("press release");
  });

  it("holds recalled entries for clinicians alone", () => {
    const count = ({ concerns, waiting, others }: ReturnType<typeof viewOf>) =>
      concerns.length + waiting.length + others.length;
    const person = raw("third-line");
    expect(count(viewOf(person, undefined, "clinical"))).toBe(compiled.news.items.length);
    expect(count(viewOf(person))).toBe(
      compiled.news.items.filter(({ status }) => status !== "recalled").length,
    );
  });

  it("tells a person with another disease whom to ask", () => {
    const view = viewOf({ ...raw("bleeding"), facts: { histology: "lymphoma" } });
    expect(view.otherDisease?.paragraphs.length).toBeGreaterThan(1);
  });
});
