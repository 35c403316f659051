/** Options that wait for something: cancer treatments one by one, other help by what it waits for. */
import { labelOf, type OptionAssessment, phrase, say } from "@nextline/core";
import { bullet, wrap } from "./layout.ts";
import { nameText, optionText, statusText } from "./option-entry.ts";
import type { OptionView } from "./option-view.ts";

const CANCER_TREATMENTS: ReadonlySet<string> = new Set([
  "chemotherapy",
  "targeted",
  "immunotherapy",
  "trial",
]);

/** An option that waits for more is only named: its list of facts would say no more than "ask first". */
const FEW = 3;

export function waitingText(members: readonly OptionAssessment[], view: OptionView): string[] {
  if (view.full) return apart(members.map((option) => optionText(option, view)));
  const near = members.filter(({ missing }) => missing.length <= FEW);
  const treatments = near.filter(({ option }) => CANCER_TREATMENTS.has(option.family));
  const others = near.filter((option) => !treatments.includes(option));
  return apart([
    ...treatments.map((option) => [...nameText(option, view), ...statusText(option, view)]),
    ...foldedTexts(others, view),
    ...farTexts(
      members.filter((option) => !near.includes(option)),
      view,
    ),
  ]);
}

/** What waits for the same facts stands together. */
function foldedTexts(members: readonly OptionAssessment[], { voice }: OptionView): string[][] {
  const together = new Map<string, string[]>();
  for (const assessed of members) {
    const status = say({ status: assessed }, voice);
    together.set(status, [...(together.get(status) ?? []), assessed.option.name]);
  }
  return [...together].map(([status, names]) => [...wrap(status), ...namesText(names)]);
}

const namesText = (names: readonly string[]): string[] => names.flatMap((name) => bullet(name, 2));

/** The facts that most of them wait for, and their names. */
function farTexts(members: readonly OptionAssessment[], { voice }: OptionView): string[][] {
  if (members.length === 0) return [];
  const count = new Map<string, number>();
  for (const fact of members.flatMap(({ missing }) => missing))
    count.set(fact, (count.get(fact) ?? 0) + 1);
  const most = [...count].sort(([, a], [, b]) => b - a).slice(0, FEW);
  const facts = most.map(([fact]) => labelOf(voice, fact)).join(", ");
  const heading = phrase(voice, "waits-for-many", { count: String(FEW + 1), facts });
  return [[...wrap(heading), ...namesText(members.map(({ option }) => option.name))]];
}

/** An empty line between texts. */
export const apart = (texts: readonly (readonly string[])[]): string[] =>
  texts.flatMap((text, i) => [...(i === 0 ? [] : [""]), ...text]);
