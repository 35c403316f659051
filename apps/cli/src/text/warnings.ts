/** Warnings about the whole situation: emergencies on top and hard to miss. */
import { type Assessment, phrase, say, type Voice } from "@nextline/core";
import type { View } from "../request.ts";
import { bullet, WIDTH } from "./layout.ts";
import { section } from "./section.ts";

type Warning = Assessment["warnings"][number];

export function warningsText(warnings: readonly Warning[], voice: Voice, view: View): string[] {
  const at = (level: Warning["level"]) => warnings.filter((warning) => warning.level === level);
  const others = [...at("important"), ...at("note")];
  return [
    ...alarm(at("emergency"), voice, view),
    ...section(
      phrase(voice, "heading-warnings"),
      others.flatMap((warning) => bullet(say({ warning }, voice), 0, signOf(warning))),
      view,
    ),
  ];
}

const signOf = ({ level }: Warning): string => (level === "important" ? "!" : "-");

function alarm(warnings: readonly Warning[], voice: Voice, { paint }: View): string[] {
  if (warnings.length === 0) return [];
  const rule = "!".repeat(WIDTH);
  const said = warnings.flatMap((warning) => bullet(say({ warning }, voice), 0, "!!!"));
  return [...[rule, ...said, rule].map((line) => paint("alarm", line)), ""];
}
