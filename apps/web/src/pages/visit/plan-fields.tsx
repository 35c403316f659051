/** The two text boxes of the plan: a question in other words, and one of the person's own. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import type { Item } from "../../state/visit-plan.ts";
import { t } from "./words.ts";

interface RewordingProps {
  readonly item: Item;
  readonly onKeep: (text: string) => void;
  readonly onCancel: () => void;
}

export function Rewording({ item, onKeep, onCancel }: RewordingProps) {
  const [text, setText] = useState(item.plain);
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(text);
      }}
    >
      <label class="label" for="wording">
        {t("words-label")}
      </label>
      {item.id !== undefined && (
        <p class="hint" id="wording-hint">
          {t("words-hint")}
        </p>
      )}
      <textarea
        class="text-box"
        id="wording"
        rows={3}
        aria-describedby={item.id === undefined ? undefined : "wording-hint"}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <ButtonRow>
        <Button type="submit">{t("keep")}</Button>
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </ButtonRow>
    </form>
  );
}

export function OwnQuestion({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(text);
        setText("");
      }}
    >
      <label class="label" for="own-question">
        {t("own-label")}
      </label>
      <textarea
        class="text-box"
        id="own-question"
        rows={2}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <ButtonRow>
        <Button type="submit" look="quiet">
          {t("own-add")}
        </Button>
      </ButtonRow>
    </form>
  );
}
