/** The cancer drugs so far, one treatment after the other: names by generic or brand, months, and how it ended. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { type Change, keepUnfinished, setTreatments } from "../state/saved.ts";
import { saved, update } from "../state/store.ts";
import type { StoredTreatment } from "../state/stored-profile.ts";
import { t } from "../words.ts";
import { call } from "../worker/client.ts";
import type { Choice, DrugView } from "../worker/protocol.ts";
import { useFocusOn } from "./focus.ts";
import type { FormOf } from "./form.tsx";
import { Loaded, useLoad } from "./loaded.tsx";
import { OneTreatment } from "./one-treatment.tsx";

type Editing = number | "new" | undefined;

export function TreatmentsForm({ view, input, onAnswer }: FormOf<"treatments">) {
  const load = useLoad(() => call("drugs"), []);
  return (
    <>
      <h1>{view.question}</h1>
      <p class="hint">{view.help}</p>
      <Loaded load={load}>
        {(drugs) => (
          <Treatments
            drugs={drugs}
            intents={input.intents}
            outcomes={input.outcomes}
            onAnswer={onAnswer}
          />
        )}
      </Loaded>
    </>
  );
}

interface TreatmentsProps {
  readonly drugs: readonly DrugView[];
  readonly intents: readonly Choice[];
  readonly outcomes: readonly Choice[];
  readonly onAnswer: (change: Change) => void;
}

/** Kept with "these are all", so that a half-filled list is never taken for the whole history. */
function Treatments({ drugs, intents, outcomes, onAnswer }: TreatmentsProps) {
  const { unfinished, profile } = saved.value;
  const [list, setList] = useState<readonly StoredTreatment[]>(
    unfinished?.treatments ?? profile.treatments ?? [],
  );
  const [editing, setEditing] = useState<Editing>(list.length === 0 ? "new" : undefined);
  const whole = useFocusOn<HTMLDivElement>(editing === undefined);
  const change = (treatments: readonly StoredTreatment[]) => {
    setList(treatments);
    void update(keepUnfinished({ treatments }));
  };
  const keep = (treatment: StoredTreatment) => {
    change(
      editing === "new"
        ? [...list, treatment]
        : list.map((one, i) => (i === editing ? treatment : one)),
    );
    setEditing(undefined);
  };
  if (editing !== undefined)
    return (
      <>
        <OneTreatment
          before={editing === "new" ? undefined : list[editing]}
          place={editing === "new" ? list.length + 1 : editing + 1}
          {...{ drugs, intents, outcomes }}
          onKeep={keep}
          onCancel={list.length === 0 ? undefined : () => setEditing(undefined)}
        />
        {list.length === 0 && (
          <ButtonRow>
            <Button look="quiet" onClick={() => onAnswer(setTreatments([]))}>
              {t("treatments-none")}
            </Button>
          </ButtonRow>
        )}
      </>
    );
  return (
    <div ref={whole} tabIndex={-1}>
      <ol class="treatments">
        {list.map((treatment, i) => (
          <li key={`${i}-${treatment.drugs.join()}`}>
            <p>{describe(treatment, drugs)}</p>
            <ButtonRow>
              <Button look="quiet" onClick={() => setEditing(i)}>
                {t("change")} <span class="spoken">{t("treatment-number", { number: i + 1 })}</span>
              </Button>
              <Button look="quiet" onClick={() => change(list.filter((_, place) => place !== i))}>
                {t("take-out")}{" "}
                <span class="spoken">{t("treatment-number", { number: i + 1 })}</span>
              </Button>
            </ButtonRow>
          </li>
        ))}
      </ol>
      <ButtonRow>
        <Button onClick={() => onAnswer(setTreatments(list))}>
          {t(list.length === 0 ? "treatments-none" : "treatments-done")}
        </Button>
        <Button look="quiet" onClick={() => setEditing("new")}>
          {t("treatments-add")}
        </Button>
      </ButtonRow>
    </div>
  );
}

function describe({ drugs, start, end }: StoredTreatment, known: readonly DrugView[]): string {
  const names = drugs.map((id) => known.find((drug) => drug.id === id)?.name ?? id).join(", ");
  const days = [start, end].filter((day) => day !== undefined).join(" – ");
  return days === "" ? names : `${names} (${days})`;
}
