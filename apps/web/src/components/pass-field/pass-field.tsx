/** A passphrase, hidden while it is typed. */
import { describedBy, FieldError, type FieldText, Hint, invalid } from "../field/field.tsx";

export interface PassFieldProps extends FieldText {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly autocomplete: "current-password" | "new-password";
}

export function PassField(props: PassFieldProps) {
  const { id, label, text, onText, autocomplete } = props;
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <Hint id={id} hint={props.hint} />
      <FieldError id={id} error={props.error} />
      <input
        class="text-box"
        id={id}
        type="password"
        autocomplete={autocomplete}
        value={text}
        aria-describedby={describedBy(id, props)}
        aria-invalid={invalid(props)}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}
