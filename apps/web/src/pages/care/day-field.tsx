/** A whole day, typed; what was typed so far and what it comes to. */
import { useState } from "preact/hooks";
import { DateField } from "../../components/date-field/date-field.tsx";
import {
  type DatePart,
  dateText,
  NO_DATE,
  partsOf,
  type TypedDate,
} from "../../components/date-field/date-text.ts";
import { t } from "./words.ts";

/** YYYY-MM-DD alone is a day; a month is not enough to count by. */
const WHOLE = /^\d{4}-\d\d-\d\d$/;

export interface DayInput {
  /** Undefined where it is empty or wrong. */
  readonly day: string | undefined;
  readonly isEmpty: boolean;
  readonly field: (id: string, legend: string) => preact.JSX.Element;
  /** Shows what is wrong from now on. */
  readonly check: () => void;
}

export function useDay(first?: string): DayInput {
  const [parts, setParts] = useState(first === undefined ? NO_DATE : partsOf(first));
  const [isChecked, setChecked] = useState(false);
  const read = dateText(parts, "day");
  const day = read.kind === "date" && WHOLE.test(read.text) ? read.text : undefined;
  const error = isChecked && day === undefined ? errorOf(read) : undefined;
  return {
    day,
    isEmpty: read.kind === "empty",
    check: () => setChecked(true),
    field: (id, legend) => (
      <DateField
        id={id}
        legend={legend}
        precision="day"
        labels={{ day: t("day"), month: t("month"), year: t("year") }}
        parts={parts}
        onParts={setParts}
        error={error}
        wrong={wrongPart(read)}
      />
    ),
  };
}

const errorOf = ({ kind }: TypedDate): string =>
  t(kind === "unreadable" ? "date-wrong" : "date-needed");

/** The day is the part that a date without one lacks. */
const wrongPart = (read: TypedDate): DatePart | undefined =>
  read.kind === "unreadable" ? read.part : read.kind === "date" ? "day" : undefined;
