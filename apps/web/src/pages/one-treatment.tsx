/** One treatment: which drugs, what for, from when to when, and how it ended. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { Choice as ChoiceField } from "../components/choice/choice.tsx";
import { DateField } from "../components/date-field/date-field.tsx";
import { type DateParts, dateText, NO_DATE, partsOf } from "../components/date-field/date-text.ts";
import type { StoredTreatment } from "../state/stored-profile.ts";
import { t } from "../words.ts";
import type { Choice, DrugView } from "../worker/protocol.ts";
import { DrugPicker } from "./drug-picker.tsx";

interface OneProps {
  readonly before: StoredTreatment | undefined;
  readonly place: number;
  readonly drugs: readonly DrugView[];
  readonly intents: readonly Choice[];
  readonly outcomes: readonly Choice[];
  readonly onKeep: (treatment: StoredTreatment) => void;
  readonly onCancel: (() => void) | undefined;
}

interface Draft {
  readonly drugs: readonly string[];
  readonly intent: readonly string[];
  readonly outcome: readonly string[];
  readonly start: DateParts;
  readonly end: DateParts;
}

const NOT_KNOWN = "not-known";

export function OneTreatment({ before, place, onKeep, onCancel, ...lists }: OneProps) {
  const [draft, setDraft] = useState<Draft>(draftOf(before));
  const [tried, setTried] = useState(false);
  const wrong = faultsOf(draft);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const keep = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(wrong).every((fault) => fault === undefined)) onKeep(treatmentOf(draft));
  };
  const shown = (fault: string | undefined) => (tried ? fault : undefined);
  const answers = (choices: readonly Choice[]) =>
    choices.map(({ value, label }) => ({ value: String(value), label }));
  const labels = { day: t("day-if-known"), month: t("month"), year: t("year") };
  return (
    <form onSubmit={keep}>
      <h2>{t("treatment-number", { number: place })}</h2>
      <DrugPicker
        drugs={lists.drugs}
        chosen={draft.drugs}
        onChange={(drugs) => set({ drugs })}
        error={shown(wrong.drugs)}
      />
      <ChoiceField
        id="intent"
        kind="one"
        legend={t("treatment-intent")}
        answers={answers(lists.intents)}
        chosen={draft.intent}
        onChange={(intent) => set({ intent })}
        error={shown(wrong.intent)}
      />
      <DateField
        id="start"
        legend={t("treatment-start")}
        precision="day"
        labels={labels}
        parts={draft.start}
        onParts={(start) => set({ start })}
        error={shown(wrong.start)}
      />
      <ChoiceField
        id="outcome"
        kind="one"
        legend={t("treatment-outcome")}
        answers={answers(lists.outcomes)}
        unknown={{ value: NOT_KNOWN, label: t("do-not-know") }}
        chosen={draft.outcome}
        onChange={(outcome) => set({ outcome })}
        error={shown(wrong.outcome)}
      />
      {draft.outcome[0] !== "ongoing" && (
        <DateField
          id="end"
          legend={t("treatment-end")}
          precision="day"
          labels={labels}
          parts={draft.end}
          onParts={(end) => set({ end })}
          error={shown(wrong.end)}
        />
      )}
      <ButtonRow>
        <Button type="submit">{t("treatment-keep")}</Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t("cancel")}
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}

function draftOf(before: StoredTreatment | undefined): Draft {
  return {
    drugs: before?.drugs ?? [],
    intent: before === undefined ? [] : [before.intent],
    outcome: before === undefined ? [] : [before.outcome ?? NOT_KNOWN],
    start: before?.start === undefined ? NO_DATE : partsOf(before.start),
    end: before?.end === undefined ? NO_DATE : partsOf(before.end),
  };
}

/** A date that is not known stays empty; one that cannot be read is asked again. */
function faultsOf({ drugs, intent, outcome, start, end }: Draft) {
  const dateFault = (parts: DateParts) =>
    dateText(parts, "day").kind === "unreadable" ? t("date-wrong") : undefined;
  return {
    drugs: drugs.length === 0 ? t("treatment-no-drugs") : undefined,
    intent: intent.length === 0 ? t("choose-one") : undefined,
    outcome: outcome.length === 0 ? t("choose-one") : undefined,
    start: dateFault(start),
    end: endFault(outcome[0], end) ?? (outcome[0] === "ongoing" ? undefined : dateFault(end)),
  };
}

/** Without an end and without an outcome, a treatment counts as going on: one of the two is asked for. */
const endFault = (how: string | undefined, end: DateParts): string | undefined =>
  how === NOT_KNOWN && dateText(end, "day").kind === "empty"
    ? t("treatment-end-needed")
    : undefined;

/** An outcome that is not known is left out. */
function treatmentOf({ drugs, intent, outcome, start, end }: Draft): StoredTreatment {
  const from = dateText(start, "day");
  const to = dateText(end, "day");
  const [how] = outcome;
  return {
    intent: intent[0] ?? "",
    drugs,
    ...(from.kind === "date" ? { start: from.text } : {}),
    ...(to.kind === "date" && how !== "ongoing" ? { end: to.text } : {}),
    ...(how === undefined || how === NOT_KNOWN ? {} : { outcome: how }),
  };
}
