/** Weight and food over time, what they come to, and the sheet that goes to the dietitian. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { Choice } from "../../components/choice/choice.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { NumberField } from "../../components/number-field/number-field.tsx";
import { readNumber } from "../../components/number-field/read-number.ts";
import { hrefOf } from "../../routes.ts";
import { careOf, dropIntake, dropWeight, keepIntake, keepWeight } from "../../state/care.ts";
import type { Change } from "../../state/saved.ts";
import { situationOf, today } from "../../state/situation.ts";
import { saved, update } from "../../state/store.ts";
import { call } from "../../worker/client.ts";
import type { LogPointView, LogView } from "../../worker/protocol.ts";
import { Loaded, useLoad } from "../loaded.tsx";
import { LineChart } from "./line-chart.tsx";
import { Links, Parts } from "./parts.tsx";
import { t } from "./words.ts";

export function LogPage() {
  const now = saved.value;
  const { weights = [], intakes = [] } = careOf(now);
  const load = useLoad(() => call("log", { situation: situationOf(now), weights, intakes }), [now]);
  return (
    <>
      <div class="no-print">
        <h1>{t("log-title")}</h1>
        <p class="lead">{t("log-lead")}</p>
        <WeightForm />
        <IntakeForm />
      </div>
      <Loaded load={load}>
        {(view) => (
          <>
            <div class="no-print">
              <Series
                title={t("weights-title")}
                column={t("weight-column")}
                points={view.weights}
                days={weights.map(({ date }) => date)}
                onDrop={dropWeight}
              />
              <Series
                title={t("intakes-title")}
                column={t("intake-column")}
                points={view.intakes}
                days={intakes.map(({ date }) => date)}
                onDrop={dropIntake}
                unit="%"
              />
              {view.weights.length + view.intakes.length === 0 && <p>{t("log-empty")}</p>}
              <Parts parts={view.parts} />
              <p>
                <a href={hrefOf({ at: "facts" })}>{t("log-facts")}</a>
              </p>
            </div>
            <Sheet view={view} />
          </>
        )}
      </Loaded>
      <Links here="log" />
    </>
  );
}

const LEAST_KG = 20;
const MOST_KG = 350;
const KG_A_POUND = 0.45359237;
const UNITS = ["kg", "lb"] as const;

function WeightForm() {
  const [text, setText] = useState("");
  const [unit, setUnit] = useState<string>("kg");
  const [said, setSaid] = useState<"" | "wrong" | "kept">("");
  const factor = unit === "lb" ? KG_A_POUND : 1;
  const limits = { min: Math.ceil(LEAST_KG / factor), max: Math.floor(MOST_KG / factor) };
  const send = (event: Event) => {
    event.preventDefault();
    const read = readNumber(text);
    if (read.kind !== "number" || read.value < limits.min || read.value > limits.max)
      return setSaid("wrong");
    void update(keepWeight(today(), Number((read.value * factor).toFixed(1))));
    setText("");
    setSaid("kept");
  };
  return (
    <form class="no-print" onSubmit={send} noValidate>
      <NumberField
        id="weight"
        label={t("weight")}
        text={text}
        onText={(typed) => {
          setText(typed);
          setSaid("");
        }}
        units={UNITS.map((id) => ({ id, label: t(`weight-${id}`) }))}
        unit={unit}
        onUnit={setUnit}
        unitLegend={t("units")}
        error={said === "wrong" ? t("weight-wrong", limits) : undefined}
      />
      <ButtonRow>
        <Button type="submit">{t("keep")}</Button>
      </ButtonRow>
      <p role="status">{said === "kept" ? t("saved-one") : ""}</p>
    </form>
  );
}

const SHARES = [100, 75, 50, 25, 0] as const;

/** Kept at the press on the button, so that an arrow key does not answer. */
function IntakeForm() {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<"" | "wrong" | "kept">("");
  const send = (event: Event) => {
    event.preventDefault();
    const [share] = chosen;
    if (share === undefined) return setSaid("wrong");
    void update(keepIntake(today(), Number(share)));
    setSaid("kept");
  };
  return (
    <form class="no-print" onSubmit={send} noValidate>
      <Choice
        id="intake"
        kind="one"
        legend={t("intake")}
        error={said === "wrong" ? t("choose-one") : undefined}
        answers={SHARES.map((share) => ({ value: String(share), label: t(`intake-${share}`) }))}
        chosen={chosen}
        onChange={(next) => {
          setChosen(next);
          setSaid("");
        }}
      />
      <ButtonRow>
        <Button look="quiet" type="submit">
          {t("keep")}
        </Button>
      </ButtonRow>
      <p role="status">{said === "kept" ? t("saved-one") : ""}</p>
    </form>
  );
}

interface SeriesProps {
  readonly title: string;
  readonly column: string;
  readonly points: readonly LogPointView[];
  /** YYYY-MM-DD of each, in the same order. */
  readonly days: readonly string[];
  readonly onDrop: (day: string) => Change;
  readonly unit?: string;
}

function Series({ title, column, points, days, onDrop, unit = "" }: SeriesProps) {
  if (points.length === 0) return null;
  const values = points.map(({ value }) => value);
  // Room above and below, so that a line that hardly moves is not drawn as a cliff.
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const half = Math.max((Math.max(...values) - Math.min(...values)) / 2, middle * 0.05, 1);
  const [low, high] =
    unit === "%"
      ? [0, Math.max(100, ...values)]
      : [Math.floor(middle - half), Math.ceil(middle + half)];
  const ticks = [low, (low + high) / 2, high].map((value) => ({
    value,
    label: `${Number(value.toFixed(1))}${unit}`,
  }));
  return (
    <section>
      <h2>{title}</h2>
      {points.length > 1 && (
        <LineChart
          points={points}
          low={low}
          high={high}
          ticks={ticks}
          ends={[points[0]?.date ?? "", points.at(-1)?.date ?? ""]}
        />
      )}
      <Disclosure summary={t("chart-table")} about={title}>
        <table class="care-table">
          <thead>
            <tr>
              <th scope="col">{t("chart-date")}</th>
              <th scope="col">{column}</th>
              <td class="no-print" />
            </tr>
          </thead>
          <tbody>
            {points.map(({ date, value }, i) => (
              <tr key={date}>
                <th scope="row">{date}</th>
                <td>
                  {value}
                  {unit}
                </td>
                <td class="no-print">
                  <Button look="quiet" onClick={() => void update(onDrop(days[i] ?? ""))}>
                    {t("entry-drop")} <span class="spoken">{date}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </section>
  );
}

/** Stands alone on paper. */
function Sheet({ view }: { readonly view: LogView }) {
  return (
    <>
      <p class="no-print">{t("sheet-lead")}</p>
      <div class="no-print">
        <Button look="quiet" onClick={() => print()}>
          {t("print")}
        </Button>
      </div>
      <article class="sheet">
        <h2>{t("sheet-title")}</h2>
        {view.weights.length + view.intakes.length > 0 && (
          <>
            <h3>{t("sheet-numbers")}</h3>
            <ul>
              {view.weights.map(({ date, value }) => (
                <li key={date}>
                  {date}: {value} kg
                </li>
              ))}
              {view.intakes.map(({ date, value }) => (
                <li key={date}>
                  {date}: {value}%
                </li>
              ))}
            </ul>
          </>
        )}
        <Parts parts={view.sheet} level={3} />
        <p class="foot">{t("sheet-foot", { date: today() })}</p>
      </article>
    </>
  );
}
