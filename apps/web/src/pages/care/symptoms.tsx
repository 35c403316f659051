/** Which symptoms there are, and of each how far it goes, how bad it was and how much it got in the way. */
import { Choice } from "../../components/choice/choice.tsx";
import { Segments } from "../../components/field/segments.tsx";
import type { ToldSymptom } from "../../state/kept-care.ts";
import type { SymptomView } from "../../worker/protocol.ts";
import type { TellProps } from "./told.ts";
import { t } from "./words.ts";

const NONE = "none";
const UNKNOWN = "unknown";
const PERIODS = ["today", "last-7-days"] as const;

export function Symptoms(props: TellProps) {
  const { view, entry, onTell } = props;
  const ticked = entry.symptoms.filter(({ grade }) => grade !== 0);
  const isRestNone = ticked.length < entry.symptoms.length;
  const choose = (chosen: readonly string[]) => {
    const has = chosen.filter((id) => id !== NONE);
    const wantsNone = chosen.includes(NONE);
    onTell({ symptoms: view.symptoms.flatMap(({ id }) => toldOf(id, { has, wantsNone, ticked })) });
  };
  return (
    <section>
      <h2 class="spoken">{t("have")}</h2>
      <div class="scale">
        <p aria-hidden="true">{t("period")}</p>
        <Segments
          name="period"
          legend={t("period")}
          segments={PERIODS.map((value) => ({ value, label: t(`period-${value}`) }))}
          chosen={entry.period}
          onChoose={(value) => onTell({ period: value as (typeof PERIODS)[number] })}
        />
      </div>
      <Choice
        id="have"
        kind="many"
        legend={t("have")}
        hint={t("have-hint")}
        answers={[
          ...view.symptoms.map(({ id, name }) => ({ value: id, label: name })),
          { value: NONE, label: t("none") },
        ]}
        chosen={[...ticked.map(({ id }) => id), ...(isRestNone ? [NONE] : [])]}
        onChange={choose}
      />
      {ticked.map((told) => (
        <One key={told.id} told={told} {...props} />
      ))}
    </section>
  );
}

interface Chosen {
  readonly has: readonly string[];
  readonly wantsNone: boolean;
  readonly ticked: readonly ToldSymptom[];
}

/** Ticked and not described yet is not known; left out is not told, unless none of the others was said. */
function toldOf(id: string, { has, wantsNone, ticked }: Chosen): readonly ToldSymptom[] {
  if (has.includes(id)) return [ticked.find((one) => one.id === id) ?? { id, grade: UNKNOWN }];
  return wantsNone ? [{ id, grade: 0 }] : [];
}

function One({ told, view, entry, onTell }: TellProps & { readonly told: ToldSymptom }) {
  const symptom = view.symptoms.find(({ id }) => id === told.id);
  if (symptom === undefined) return null;
  const set = (change: Partial<ToldSymptom>) =>
    onTell({
      symptoms: entry.symptoms.map((one) => (one === told ? { ...told, ...change } : one)),
    });
  return (
    <div class="told-symptom">
      <Choice
        id={`grade-${told.id}`}
        kind="one"
        legend={`${symptom.name}: ${symptom.question}`}
        hint={t("grade-hint")}
        answers={gradesOf(symptom)}
        unknown={{ value: UNKNOWN, label: t("not-sure") }}
        chosen={[String(told.grade)]}
        onChange={([grade = UNKNOWN]) =>
          set({ grade: grade === UNKNOWN ? UNKNOWN : Number(grade) })
        }
      />
      {(["severity", "interference"] as const).map((scale) => (
        <div class="scale" key={scale}>
          <p aria-hidden="true">{view.scaleQuestions[scale]}</p>
          <Segments
            name={`${scale}-${told.id}`}
            legend={`${symptom.name}: ${view.scaleQuestions[scale]}`}
            segments={view.scale.map((label, step) => ({ value: String(step), label }))}
            chosen={told[scale]?.toString()}
            onChoose={(value) => set({ [scale]: Number(value) })}
          />
        </div>
      ))}
    </div>
  );
}

/** From 1 on: who ticked it has it. */
const gradesOf = ({ grades }: SymptomView) =>
  grades.map((label, grade) => ({ value: String(grade), label })).slice(1);
