/** The text of figures: whose they are, how like this person, how sure and why, and what is not there is said. */
import {
  assessOptions,
  figuresFor,
  prepareKnowledge,
  sayCertainty,
  sayCloseness,
  statementOf,
} from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";
import { figures } from "../src/commands/figures.ts";
import { plainPaint } from "../src/text/paint.ts";
import { rawOf, requestOf, slugs, textOf, wishing } from "./surface.ts";

const { knowledge: compiled } = compileKnowledge();
const knowledge = prepareKnowledge(compiled);

const requestFor = (slug: string, wish?: string) =>
  requestOf(wish === undefined ? rawOf(slug) : wishing(rawOf(slug), wish), knowledge);

/** One block an option: its name, and what stands under it. */
function optionBlocks(text: string, slug: string): ReadonlyMap<string, string> {
  const names = knowledge.options.map(({ name }) => name);
  const lines = text.split("\n");
  const starts = lines.flatMap((line, i) => (names.some((name) => line === name) ? [i] : []));
  if (starts.length === 0) throw new Error(`no options for ${slug}`);
  return new Map(
    starts.map((start, n) => {
      const block = lines.slice(start, starts[n + 1]).join("\n");
      return [lines[start] ?? "", block];
    }),
  );
}

describe.each(slugs)("figures of %s in full", (slug) => {
  const request = requestFor(slug, "full");
  const blocks = optionBlocks(textOf(figures, request, true), slug);

  it("say of every study how like this person its people are, and of every figure how sure", () => {
    for (const { option } of assessOptions(request.profile, knowledge).options) {
      const block = blocks.get(option.name);
      if (block === undefined) continue;
      for (const figure of figuresFor(option, request.profile, knowledge)) {
        if (statementOf(figure) === undefined) continue;
        const sure = sayCertainty(request.voice, figure.certainty).join(" ");
        expect(block, option.id).toContain(`How sure this is: ${sure}`);
      }
    }
  });

  it("name each study of an open option once, with its people and its source", () => {
    for (const { option, status } of assessOptions(request.profile, knowledge).options) {
      if (status === "does-not-fit") continue;
      const found = figuresFor(option, request.profile, knowledge).filter(statementOf);
      for (const id of new Set(found.map(({ study }) => study))) {
        const study = compiled.studies.list.find((one) => one.id === id);
        const block = blocks.get(option.name) ?? "";
        const said = block.split("\n").filter((line) => line.includes(`called ${study?.name}.`));
        expect(said, `${option.id} ${id}`).toHaveLength(1);
        const figure = found.find((one) => one.study === id);
        const like = sayCloseness(request.voice, figure?.population ?? NOBODY).join(" ");
        expect(block).toContain(`How like you they were: ${like}`);
        expect(block).toContain(`Source: ${figure?.source}, read on`);
      }
    }
  });
});

const NOBODY = {
  line: "unknown",
  marker: "unknown",
  region: "unknown",
  fitness: "unknown",
} as const;

describe("figures that are not there", () => {
  const said = (slug: string, option: string, known = knowledge) =>
    figures
      .text({ ...requestOf(rawOf(slug), known), option }, { paint: plainPaint, full: false })
      .join(" ")
      .replace(/\s+/g, " ");

  it("an option without a study says so", () => {
    expect(said("claudin-positive", "enteral-feeding")).toContain(
      "No study figure that a person has checked is here yet.",
    );
  });

  it("an option whose studies hold only what is recalled says the same", () => {
    const recalled = <T extends object>(row: T): T => ({ ...row, patients: false });
    const list = compiled.studies.list.map((study) => ({
      ...study,
      figures: study.figures.map(recalled),
      harms: study.harms.map(recalled),
    }));
    const only = prepareKnowledge({
      ...compiled,
      studies: { ...compiled.studies, list },
    });
    expect(said("her2-lost", "ramucirumab-paclitaxel", only)).toContain(
      "No study figure that a person has checked is here yet.",
    );
  });

  it("an option whose figures are all about survival says that they wait to be asked for", () => {
    const text = said("claudin-positive", "chemo-tislelizumab");
    expect(text).toContain("They are not shown unless you ask for them.");
    expect(text).not.toContain("No study figure that a person has checked");
  });
});

describe("a short answer", () => {
  it("names the studies and counts the figures that it leaves out; one option alone has all", () => {
    const request = requestFor("her2-kept");
    const short = textOf(figures, request, false);
    expect(short).toMatch(/More studies: .*DESTINY-Gastric02/);
    expect(short).toMatch(/More figures of this kind: \d+\./);
    const alone = textOf(figures, { ...request, option: "trastuzumab-deruxtecan" }, false);
    expect(alone).toContain("The study is called DESTINY-Gastric02.");
    expect(alone).not.toMatch(/More (?:studies|figures)/);
  });

  it("leaves out as many harms as benefits, never the harms alone", () => {
    for (const slug of slugs) {
      const text = textOf(figures, requestFor(slug), false);
      const full = textOf(figures, requestFor(slug), true);
      const studies = text.match(/The study is called [^.]*\./g) ?? [];
      expect(studies.length).toBeGreaterThan(0);
      for (const study of new Set(studies)) {
        const harmed = (all: string) =>
          all.split(study)[1]?.split("The study is called")[0]?.includes("Side effects and harm:");
        expect(harmed(text), `${slug} ${study}`).toBe(harmed(full));
      }
    }
  });
});
