/** The explanation of an option: the same sections in the same order for every one. */
import { phrase } from "@nextline/core";
import type { OptionView, SectionView } from "../protocol.ts";
import type { Road } from "../road.ts";

type Explained = Pick<OptionView, "explanation" | "practical" | "questions" | "provenance">;

const ORDER = ["what", "can", "cannot", "hoped", "found", "instead", "who", "month"] as const;
const HARMS = ["common", "serious", "call"] as const;
const ASK_YOUR_TEAM = "ask-your-team";

export function explanationView(option: string, { knowledge, voice }: Road): Explained {
  const found = knowledge.compiled.explain[option];
  if (found === undefined) return { explanation: [], practical: [], questions: [], provenance: [] };
  const plain: Readonly<Record<string, unknown>> = { ...found[voice.register] };
  const harms = plain.harms as Readonly<Record<string, string>> | undefined;
  return {
    explanation: [
      ...ORDER.flatMap((id) => section(phrase(voice, `explain-${id}`), plain[id])),
      ...HARMS.flatMap((id) => section(phrase(voice, `explain-harms-${id}`), harms?.[id])),
    ],
    practical: "practical" in found ? practicalRows(found.practical, voice) : [],
    questions: found.plain.questions,
    provenance: [
      ...sourceLines(found.source, voice),
      phrase(voice, `explain-status-${found.status}`),
      phrase(voice, "explain-checked-by-nobody"),
    ],
  };
}

const section = (heading: string, text: unknown): readonly SectionView[] =>
  typeof text === "string" ? [{ heading, paragraphs: [text] }] : [];

function practicalRows(practical: Readonly<Record<string, string>>, voice: Road["voice"]) {
  return Object.entries(practical).map(([slot, answer]): readonly [string, string] => [
    phrase(voice, `practical-${slot}`),
    answer === ASK_YOUR_TEAM ? phrase(voice, "practical-ask") : answer,
  ]);
}

type Source = Readonly<
  Partial<Record<"studies" | "labels" | "guidelines" | "papers", readonly string[]>>
>;

function sourceLines(source: Source, voice: Road["voice"]): readonly string[] {
  const named = [...(source.labels ?? []), ...(source.guidelines ?? []), ...(source.papers ?? [])];
  const studies = source.studies ?? [];
  return [
    ...(studies.length > 0
      ? [phrase(voice, "explain-from-studies", { studies: studies.join(", ") })]
      : []),
    ...(named.length > 0 ? [phrase(voice, "explain-from", { sources: named.join("; ") })] : []),
  ];
}
