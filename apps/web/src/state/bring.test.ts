/** What is taken in of a record: facts with their day, treatments into the list that is being filled, nothing lost. */
import { describe, expect, it } from "vitest";
import { takeBrought } from "./bring.ts";
import { answerUnsure, emptySaved, setTreatments } from "./saved.ts";

const DAY = "2026-11-26";
const FOLFOX = {
  intent: "palliative",
  drugs: ["fluorouracil", "oxaliplatin"],
  start: "2026-03-02",
};
const empty = emptySaved("1");

describe("what is taken in", () => {
  it("is an answer with its source and its day, and no longer unsure", () => {
    const unsure = answerUnsure("her2Ihc", DAY)(empty);
    const brought = [
      { fact: "her2Ihc", value: 3, date: "2026-01" },
      { fact: "ecog", value: 1 },
    ];
    const { profile, unsure: left } = takeBrought(brought, "report", DAY)(unsure);
    expect(profile.facts).toEqual({ her2Ihc: 3, ecog: 1 });
    expect(profile.sources).toEqual({
      her2Ihc: { from: "report", date: "2026-01" },
      ecog: { from: "report", date: DAY },
    });
    expect(left).toEqual({});
  });

  it("of treatments joins those that are there, once, and makes no whole history", () => {
    const before = setTreatments([FOLFOX])(empty);
    const other = { intent: "palliative", drugs: ["paclitaxel"], start: "2026-08" };
    const again = { ...FOLFOX, drugs: [...FOLFOX.drugs].reverse(), start: "2026-03" };
    const brought = [{ treatment: again }, { treatment: other }];
    const after = takeBrought(brought, "record", DAY)(before);
    expect(after.unfinished).toEqual({ treatments: [FOLFOX, other] });
    expect(after.profile.treatments).toEqual([FOLFOX]);
    expect(takeBrought(brought, "record", DAY)(after).unfinished).toEqual(after.unfinished);
    const fresh = takeBrought([{ procedure: { kind: "gastrectomy" } }], "record", DAY)(empty);
    expect(fresh.unfinished).toEqual({ procedures: [{ kind: "gastrectomy" }] });
    expect(fresh.profile).not.toHaveProperty("procedures");
  });
});
