/** What all forms of a question share: what they are given, and the button that sends them. */
import { Button, ButtonRow } from "../components/button/button.tsx";
import type { Change } from "../state/saved.ts";
import { t } from "../words.ts";
import type { Input, QuestionView } from "../worker/protocol.ts";

export interface FormProps {
  readonly view: QuestionView;
  readonly onAnswer: (change: Change) => void;
}

/** With the input of one kind. */
export type FormOf<K extends Input["kind"]> = FormProps & {
  readonly input: Extract<Input, { kind: K }>;
};

export function Next() {
  return (
    <ButtonRow>
      <Button type="submit">{t("next")}</Button>
    </ButtonRow>
  );
}
