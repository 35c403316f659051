/** Questions about danger signs, a few at a time and the most urgent first; one left out stays open. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { Segments } from "../../components/field/segments.tsx";
import type { TellProps } from "./told.ts";
import { t } from "./words.ts";

/** As many as are taken in at a glance. */
const AT_ONCE = 5;

export function Signs({ view, entry, onTell }: TellProps) {
  const [batch, setBatch] = useState(() => view.open.slice(0, AT_ONCE));
  const shown = new Set(batch);
  const earlier = Object.keys(entry.signs).filter((id) => !shown.has(id) && id in view.questions);
  const later = view.open.filter((id) => !shown.has(id) && entry.signs[id] === undefined);
  const ask = (id: string) => (
    <Asked
      key={id}
      id={id}
      question={view.questions[id] ?? ""}
      answer={entry.signs[id]}
      onAnswer={(answer) => onTell({ signs: { ...entry.signs, [id]: answer } })}
    />
  );
  return (
    <section>
      <h2 tabIndex={-1} id="signs">
        {t("signs-title")}
      </h2>
      <p>{t("signs-hint")}</p>
      {batch.length === 0 ? <p>{t("signs-all")}</p> : batch.map(ask)}
      {later.length > 0 && (
        <ButtonRow>
          <Button
            look="quiet"
            onClick={() => {
              setBatch(later.slice(0, AT_ONCE));
              document.getElementById("signs")?.focus();
            }}
          >
            {t("signs-next")}
          </Button>
        </ButtonRow>
      )}
      {earlier.length > 0 && (
        <Disclosure summary={t("signs-answered")}>{earlier.map(ask)}</Disclosure>
      )}
    </section>
  );
}

type Sign = "yes" | "no" | "unknown";

interface AskedProps {
  readonly id: string;
  readonly question: string;
  readonly answer: Sign | undefined;
  readonly onAnswer: (answer: Sign) => void;
}

function Asked({ id, question, answer, onAnswer }: AskedProps) {
  return (
    <div class="asked">
      <p aria-hidden="true">{question}</p>
      <Segments
        name={`sign-${id}`}
        legend={question}
        segments={[
          { value: "yes", label: t("answer-yes") },
          { value: "no", label: t("answer-no") },
          { value: "unknown", label: t("not-sure") },
        ]}
        chosen={answer}
        onChoose={(value) => onAnswer(value as Sign)}
      />
    </div>
  );
}
