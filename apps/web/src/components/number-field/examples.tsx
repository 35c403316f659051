/** The number field: no unit, one unit, a switch of units, an error, long words. */
import { useState } from "preact/hooks";
import { type Example, LONG_TEXT } from "../example.ts";
import { NumberField, type NumberFieldProps } from "./number-field.tsx";

type Start = Omit<NumberFieldProps, "onText" | "onUnit">;

const shown = (start: Start) => () => {
  const [text, onText] = useState(start.text);
  const [unit, onUnit] = useState(start.unit);
  return <NumberField {...start} text={text} onText={onText} unit={unit} onUnit={onUnit} />;
};

const weight: Start = {
  id: "weight",
  label: "Weight",
  hint: "The last time you were weighed.",
  text: "72.5",
  units: [
    { id: "kg", label: "kg" },
    { id: "lb", label: "lb" },
  ],
  unit: "kg",
  unitLegend: "Unit of your weight",
};

export const examples: readonly Example[] = [
  { name: "a switch of units", Show: shown(weight) },
  {
    name: "one unit",
    Show: shown({ ...weight, id: "age", label: "Age", units: [{ id: "years", label: "years" }] }),
  },
  { name: "no unit", Show: shown({ ...weight, id: "score", label: "Score", units: [] }) },
  { name: "empty", Show: shown({ ...weight, id: "weight-empty", text: "", unit: undefined }) },
  {
    name: "error",
    Show: shown({
      ...weight,
      id: "weight-error",
      text: "1,500",
      error: "Write it with a point or without a comma, such as 1500 or 1.5.",
    }),
  },
  {
    name: "very long words",
    Show: shown({
      ...weight,
      id: "weight-long",
      label: LONG_TEXT,
      hint: LONG_TEXT,
      units: [
        { id: "a", label: LONG_TEXT },
        { id: "b", label: "mg/dl" },
      ],
    }),
  },
];
