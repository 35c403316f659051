/** A date in parts that are typed, because a calendar is slow for a day long ago. */
import { describedBy, FieldError, type FieldText, Hint, invalid } from "../field/field.tsx";
import { type DatePart, type DateParts, PARTS, type Precision } from "./date-text.ts";

export interface DateFieldProps extends FieldText {
  readonly id: string;
  readonly legend: string;
  readonly precision: Precision;
  readonly labels: Readonly<Record<DatePart, string>>;
  readonly parts: DateParts;
  readonly onParts: (parts: DateParts) => void;
  /** Which part the error is about; all of them where it is not said. */
  readonly wrong?: DatePart | undefined;
}

export function DateField(props: DateFieldProps) {
  const { id, legend, precision } = props;
  return (
    <fieldset class="field date-field" id={id} aria-describedby={describedBy(id, props)}>
      <legend class="legend">{legend}</legend>
      <Hint id={id} hint={props.hint} />
      <FieldError id={id} error={props.error} />
      <div class="date-row">
        {PARTS[precision].map((part) => (
          <Part key={part} part={part} {...props} />
        ))}
      </div>
    </fieldset>
  );
}

function Part({ part, ...props }: DateFieldProps & { readonly part: DatePart }) {
  const { id, labels, parts, onParts, wrong = part } = props;
  return (
    <div class={`date-part date-${part}`}>
      <label class="label" for={`${id}-${part}`}>
        {labels[part]}
      </label>
      <input
        class="text-box"
        id={`${id}-${part}`}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={part === "year" ? 4 : 2}
        value={parts[part]}
        aria-invalid={wrong === part ? invalid(props) : undefined}
        onInput={(event) => onParts({ ...parts, [part]: event.currentTarget.value })}
      />
    </div>
  );
}
