/** What every field shares: where its hint and its error are, and how both are tied to the input. */

export interface FieldText {
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

const hintId = (id: string): string => `${id}-hint`;
const errorId = (id: string): string => `${id}-error`;

/** The ids for aria-describedby: hint first, then error; undefined where there is neither. */
export function describedBy(id: string, { hint, error }: FieldText): string | undefined {
  const ids = [hint && hintId(id), error && errorId(id)].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** An input says that it is wrong only while an error is shown beside it. */
export const invalid = ({ error }: FieldText): "true" | undefined => (error ? "true" : undefined);

export function Hint({ id, hint }: { readonly id: string } & FieldText) {
  return hint ? (
    <p class="hint" id={hintId(id)}>
      {hint}
    </p>
  ) : null;
}

export function FieldError({ id, error }: { readonly id: string } & FieldText) {
  return error ? (
    <p class="field-error" id={errorId(id)}>
      {error}
    </p>
  ) : null;
}
