/** Numbers that were measured at home; what cannot be read is said and not kept. */
import { useState } from "preact/hooks";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { NumberField } from "../../components/number-field/number-field.tsx";
import { readNumber } from "../../components/number-field/read-number.ts";
import type { MeasureView } from "../../worker/protocol.ts";
import type { TellProps } from "./told.ts";
import { t } from "./words.ts";

export function Measures({ view, entry, onTell }: TellProps) {
  const tell = (id: string, value: number | undefined) => {
    const others = Object.entries(entry.measures).filter(([name]) => name !== id);
    onTell({
      measures: Object.fromEntries(value === undefined ? others : [...others, [id, value]]),
    });
  };
  return (
    <Disclosure summary={t("measures-title")} open={Object.keys(entry.measures).length > 0}>
      <p>{t("measures-hint")}</p>
      {view.measures.map((measure) => (
        <One
          key={measure.id}
          measure={measure}
          value={entry.measures[measure.id]}
          onValue={(value) => tell(measure.id, value)}
        />
      ))}
    </Disclosure>
  );
}

interface OneProps {
  readonly measure: MeasureView;
  readonly value: number | undefined;
  readonly onValue: (value: number | undefined) => void;
}

function One({ measure, value, onValue }: OneProps) {
  const { id, label, unit, min, max } = measure;
  const [text, setText] = useState(value === undefined ? "" : String(value));
  const read = readNumber(text);
  const isIn = read.kind === "number" && read.value >= min && read.value <= max;
  // While a number is typed it can be too small for a moment: only one that is long enough is called wrong.
  const isWrong = read.kind !== "empty" && !isIn && text.trim().length >= String(min).length;
  const type = (typed: string) => {
    setText(typed);
    const now = readNumber(typed);
    const fits = now.kind === "number" && now.value >= min && now.value <= max;
    onValue(fits ? now.value : undefined);
  };
  return (
    <NumberField
      id={`measure-${id}`}
      label={label}
      text={text}
      onText={type}
      units={[{ id: unit, label: unit }]}
      unitLegend={t("units")}
      error={isWrong ? t("measure-wrong", { min, max }) : undefined}
    />
  );
}
