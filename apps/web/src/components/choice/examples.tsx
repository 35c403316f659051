/** The question with cards: one answer, many answers, an error, not known, long words. */
import { useState } from "preact/hooks";
import { type Example, LONG_TEXT } from "../example.ts";
import { Choice, type ChoiceProps } from "./choice.tsx";

const UNKNOWN = { value: "unknown", label: "I don't know", hint: "We add it to your questions." };

const answers = [
  { value: "a", label: "Up and about", hint: "You do most things as you did before." },
  { value: "b", label: "Slower than before" },
  { value: "c", label: "In bed for half of the day or more" },
];

type Start = Omit<ChoiceProps, "onChange">;

const shown = (start: Start) => () => {
  const [chosen, onChange] = useState(start.chosen);
  return <Choice {...start} chosen={chosen} onChange={onChange} />;
};

const one: Start = {
  id: "choice-one",
  kind: "one",
  legend: "How active were you in the last 2 weeks?",
  size: "large",
  hint: "Your doctor calls this your activity level.",
  answers,
  unknown: UNKNOWN,
  chosen: ["b"],
};

const many: Start = { ...one, id: "choice-many", kind: "many", size: "text", chosen: ["a", "c"] };

export const examples: readonly Example[] = [
  { name: "one answer", Show: shown(one) },
  { name: "many answers", Show: shown(many) },
  { name: "empty", Show: shown({ ...one, id: "choice-empty", chosen: [] }) },
  { name: "all unknown", Show: shown({ ...many, id: "choice-unknown", chosen: ["unknown"] }) },
  {
    name: "error",
    Show: shown({
      ...one,
      id: "choice-error",
      chosen: [],
      error: "Choose one answer, or press I don't know.",
    }),
  },
  {
    name: "very long words",
    Show: shown({
      ...one,
      id: "choice-long",
      legend: LONG_TEXT,
      answers: [{ value: "long", label: LONG_TEXT, hint: LONG_TEXT }],
      chosen: [],
    }),
  },
];
