/** Options that do not fit: each under the reason that decided, what studies speak against last. */
import { type OptionAssessment, phrase, say } from "@nextline/core";
import { bullet, indent, wrap } from "./layout.ts";
import type { OptionView } from "./option-view.ts";

const WITHOUT_BENEFIT = "tested-without-benefit";

export function closedText(members: readonly OptionAssessment[], view: OptionView): string[] {
  const tested = members.filter(({ option }) => option.family === WITHOUT_BENEFIT);
  const others = members.filter(({ option }) => option.family !== WITHOUT_BENEFIT);
  const heading = phrase(view.voice, `family-${WITHOUT_BENEFIT}`);
  return [
    ...(view.full ? others.flatMap((option) => fullText(option, view)) : foldedText(others, view)),
    ...(tested.length === 0 ? [] : ["", ...wrap(`${heading}:`)]),
    ...tested.flatMap((option) => reasonsLine(option, view)),
  ];
}

/** The reasons that shut an option out, in words. */
function failing({ option, reasons }: OptionAssessment, { voice, facts }: OptionView): string[] {
  const deciding = reasons.filter(
    ({ kind, verdict }) => verdict === (kind === "need" ? "no" : "yes"),
  );
  return deciding.map((reason) => say({ reason, option: option.id, facts }, voice));
}

const fullText = (assessed: OptionAssessment, view: OptionView): string[] => [
  ...bullet(assessed.option.name, 0),
  ...failing(assessed, view).flatMap((reason) => bullet(reason, 2)),
];

const reasonsLine = (assessed: OptionAssessment, view: OptionView): string[] =>
  bullet(`${assessed.option.name}: ${failing(assessed, view).join(" ")}`, 0);

/** Each option under the one of its reasons that shuts out the most, so that every reason is read once. */
function foldedText(members: readonly OptionAssessment[], view: OptionView): string[] {
  const reasons = new Map(members.map((member) => [member, failing(member, view)]));
  const count = new Map<string, number>();
  for (const reason of [...reasons.values()].flat())
    count.set(reason, (count.get(reason) ?? 0) + 1);
  const together = new Map<string, string[]>();
  for (const [{ option }, said] of reasons) {
    const most = Math.max(...said.map((reason) => count.get(reason) ?? 0));
    const reason = said.find((candidate) => count.get(candidate) === most) ?? "";
    together.set(reason, [...(together.get(reason) ?? []), option.name]);
  }
  return [...together].flatMap(([reason, names], i) => [
    ...(i === 0 ? [] : [""]),
    ...wrap(reason),
    ...indent(names.join("; "), 2),
  ]);
}
