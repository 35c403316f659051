/** The five states of an option, with and without a note, and with long words. */
import { type Example, LONG_TEXT } from "../example.ts";
import { Verdict, type VerdictState } from "./verdict.tsx";

const WORDS: Readonly<Record<VerdictState, string>> = {
  fits: "Fits",
  "may-fit": "May fit, if these checks are fine",
  depends: "Depends on a test",
  current: "You are on it",
  "does-not-fit": "Does not fit",
};

const STATES = ["fits", "may-fit", "depends", "current", "does-not-fit"] as const;

export const examples: readonly Example[] = [
  {
    name: "normal",
    Show: () =>
      STATES.map((state) => (
        <div key={state}>
          <Verdict state={state} word={WORDS[state]} />
        </div>
      )),
  },
  {
    name: "all unknown",
    Show: () => <Verdict state="depends" word={WORDS.depends} note="on 5 answers we do not have" />,
  },
  {
    name: "very long words",
    Show: () => <Verdict state="may-fit" word={LONG_TEXT} note={LONG_TEXT} />,
  },
];
