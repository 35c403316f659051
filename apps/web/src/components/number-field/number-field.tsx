/** A number with its unit; where a value is measured in several units, a switch says which. */
import { describedBy, FieldError, type FieldText, Hint, invalid } from "../field/field.tsx";
import { Segments } from "../field/segments.tsx";

export interface Unit {
  readonly id: string;
  readonly label: string;
}

export interface NumberFieldProps extends FieldText {
  readonly id: string;
  readonly label: string;
  /** What was typed, as typed: the page reads it with `readNumber`. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** None, one that is shown, or several to choose from. */
  readonly units: readonly Unit[];
  readonly unit?: string | undefined;
  readonly unitLegend: string;
  readonly onUnit?: (unit: string) => void;
}

export function NumberField(props: NumberFieldProps) {
  const { id, label, text, units, onText } = props;
  const single = units.length === 1 ? units[0] : undefined;
  return (
    <div class="field number-field">
      <label class="label" for={id}>
        {label}
        {single && <span class="spoken">, {single.label}</span>}
      </label>
      <Hint id={id} hint={props.hint} />
      <FieldError id={id} error={props.error} />
      <div class="number-row">
        <input
          class="text-box number-box"
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          aria-describedby={describedBy(id, props)}
          aria-invalid={invalid(props)}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <UnitPart {...props} />
      </div>
    </div>
  );
}

function UnitPart({ id, units, unit, unitLegend, onUnit }: NumberFieldProps) {
  const [first] = units;
  if (first === undefined) return null;
  if (units.length === 1)
    return (
      <span class="unit" aria-hidden="true">
        {first.label}
      </span>
    );
  const segments = units.map(({ id: value, label }) => ({ value, label }));
  return (
    <Segments
      name={`${id}-unit`}
      legend={unitLegend}
      segments={segments}
      chosen={unit}
      onChoose={(value) => onUnit?.(value)}
    />
  );
}
