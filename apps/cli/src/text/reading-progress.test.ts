/** Progress comes only where a reading takes long, and then not too often. */
import { prepareKnowledge, voiceOf } from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../../tools/knowledge/compile.ts";
import { readingProgress } from "./reading-progress.ts";

const voice = voiceOf(prepareKnowledge(compileKnowledge().knowledge), "en", "plain");

/** Megabytes that were read by a moment in milliseconds. */
function written(reads: readonly (readonly [mb: number, at: number])[]): string {
  let now = 0;
  let text = "";
  const write = (more: string | Uint8Array) => {
    text += String(more);
    return true;
  };
  const progress = readingProgress({ write }, voice, () => now);
  for (const [mb, at] of reads) {
    now = at;
    progress.show(mb * 1_000_000);
  }
  progress.stop();
  return text;
}

describe("the progress of a reading", () => {
  it("says nothing within a second, however much was read", () => {
    expect(written([[500, 999]])).toBe("");
  });

  it("is a line after a second, and then every other second", () => {
    const text = written([
      [10, 900],
      [20, 1100],
      [30, 2000],
      [40, 3200],
    ]);
    expect(text).toBe("Read so far: 20 MB.\nRead so far: 40 MB.\n");
  });
});
