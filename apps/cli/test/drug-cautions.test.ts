/** What to mind with a drug stands with the options that hold it, in text and JSON, and never changes a status. */
import { optionStatuses, prepareKnowledge, type Register } from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";
import { options } from "../src/commands/options.ts";
import { rawOf, requestOf, slugs, textOf } from "./surface.ts";

const knowledge = prepareKnowledge(compileKnowledge().knowledge);
const withoutCautions = prepareKnowledge({
  ...knowledge.compiled,
  drugs: knowledge.compiled.drugs.map((drug) => ({ ...drug, cautions: [] })),
});

interface Shown {
  readonly id: string;
  readonly status: string;
  readonly drugCautions: readonly { readonly id: string; readonly text: string }[];
}

function shownTo(slug: string, register: Register, known = knowledge): readonly Shown[] {
  const answer = options.answer(requestOf(rawOf(slug), known, register));
  return (answer as { readonly options: readonly Shown[] }).options;
}

const idsOf = (slug: string, register: Register, id: string) =>
  shownTo(slug, register)
    .find((one) => one.id === id)
    ?.drugCautions.map((caution) => caution.id);

describe("cautions of drugs in the answer of options", () => {
  it("stand with the option that holds the drug", () => {
    expect(idsOf("early-relapse", "plain", "ramucirumab")).toContain("ramucirumab-brain-swelling");
    expect(idsOf("early-relapse", "plain", "paclitaxel")).not.toContain(
      "ramucirumab-brain-swelling",
    );
  });

  it("are for clinicians alone where they are only recalled", () => {
    const id = "oxaliplatin-cold";
    expect(idsOf("claudin-positive", "clinical", "chemo-nivolumab")).toContain(id);
    expect(idsOf("claudin-positive", "plain", "chemo-nivolumab")).not.toContain(id);
  });

  it.each(slugs)("change no status of %s", (slug) => {
    const request = requestOf(rawOf(slug), knowledge);
    const statuses = optionStatuses(request.profile, knowledge);
    const bare = requestOf(rawOf(slug), withoutCautions);
    expect(optionStatuses(bare.profile, withoutCautions)).toEqual(statuses);
    const shown = shownTo(slug, "plain").map(({ id, status }) => [id, status]);
    const without = shownTo(slug, "plain", withoutCautions).map(({ id, status }) => [id, status]);
    expect(shown).toEqual(without);
  });

  it("are said in the text of the option, each as in the JSON", () => {
    const text = textOf(options, requestOf(rawOf("early-relapse"), knowledge), true);
    const [caution] =
      shownTo("early-relapse", "plain").find(({ id }) => id === "ramucirumab")?.drugCautions ?? [];
    expect(text).toContain(caution?.text ?? "no caution");
    const bare = textOf(options, requestOf(rawOf("early-relapse"), withoutCautions), true);
    expect(bare).not.toContain(caution?.text);
  });
});
