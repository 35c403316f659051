/** The passphrase: empty, typed, wrong, long words. */
import { useState } from "preact/hooks";
import { type Example, LONG_TEXT } from "../example.ts";
import { PassField, type PassFieldProps } from "./pass-field.tsx";

type Start = Omit<PassFieldProps, "onText">;

const shown = (start: Start) => () => {
  const [text, onText] = useState(start.text);
  return (
    <form>
      <PassField {...start} text={text} onText={onText} />
    </form>
  );
};

const empty: Start = {
  id: "passphrase",
  label: "Your passphrase",
  hint: "Nobody can find it for you if you lose it.",
  text: "",
  autocomplete: "current-password",
};

export const examples: readonly Example[] = [
  { name: "empty", Show: shown(empty) },
  { name: "normal", Show: shown({ ...empty, id: "passphrase-typed", text: "four words" }) },
  {
    name: "error",
    Show: shown({ ...empty, id: "passphrase-wrong", error: "This is not the passphrase." }),
  },
  {
    name: "very long words",
    Show: shown({ ...empty, id: "passphrase-long", label: LONG_TEXT, hint: LONG_TEXT }),
  },
];
