/** The diary: how soon to call, what is told today, what is still open; before the passphrase nothing is kept. */
import type { Sitting } from "@nextline/core";
import { signal } from "@preact/signals";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { Notice, type NoticeKind } from "../../components/notice/notice.tsx";
import { careOf, dropEntry, keepEntry, keepSitting } from "../../state/care.ts";
import type { DiaryEntry } from "../../state/kept-care.ts";
import { situationOf, today } from "../../state/situation.ts";
import { phase, saved, update } from "../../state/store.ts";
import { call } from "../../worker/client.ts";
import type { DaysView, TrendView } from "../../worker/protocol.ts";
import { Loaded, useLoad } from "../loaded.tsx";
import { Numbers } from "../numbers.tsx";
import { LineChart } from "./line-chart.tsx";
import { Measures } from "./measures.tsx";
import { Links, Parts } from "./parts.tsx";
import { Signs } from "./signs.tsx";
import { Symptoms } from "./symptoms.tsx";
import { t } from "./words.ts";

/** What is told while the answers are locked: it lives as long as the page. */
const unkept = signal<DiaryEntry | undefined>(undefined);
/** What was reached meanwhile: after unlocking it still stands, as it was the same sitting. */
const unkeptSitting = signal<Sitting | undefined>(undefined);

function reach(sitting: Sitting | undefined, isLocked: boolean): void {
  const before = isLocked ? unkeptSitting.value : careOf(saved.value).sitting;
  if (sitting === undefined || !isAfter(sitting, before)) return;
  if (isLocked) unkeptSitting.value = sitting;
  else void update(keepSitting(sitting));
}

const LEVELS = ["none-found", "next-visit", "two-days", "same-day", "emergency"] as const;

/** An older answer that comes late does not take the place of what was reached after it. */
function isAfter({ level, at }: Sitting, before: Sitting | undefined): boolean {
  if (before === undefined || before.at > Date.now()) return true;
  const isHigher = LEVELS.indexOf(level) > LEVELS.indexOf(before.level);
  return at > before.at || (at === before.at && isHigher);
}

export function DaysPage() {
  const isLocked = phase.value !== "open";
  const day = today();
  const kept = careOf(saved.value).entries ?? [];
  const entry = (isLocked ? unkept.value : kept.find(({ date }) => date === day)) ?? blank(day);
  const entries = isEmpty(entry)
    ? kept.filter(({ date }) => date !== day)
    : [...kept.filter(({ date }) => date < day), entry];
  const load = useLoad(async () => {
    const earlier = [isLocked ? undefined : careOf(saved.value).sitting, unkeptSitting.value];
    const view = await call("days", {
      situation: situationOf(saved.value),
      isLocked,
      entries: isEmpty(entry) ? [...entries, entry] : entries,
      now: Date.now(),
      sittings: earlier.filter((one) => one !== undefined),
    });
    if (!isEmpty(entry)) reach(view.sitting, isLocked);
    return view;
  }, [saved.value, unkept.value, isLocked]);
  const tell = (change: Partial<DiaryEntry>) => {
    const next = { ...entry, ...change };
    if (isLocked) unkept.value = next;
    else void update(keepEntry(next));
  };
  return (
    <>
      <h1>{t("days-title")}</h1>
      <p class="lead">{t("days-lead")}</p>
      {phase.value !== "opening" && <p>{t(isLocked ? "days-locked" : "days-kept")}</p>}
      <Loaded load={load}>
        {(view) => (
          <>
            <Now view={view} isTold={!isEmpty(entry) || view.sitting !== undefined} />
            <Symptoms view={view} entry={entry} onTell={tell} />
            <Signs view={view} entry={entry} onTell={tell} />
            <Measures view={view} entry={entry} onTell={tell} />
            <Parts parts={view.parts.filter(({ id }) => id !== "signs")} />
            {!isLocked && <Past view={view} entries={kept} />}
          </>
        )}
      </Loaded>
      <Links here="days" />
    </>
  );
}

function blank(date: string): DiaryEntry {
  const by = saved.value.helper === true ? "helper" : "person";
  return { date, period: "today", by, symptoms: [], signs: {}, measures: {} };
}

const isEmpty = ({ symptoms, signs, measures }: DiaryEntry): boolean =>
  symptoms.length + Object.keys(signs).length + Object.keys(measures).length === 0;

const KINDS: Readonly<Partial<Record<DaysView["level"], NoticeKind>>> = {
  emergency: "emergency",
  "same-day": "caution",
  "two-days": "caution",
};

/** Stands first and is read aloud when it changes; whom to call stands with it. */
function Now({ view, isTold }: { readonly view: DaysView; readonly isTold: boolean }) {
  if (!isTold)
    return (
      <Notice kind="info" level={2} title={t("now-title")}>
        <p>{t("now-empty")}</p>
      </Notice>
    );
  const why = view.parts.find(({ id }) => id === "signs");
  const kind = KINDS[view.level] ?? "info";
  return (
    <Notice key={view.level} kind={kind} level={2} title={view.title} announce>
      <p>{view.advice}</p>
      {kind !== "info" && <Numbers />}
      {why && (
        <ul>
          {why.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

interface PastProps {
  readonly view: DaysView;
  readonly entries: readonly DiaryEntry[];
}

function Past({ view, entries }: PastProps) {
  return (
    <section>
      <h2>{t("past-title")}</h2>
      {view.trends.length === 0 && <p>{t("past-none")}</p>}
      {view.trends.map((trend) => (
        <Trend key={trend.id} {...trend} />
      ))}
      {entries.length > 0 && (
        <Disclosure summary={t("entries-title")}>
          <ul class="chips">
            {entries.map(({ date }) => (
              <li key={date}>
                <span>{date}</span>
                <Button look="quiet" onClick={() => void update(dropEntry(date))}>
                  {t("entry-drop")} <span class="spoken">{date}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <ButtonRow>
        <Button look="quiet" onClick={() => print()}>
          {t("print")}
        </Button>
      </ButtonRow>
    </section>
  );
}

function Trend({ name, highest, points }: TrendView) {
  const ticks = Array.from({ length: highest + 1 }, (_, value) => ({
    value,
    label: String(value),
  }));
  const [first, last] = [points[0]?.date ?? "", points.at(-1)?.date ?? ""];
  return (
    <section>
      <h3>{name}</h3>
      <LineChart
        points={points.map(({ day, grade }) => ({ day, value: grade }))}
        low={0}
        high={highest}
        ticks={ticks}
        ends={[first, last]}
      />
      <Disclosure summary={t("chart-table")} about={name}>
        <table class="care-table">
          <thead>
            <tr>
              {["chart-date", "chart-grade", "chart-severity", "chart-interference"].map((id) => (
                <th key={id} scope="col">
                  {t(id)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ day, date, words, grade, severity, interference }) => (
              <tr key={day}>
                <th scope="row">{date}</th>
                <td>{grade === undefined ? words : `${grade}: ${words}`}</td>
                <td>{severity}</td>
                <td>{interference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </section>
  );
}
