/** Tells what happened in a treatment: a round, a drug that ended, the end of it all, a blood test. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { Choice } from "../../components/choice/choice.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { NumberField } from "../../components/number-field/number-field.tsx";
import { readNumber } from "../../components/number-field/read-number.ts";
import { changeCourse } from "../../state/care.ts";
import type { Course } from "../../state/kept-care.ts";
import { today } from "../../state/situation.ts";
import { update } from "../../state/store.ts";
import type { CourseView } from "../../worker/protocol.ts";
import { useDay } from "./day-field.tsx";
import { t } from "./words.ts";

export interface TellCourseProps {
  readonly place: number;
  readonly view: CourseView;
}

export function TellCourse(props: TellCourseProps) {
  return (
    <section class="no-print">
      <h3>{t("tell")}</h3>
      <Disclosure summary={t("tell-round")} about={props.view.title}>
        <RoundForm key={props.view.rounds.length} {...props} />
      </Disclosure>
      <Disclosure summary={t("tell-dropped")} about={props.view.title}>
        <DroppedForm {...props} />
      </Disclosure>
      <Disclosure summary={t("tell-stopped")} about={props.view.title}>
        <DayForm
          id={`stopped-${props.place}`}
          legend={t("stopped-date")}
          onDay={(stopped) => (course) => ({ ...course, stopped })}
          {...props}
        />
      </Disclosure>
      <Disclosure summary={t("tell-blood")} about={props.view.title}>
        <DayForm
          id={`blood-${props.place}`}
          legend={t("blood-date")}
          onDay={(day) => (course) => ({
            ...course,
            bloodTests: [...new Set([...course.bloodTests, day])].sort(),
          })}
          {...props}
        />
      </Disclosure>
    </section>
  );
}

interface DayFormProps extends TellCourseProps {
  readonly id: string;
  readonly legend: string;
  readonly onDay: (day: string) => (course: Course) => Course;
}

function DayForm({ id, legend, onDay, place }: DayFormProps) {
  const input = useDay();
  return (
    <Form
      onSend={() => {
        input.check();
        if (input.day === undefined) return false;
        void update(changeCourse(place, onDay(input.day)));
        return true;
      }}
    >
      {input.field(id, legend)}
    </Form>
  );
}

interface FormProps {
  /** Whether it was kept. */
  readonly onSend: () => boolean;
  readonly children: ComponentChildren;
}

function Form({ onSend, children }: FormProps) {
  const [said, setSaid] = useState("");
  const send = (event: Event) => {
    event.preventDefault();
    setSaid(onSend() ? t("saved-one") : "");
  };
  return (
    <form onSubmit={send} noValidate>
      {children}
      <ButtonRow>
        <Button type="submit">{t("keep")}</Button>
      </ButtonRow>
      <p role="status">{said}</p>
    </form>
  );
}

const HOW = ["yes", "less", "unknown"] as const;
const WHOLE = 100;

/** A share of the plan; undefined where it was left empty, that is as planned. */
function percentOf(text: string): number | undefined | "wrong" {
  const read = readNumber(text);
  if (read.kind === "empty") return undefined;
  return read.kind === "number" && read.value >= 0 && read.value <= WHOLE ? read.value : "wrong";
}

function RoundForm({ place, view }: TellCourseProps) {
  const start = useDay(today());
  const [how, setHow] = useState<string | undefined>(undefined);
  const [percents, setPercents] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState("");
  const [isChecked, setChecked] = useState(false);
  const shares = view.drugs.map(({ id }) => [id, percentOf(percents[id] ?? "")] as const);
  const keep = () => {
    setChecked(true);
    start.check();
    const isWrong = how === "less" && shares.some(([, share]) => share === "wrong");
    if (start.day === undefined || how === undefined || isWrong) return false;
    const told = reason.trim();
    const doses = shares.flatMap(([drug, share]) =>
      typeof share === "number" ? [{ drug, percent: share }] : [],
    );
    const round = {
      start: start.day,
      ...(how === "unknown" ? {} : { asPlanned: true }),
      ...(how === "less" ? { doses } : {}),
      ...(told === "" ? {} : { reason: told }),
    };
    void update(
      changeCourse(place, (course) => ({
        ...course,
        cycles: [...course.cycles.filter((one) => one.start !== round.start), round].sort((a, b) =>
          a.start.localeCompare(b.start),
        ),
      })),
    );
    return true;
  };
  return (
    <Form onSend={keep}>
      {start.field(`round-${place}`, t("round-date"))}
      <Choice
        id={`how-${place}`}
        kind="one"
        legend={t("round-how")}
        error={isChecked && how === undefined ? t("choose-one") : undefined}
        answers={HOW.map((value) => ({ value, label: t(`round-${value}`) }))}
        chosen={how === undefined ? [] : [how]}
        onChange={([chosen]) => setHow(chosen)}
      />
      {how === "less" &&
        view.drugs.map(({ id, name }) => (
          <NumberField
            key={id}
            id={`percent-${place}-${id}`}
            label={t("round-drug", { drug: name })}
            hint={t("round-drug-hint")}
            text={percents[id] ?? ""}
            onText={(text) => setPercents({ ...percents, [id]: text })}
            units={[{ id: "percent", label: "%" }]}
            unitLegend={t("units")}
            error={
              isChecked && percentOf(percents[id] ?? "") === "wrong"
                ? t("percent-wrong")
                : undefined
            }
          />
        ))}
      <Reason id={`reason-${place}`} text={reason} onText={setReason} />
    </Form>
  );
}

interface ReasonProps {
  readonly id: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

const Reason = ({ id, text, onText }: ReasonProps) => (
  <div class="field">
    <label class="label" for={id}>
      {t("reason")}
    </label>
    <input
      class="text-box"
      id={id}
      type="text"
      autocomplete="off"
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  </div>
);

function DroppedForm({ place, view }: TellCourseProps) {
  const from = useDay();
  const [drug, setDrug] = useState<string | undefined>(undefined);
  const [reason, setReason] = useState("");
  const [isChecked, setChecked] = useState(false);
  const keep = () => {
    setChecked(true);
    from.check();
    if (from.day === undefined || drug === undefined) return false;
    const told = reason.trim();
    const one = { drug, from: from.day, ...(told === "" ? {} : { reason: told }) };
    void update(
      changeCourse(place, (course) => ({
        ...course,
        dropped: [...course.dropped.filter((other) => other.drug !== drug), one],
      })),
    );
    return true;
  };
  return (
    <Form onSend={keep}>
      <Choice
        id={`dropped-${place}`}
        kind="one"
        legend={t("dropped-which")}
        error={isChecked && drug === undefined ? t("choose-one") : undefined}
        answers={view.drugs.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={drug === undefined ? [] : [drug]}
        onChange={([chosen]) => setDrug(chosen)}
      />
      {from.field(`dropped-from-${place}`, t("dropped-date"))}
      <Reason id={`dropped-why-${place}`} text={reason} onText={setReason} />
    </Form>
  );
}
