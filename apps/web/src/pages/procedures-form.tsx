/** Operations and procedures so far: what, and in which month. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { Choice as ChoiceField } from "../components/choice/choice.tsx";
import { DateField } from "../components/date-field/date-field.tsx";
import { dateText, NO_DATE } from "../components/date-field/date-text.ts";
import { keepUnfinished, setProcedures } from "../state/saved.ts";
import { saved, update } from "../state/store.ts";
import type { StoredProcedure } from "../state/stored-profile.ts";
import { t } from "../words.ts";
import type { Choice } from "../worker/protocol.ts";
import { useFocusOn } from "./focus.ts";
import type { FormOf } from "./form.tsx";

const RADIOTHERAPY = "radiotherapy";

export function ProceduresForm({ view, input, onAnswer }: FormOf<"procedures">) {
  const { unfinished, profile } = saved.value;
  const [list, setList] = useState<readonly StoredProcedure[]>(
    unfinished?.procedures ?? profile.procedures ?? [],
  );
  const [adding, setAdding] = useState(list.length === 0);
  const whole = useFocusOn<HTMLDivElement>(!adding);
  const change = (procedures: readonly StoredProcedure[]) => {
    setList(procedures);
    void update(keepUnfinished({ procedures }));
  };
  const nameOf = (kind: string) => input.kinds.find(({ value }) => value === kind)?.label ?? kind;
  return (
    <>
      <h1>{view.question}</h1>
      <p class="hint">{view.help}</p>
      <div ref={whole} tabIndex={-1}>
        {list.length > 0 && (
          <ol class="treatments">
            {list.map((one, i) => (
              <li key={`${i}-${one.kind}`}>
                <p>
                  {nameOf(one.kind)} {one.date && `(${one.date})`}
                </p>
                <Button look="quiet" onClick={() => change(list.filter((_, place) => place !== i))}>
                  {t("take-out")} <span class="spoken">{nameOf(one.kind)}</span>
                </Button>
              </li>
            ))}
          </ol>
        )}
      </div>
      {adding && (
        <OneProcedure
          kinds={input.kinds}
          fields={input.fields}
          onKeep={(procedure) => {
            change([...list, procedure]);
            setAdding(false);
          }}
        />
      )}
      <ButtonRow>
        {!adding && (
          <Button onClick={() => onAnswer(setProcedures(list))}>{t("treatments-done")}</Button>
        )}
        {adding && list.length === 0 && (
          <Button look="quiet" onClick={() => onAnswer(setProcedures([]))}>
            {t("procedures-none")}
          </Button>
        )}
        <Button look="quiet" onClick={() => setAdding(!adding)}>
          {t(adding ? "cancel" : "procedures-add")}
        </Button>
      </ButtonRow>
    </>
  );
}

interface OneProps {
  readonly kinds: readonly Choice[];
  readonly fields: readonly Choice[];
  readonly onKeep: (procedure: StoredProcedure) => void;
}

function OneProcedure({ kinds, fields, onKeep }: OneProps) {
  const [kind, setKind] = useState<readonly string[]>([]);
  const [field, setField] = useState<readonly string[]>([]);
  const [parts, setParts] = useState(NO_DATE);
  const [tried, setTried] = useState(false);
  const date = dateText(parts, "day");
  const keep = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const [what] = kind;
    if (what === undefined || date.kind === "unreadable") return;
    onKeep({
      kind: what,
      ...(date.kind === "date" ? { date: date.text } : {}),
      ...(what === RADIOTHERAPY && field[0] !== undefined ? { field: field[0] } : {}),
    });
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
        onChange={setKind}
        error={tried && kind.length === 0 ? t("choose-one") : undefined}
      />
      {kind[0] === RADIOTHERAPY && (
        <ChoiceField
          id="field"
          kind="one"
          legend={t("procedure-field")}
          answers={answers(fields)}
          chosen={field}
          onChange={setField}
        />
      )}
      <DateField
        id="when"
        legend={t("procedure-date")}
        precision="day"
        labels={{ day: t("day-if-known"), month: t("month"), year: t("year") }}
        parts={parts}
        onParts={setParts}
        error={tried && date.kind === "unreadable" ? t("date-wrong") : undefined}
      />
      <ButtonRow>
        <Button type="submit">{t("treatment-keep")}</Button>
      </ButtonRow>
    </form>
  );
}
