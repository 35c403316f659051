/** One operation or procedure: what was done, and in which month. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { Choice as ChoiceField } from "../components/choice/choice.tsx";
import { DateField } from "../components/date-field/date-field.tsx";
import { type DateParts, dateText, NO_DATE, partsOf } from "../components/date-field/date-text.ts";
import type { StoredProcedure } from "../state/stored-profile.ts";
import { t } from "../words.ts";
import type { Choice } from "../worker/protocol.ts";

interface OneProps {
  readonly before: StoredProcedure | undefined;
  readonly kinds: readonly Choice[];
  readonly fields: readonly Choice[];
  readonly onKeep: (procedure: StoredProcedure) => void;
  readonly onCancel: () => void;
}

interface Draft {
  readonly kind: readonly string[];
  readonly field: readonly string[];
  readonly parts: DateParts;
}

const RADIOTHERAPY = "radiotherapy";

export function OneProcedure({ before, kinds, fields, onKeep, onCancel }: OneProps) {
  const [draft, setDraft] = useState<Draft>(draftOf(before));
  const [tried, setTried] = useState(false);
  const { kind, field, parts } = draft;
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const date = dateText(parts, "day");
  const keep = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (kind[0] !== undefined && date.kind !== "unreadable") onKeep(procedureOf(draft));
  };
  const answers = (choices: readonly Choice[]) =>
    choices.map(({ value, label }) => ({ value: String(value), label }));
  return (
    <form onSubmit={keep}>
      <ChoiceField
        id="kind"
        kind="one"
        legend={t("procedure-kind")}
        answers={answers(kinds)}
        chosen={kind}
        onChange={(next) => set({ kind: next })}
        error={tried && kind.length === 0 ? t("choose-one") : undefined}
      />
      {kind[0] === RADIOTHERAPY && (
        <ChoiceField
          id="field"
          kind="one"
          legend={t("procedure-field")}
          answers={answers(fields)}
          chosen={field}
          onChange={(next) => set({ field: next })}
        />
      )}
      <DateField
        id="when"
        legend={t("procedure-date")}
        precision="day"
        labels={{ day: t("day-if-known"), month: t("month"), year: t("year") }}
        parts={parts}
        onParts={(next) => set({ parts: next })}
        error={tried && date.kind === "unreadable" ? t("date-wrong") : undefined}
      />
      <ButtonRow>
        <Button type="submit">{t("treatment-keep")}</Button>
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </ButtonRow>
    </form>
  );
}

function draftOf(before: StoredProcedure | undefined): Draft {
  return {
    kind: before === undefined ? [] : [before.kind],
    field: before?.field === undefined ? [] : [before.field],
    parts: before?.date === undefined ? NO_DATE : partsOf(before.date),
  };
}

function procedureOf({ kind: [kind = ""], field: [field], parts }: Draft): StoredProcedure {
  const date = dateText(parts, "day");
  return {
    kind,
    ...(date.kind === "date" ? { date: date.text } : {}),
    ...(kind === RADIOTHERAPY && field !== undefined ? { field } : {}),
  };
}
