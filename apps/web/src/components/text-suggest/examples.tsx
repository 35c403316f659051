/** The text box with names: typed and matched, nothing typed, no match, error, long words. */
import { useState } from "preact/hooks";
import { type Example, LONG_TEXT, LONG_WORD } from "../example.ts";
import { matchNames, type Suggestion } from "./match-names.ts";
import { TextSuggest } from "./text-suggest.tsx";

const NAMES: readonly Suggestion[] = [
  { id: "a", label: "paclitaxel", also: ["Taxol"] },
  { id: "b", label: "docetaxel", also: ["Taxotere"] },
  { id: "c", label: "ramucirumab", also: ["Cyramza"] },
  { id: "d", label: LONG_WORD, also: ["Taxolong"] },
];

interface Start {
  readonly id: string;
  readonly label?: string;
  readonly text: string;
  readonly error?: string;
}

const shown =
  ({ label = "Which drug was it?", ...start }: Start) =>
  () => {
    const [text, onText] = useState(start.text);
    const matches = matchNames(text, NAMES, 8);
    return (
      <TextSuggest
        {...start}
        label={label}
        hint="The name on the box or in the letter. Brand names work too."
        text={text}
        onText={onText}
        matches={matches}
        onPick={(match) => onText(match.label)}
        status={text === "" ? "" : `${matches.length} names found.`}
      />
    );
  };

export const examples: readonly Example[] = [
  { name: "normal (type tax)", Show: shown({ id: "drug", text: "" }) },
  { name: "no match", Show: shown({ id: "drug-none", text: "zzz" }) },
  {
    name: "error",
    Show: shown({ id: "drug-error", text: "?", error: "Write a name, or press I don't know." }),
  },
  { name: "very long words", Show: shown({ id: "drug-long", label: LONG_TEXT, text: LONG_TEXT }) },
];
