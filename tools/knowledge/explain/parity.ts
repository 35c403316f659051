/** Equal length: no section more than a quarter off the median of its family among comparable options. */
import type { ReadingProblem } from "../../reading/bar.ts";
import { type Explained, fileOf, isTested, targetsOf, wordsOfSection } from "./sections.ts";
import { ENOUGH_FILES, PARITY } from "./shape.ts";

export function parityProblems(all: readonly Explained[]): readonly ReadingProblem[] {
  return all.flatMap((one) => {
    const peers = all.filter((other) => comparable(one, other));
    return Object.entries(targetsOf(one.option)).flatMap(([section, target]) =>
      offMiddle(one, section, middleOf(peers, section, target)),
    );
  });
}

/** Of one family, and of one shape: an option that studies speak against has other sections. */
const comparable = (a: Explained, b: Explained): boolean =>
  a.option.family === b.option.family && isTested(a.option) === isTested(b.option);

interface Middle {
  readonly words: number;
  readonly name: string;
}

function middleOf(peers: readonly Explained[], section: string, target: number): Middle {
  if (peers.length < ENOUGH_FILES) return { words: target, name: "target" };
  const counts = peers.map(({ explanation }) => wordsOfSection(explanation, section));
  return { words: median(counts), name: "family median" };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (low + high) / 2;
}

function offMiddle(
  { option, explanation }: Explained,
  section: string,
  { words: middle, name }: Middle,
): readonly ReadingProblem[] {
  const words = wordsOfSection(explanation, section);
  if (Math.abs(words - middle) <= PARITY * middle) return [];
  const [from, to] = [Math.ceil((1 - PARITY) * middle), Math.floor((1 + PARITY) * middle)];
  const problem = `${words} words, the ${name} is ${middle}`;
  return [
    {
      file: fileOf(option.id),
      at: `plain.${section}`,
      problem,
      cure: `write ${from} to ${to} words`,
    },
  ];
}
