/** Asks when the last visit was; once it is known, the question folds away. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { DateField } from "../../components/date-field/date-field.tsx";
import { dateText, NO_DATE, partsOf } from "../../components/date-field/date-text.ts";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { setLastVisit } from "../../state/last-visit.ts";
import { today } from "../../state/situation.ts";
import { saved, update } from "../../state/store.ts";
import { t } from "./words.ts";

interface VisitDayProps {
  /** Where the reader goes on, once the day is kept. */
  readonly onKept: () => void;
}

export function VisitDay(props: VisitDayProps) {
  if (saved.value.lastVisit === undefined) return <DayForm {...props} />;
  return (
    <Disclosure summary={t("visit-change")}>
      <DayForm {...props} />
    </Disclosure>
  );
}

/** Sent empty, it takes back what was said. */
function DayForm({ onKept }: VisitDayProps) {
  const before = saved.value.lastVisit;
  const [parts, setParts] = useState(before === undefined ? NO_DATE : partsOf(before));
  const [tried, setTried] = useState(false);
  const read = dateText(parts, "day");
  const isAhead = read.kind === "date" && read.text > today();
  const error = read.kind === "unreadable" ? "date-wrong" : isAhead ? "date-ahead" : undefined;
  const send = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (error !== undefined) return;
    await update(setLastVisit(read.kind === "date" ? read.text : undefined));
    onKept();
  };
  return (
    <form onSubmit={send}>
      <DateField
        id="last-visit"
        legend={t("visit-legend")}
        precision="day"
        labels={{ day: t("day-if-known"), month: t("month"), year: t("year") }}
        parts={parts}
        onParts={setParts}
        hint={t("visit-hint")}
        error={tried && error !== undefined ? t(error) : undefined}
        wrong={read.kind === "unreadable" ? read.part : undefined}
      />
      <ButtonRow>
        <Button type="submit">{t("visit-keep")}</Button>
      </ButtonRow>
    </form>
  );
}
