/** The date field: to the day, to the month, empty, wrong, long words. */
import { useState } from "preact/hooks";
import { type Example, LONG_TEXT, LONG_WORD } from "../example.ts";
import { DateField, type DateFieldProps } from "./date-field.tsx";
import { NO_DATE } from "./date-text.ts";

type Start = Omit<DateFieldProps, "onParts">;

const shown = (start: Start) => () => {
  const [parts, onParts] = useState(start.parts);
  return <DateField {...start} parts={parts} onParts={onParts} />;
};

const day: Start = {
  id: "test-date",
  legend: "When was the test?",
  hint: "For example 14 3 2026. Leave the day empty if you are not sure.",
  precision: "day",
  labels: { day: "Day", month: "Month", year: "Year" },
  parts: { day: "14", month: "3", year: "2026" },
};

export const examples: readonly Example[] = [
  { name: "to the day", Show: shown(day) },
  {
    name: "to the month",
    Show: shown({ ...day, id: "start-date", precision: "month", hint: undefined }),
  },
  { name: "empty", Show: shown({ ...day, id: "empty-date", parts: NO_DATE }) },
  {
    name: "error",
    Show: shown({
      ...day,
      id: "wrong-date",
      parts: { day: "30", month: "2", year: "2026" },
      wrong: "day",
      error: "February 2026 has no day 30.",
    }),
  },
  {
    name: "very long words",
    Show: shown({
      ...day,
      id: "long-date",
      legend: LONG_TEXT,
      hint: LONG_TEXT,
      labels: { day: LONG_WORD, month: LONG_WORD, year: LONG_WORD },
    }),
  },
];
