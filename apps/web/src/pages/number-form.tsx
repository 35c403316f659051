/** A number with its unit; a value that cannot be true is named with the limits, never changed. */
import { useState } from "preact/hooks";
import { NumberField } from "../components/number-field/number-field.tsx";
import { readNumber } from "../components/number-field/read-number.ts";
import { answerFact } from "../state/saved.ts";
import { today } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { t } from "../words.ts";
import type { Unit } from "../worker/protocol.ts";
import { type FormOf, Next } from "./form.tsx";

interface Typed {
  readonly text: string;
  readonly unit: string;
}

export function NumberForm({ view, input, onAnswer }: FormOf<"number">) {
  const [first] = input.units;
  const [typed, setTyped] = useState<Typed>(typedBefore(view.fact, first?.unit ?? ""));
  const [tried, setTried] = useState(false);
  const unit = input.units.find((one) => one.unit === typed.unit) ?? first;
  const read = readAnswer(typed.text, unit, input.whole);
  const send = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (typeof read === "number")
      onAnswer(answerFact(view.fact, storedValue(read, typed.unit, first), today()));
  };
  return (
    <form onSubmit={send}>
      <h1>{view.question}</h1>
      <NumberField
        id="answer"
        label={t("number-label")}
        text={typed.text}
        onText={(text) => setTyped({ ...typed, text })}
        units={input.units
          .filter(({ label }) => label !== "")
          .map(({ unit: id, label }) => ({ id, label }))}
        unit={typed.unit}
        unitLegend={t("unit-legend")}
        onUnit={(id) => setTyped({ ...typed, unit: id })}
        hint={view.help}
        error={tried && typeof read === "string" ? read : undefined}
      />
      <Next />
    </form>
  );
}

/** The unit is stored as it was given, so that the page shows what the report says. */
const storedValue = (value: number, unit: string, first: Unit | undefined): unknown =>
  unit === (first?.unit ?? "") ? value : { value, unit };

function typedBefore(fact: string, unit: string): Typed {
  const before = saved.value.profile.facts[fact];
  if (typeof before === "number") return { text: String(before), unit };
  if (typeof before !== "object" || before === null || !("value" in before))
    return { text: "", unit };
  const other = "unit" in before ? String(before.unit) : unit;
  return { text: String(before.value), unit: other };
}

/** The number, or what is wrong with it in words. */
function readAnswer(text: string, unit: Unit | undefined, whole: boolean): number | string {
  const read = readNumber(text);
  if (read.kind === "empty") return t("number-empty");
  if (read.kind === "unreadable") return t(`number-${read.why}`);
  const { value } = read;
  if (whole && !Number.isInteger(value)) return t("number-whole");
  const { min = -Infinity, max = Infinity, label = "" } = unit ?? {};
  if (value >= min && value <= max) return value;
  return t("number-range", { min: limit(min), max: limit(max), unit: label });
}

const limit = (value: number): string => String(Number(value.toPrecision(3)));
