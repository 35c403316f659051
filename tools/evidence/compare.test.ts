/** The knowledge against the evidence files, where these are at hand. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { compileKnowledge } from "../knowledge/compile.ts";
import { compareEvidence } from "./compare.ts";
import { hasEvidence, readRows } from "./rows.ts";

const EVIDENCE = fileURLToPath(new URL("../../../shared/evidence", import.meta.url));
const isHere = hasEvidence(EVIDENCE);
if (!isHere) console.warn(`Skipped: the evidence files are not at ${EVIDENCE}.`);

describe.skipIf(!isHere)("the evidence files", () => {
  const { studies } = compileKnowledge().knowledge;
  const comparison = isHere ? compareEvidence(EVIDENCE, studies) : undefined;

  test("every verified row is in the knowledge or listed with its reason", () => {
    expect(comparison?.problems).toEqual([]);
    expect(comparison?.verified.size).toBe(394);
    expect((comparison?.found.size ?? 0) + (comparison?.leftOut.verified.length ?? 0)).toBe(394);
  });

  test("ten rows drawn by the seed agree to the digit", () => {
    expect(comparison?.drawn).toHaveLength(10);
    for (const { figure } of comparison?.drawn ?? []) expect(figure).toBeDefined();
  });

  test("every entry of the files is a study of the knowledge", () => {
    const ids = new Set(studies.list.map(({ id }) => id));
    expect(readRows(EVIDENCE).filter(({ study }) => !ids.has(study))).toEqual([]);
  });

  test("a digit that is changed is found", () => {
    const list = studies.list.map((study) =>
      study.id === "tags"
        ? {
            ...study,
            figures: study.figures.map((figure) => ({
              ...figure,
              arms: figure.arms.map((arm) => (arm.months === 5.7 ? { ...arm, months: 5.8 } : arm)),
            })),
          }
        : study,
    );
    const { problems } = compareEvidence(EVIDENCE, { ...studies, list });
    expect(problems).toContain("evidence_laterline.json tags results[0]: not in the knowledge");
  });
});
