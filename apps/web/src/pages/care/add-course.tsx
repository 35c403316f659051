/** Puts in a treatment by its plan: which one, from which day, how many rounds. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { FieldError, invalid } from "../../components/field/field.tsx";
import { NumberField } from "../../components/number-field/number-field.tsx";
import { readNumber } from "../../components/number-field/read-number.ts";
import { addCourse } from "../../state/care.ts";
import { update } from "../../state/store.ts";
import type { DatesView } from "../../worker/protocol.ts";
import { useDay } from "./day-field.tsx";
import { t } from "./words.ts";

const MOST_ROUNDS = 100;

export function AddCourse({ regimens }: Pick<DatesView, "regimens">) {
  const [regimen, setRegimen] = useState("");
  const [rounds, setRounds] = useState("");
  const [isChecked, setChecked] = useState(false);
  const start = useDay();
  const count = roundsOf(rounds);
  const send = (event: Event) => {
    event.preventDefault();
    setChecked(true);
    if (!start.isEmpty) start.check();
    if (regimen === "" || count === "wrong" || (!start.isEmpty && start.day === undefined)) return;
    void update(
      addCourse({
        regimen,
        ...(start.day === undefined ? {} : { start: start.day }),
        ...(count === undefined ? {} : { cyclesPlanned: count }),
        cycles: [],
        dropped: [],
        bloodTests: [],
      }),
    );
  };
  return (
    <form onSubmit={send} noValidate>
      <Which
        regimens={regimens}
        chosen={regimen}
        onChoose={setRegimen}
        error={isChecked && regimen === "" ? t("choose-one") : undefined}
      />
      {start.field("first-day", t("dates-first"))}
      <NumberField
        id="rounds"
        label={t("dates-rounds")}
        text={rounds}
        onText={setRounds}
        units={[]}
        unitLegend={t("units")}
        error={isChecked && count === "wrong" ? t("rounds-wrong") : undefined}
      />
      <ButtonRow>
        <Button type="submit">{t("keep")}</Button>
      </ButtonRow>
    </form>
  );
}

function roundsOf(text: string): number | undefined | "wrong" {
  const read = readNumber(text);
  if (read.kind === "empty") return undefined;
  if (read.kind !== "number" || !Number.isInteger(read.value)) return "wrong";
  return read.value >= 1 && read.value <= MOST_ROUNDS ? read.value : "wrong";
}

interface WhichProps extends Pick<DatesView, "regimens"> {
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly error: string | undefined;
}

/** Those that fit what is given now stand apart. */
function Which({ regimens, chosen, onChoose, error }: WhichProps) {
  const now = regimens.filter(({ isNow }) => isNow);
  const others = regimens.filter(({ isNow }) => !isNow);
  return (
    <div class="field">
      <label class="label" for="regimen">
        {t("dates-which")}
      </label>
      <p class="hint" id="regimen-hint">
        {t("dates-which-hint")}
      </p>
      <FieldError id="regimen" error={error} />
      <select
        id="regimen"
        class="text-box care-select"
        aria-describedby={error ? "regimen-hint regimen-error" : "regimen-hint"}
        aria-invalid={invalid({ error })}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{t("dates-choose")}</option>
        <Group label={t("dates-now")} regimens={now} />
        <Group label={t("dates-others")} regimens={others} />
      </select>
    </div>
  );
}

function Group({ label, regimens }: Pick<DatesView, "regimens"> & { readonly label: string }) {
  return regimens.length === 0 ? null : (
    <optgroup label={label}>
      {regimens.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
