/** The field that fits a question, and what it makes of what was typed. */
import { useState } from "preact/hooks";
import { Choice } from "../components/choice/choice.tsx";
import { DateField } from "../components/date-field/date-field.tsx";
import { type DateParts, dateText, NO_DATE, partsOf } from "../components/date-field/date-text.ts";
import { answerFact, setRegion } from "../state/saved.ts";
import { today } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { t } from "../words.ts";
import { type FormOf, type FormProps, Next } from "./form.tsx";
import { later } from "./later.tsx";
import { NumberForm } from "./number-form.tsx";

const PastForm = later(() => import("./past-form.tsx").then((page) => page.PastForm));

export function InputForm(props: FormProps) {
  const { input } = props.view;
  switch (input.kind) {
    case "choice":
      return <ChoiceForm {...props} input={input} />;
    case "set":
      return <SetForm {...props} input={input} />;
    case "number":
      return <NumberForm {...props} input={input} />;
    case "date":
      return <DateForm {...props} />;
    case "treatments":
    case "procedures":
      return <PastForm {...props} kind={input.kind} />;
    case "text":
      return <p>{t("not-asked-here")}</p>;
  }
}

const stored = (fact: string): unknown =>
  fact === "region" ? saved.value.profile.region : saved.value.profile.facts[fact];

/** Nothing is kept before the press on "next", so that an arrow key does not answer. */
function ChoiceForm({ view, input, onAnswer }: FormOf<"choice">) {
  const before = stored(view.fact);
  const [chosen, setChosen] = useState<readonly string[]>(
    before === undefined ? [] : [String(before)],
  );
  const [missing, setMissing] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    const choice = input.choices.find(({ value }) => String(value) === chosen[0]);
    if (choice === undefined) return setMissing(true);
    onAnswer(
      view.fact === "region"
        ? setRegion(String(choice.value))
        : answerFact(view.fact, choice.value, today()),
    );
  };
  return (
    <form onSubmit={send}>
      <Choice
        id="answer"
        kind="one"
        legend={view.question}
        size="heading"
        hint={view.help}
        error={missing ? t("choose-one") : undefined}
        answers={input.choices.map(({ value, label }) => ({ value: String(value), label }))}
        chosen={chosen}
        onChange={(next) => {
          setChosen(next);
          setMissing(false);
        }}
      />
      <Next />
    </form>
  );
}

const NONE = "none-of-these";

function SetForm({ view, input, onAnswer }: FormOf<"set">) {
  const before = stored(view.fact);
  const [chosen, setChosen] = useState<readonly string[]>(
    Array.isArray(before) ? (before.length === 0 ? [NONE] : before.map(String)) : [],
  );
  const [missing, setMissing] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    if (chosen.length === 0) return setMissing(true);
    onAnswer(
      answerFact(
        view.fact,
        chosen.filter((value) => value !== NONE),
        today(),
      ),
    );
  };
  return (
    <form onSubmit={send}>
      <Choice
        id="answer"
        kind="many"
        legend={view.question}
        size="heading"
        hint={view.help}
        error={missing ? t("choose-some") : undefined}
        answers={input.choices.map(({ value, label }) => ({ value: String(value), label }))}
        unknown={{ value: NONE, label: t("none-of-these") }}
        chosen={chosen}
        onChange={(next) => {
          setChosen(next);
          setMissing(false);
        }}
      />
      <Next />
    </form>
  );
}

function DateForm({ view, onAnswer }: FormProps) {
  const before = stored(view.fact);
  const [parts, setParts] = useState<DateParts>(
    typeof before === "string" ? partsOf(before) : NO_DATE,
  );
  const [tried, setTried] = useState(false);
  const read = dateText(parts, "day");
  const wrong = read.kind === "unreadable" ? read.part : undefined;
  const send = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (read.kind === "date") onAnswer(answerFact(view.fact, read.text, today()));
  };
  return (
    <form onSubmit={send}>
      <h1>{view.question}</h1>
      <DateField
        id="answer"
        legend={t("date-legend")}
        precision="day"
        labels={{ day: t("day-if-known"), month: t("month"), year: t("year") }}
        parts={parts}
        onParts={setParts}
        hint={view.help}
        error={tried && read.kind !== "date" ? t("date-wrong") : undefined}
        wrong={wrong}
      />
      <Next />
    </form>
  );
}
