/** How the knowledge is kept, in words: its date, who pays, how studies were chosen, who wrote it. */
import type { AboutSettings } from "../../../apps/cli/src/commands/knowledge.ts";
import { wrap } from "../../../apps/cli/src/text/layout.ts";
import type { Compiled } from "../compiled.ts";
import { POLICIES } from "../dossier/schema.ts";

/** Undefined where there are no words in this language. */
export function aboutText(
  knowledge: Compiled,
  { format, register, language }: AboutSettings,
): string | undefined {
  const words = knowledge.policies.words[language];
  if (words === undefined) return undefined;
  const about = POLICIES.map((id) => ({ id, text: words[id][register] }));
  return format === "json"
    ? aboutJson(knowledge, about)
    : `${about.map(({ text }) => wrap(text).join("\n")).join("\n\n")}\n`;
}

function aboutJson({ version, hash, policies }: Compiled, about: readonly object[]): string {
  const { published, read, everyMonths, reviewDue, checkedBy } = policies;
  const answer = {
    schema: "nextline/knowledge-about/1",
    knowledge: { version, hash },
    published,
    read,
    everyMonths,
    reviewDue,
    checkedBy,
    about,
  };
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
