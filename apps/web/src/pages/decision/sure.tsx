/** Four questions before the visit: whether somebody has what it takes to choose. No score is shown. */
import { Segments } from "../../components/field/segments.tsx";
import { answerSure, decide, sureCount } from "../../state/decision.ts";
import { type Decision, SURE } from "../../state/kept.ts";
import { update } from "../../state/store.ts";
import { t } from "./words.ts";

const SAID = ["yes", "no"] as const;

export function Sure({ decision }: { readonly decision: Decision }) {
  const count = sureCount(decision);
  return (
    <section>
      <h2>{t("decision-before")}</h2>
      <p>{t("decision-sure-lead")}</p>
      {SURE.map((id) => (
        <div class="field" key={id}>
          <p>{t(`decision-sure-${id}`)}</p>
          <Segments
            name={`sure-${id}`}
            legend={t(`decision-sure-${id}`)}
            segments={SAID.map((value) => ({ value, label: t(`decision-${value}`) }))}
            chosen={decision.sure?.[id]}
            onChoose={(value) => void update(answerSure(id, value === "yes" ? "yes" : "no"))}
          />
        </div>
      ))}
      <p role="status">
        {count !== undefined &&
          t(count === SURE.length ? "decision-sure-all" : "decision-sure-open")}
      </p>
      {count !== undefined && (
        <label class="card" for="sure-on-page">
          <input
            id="sure-on-page"
            type="checkbox"
            checked={decision.isSureOnPage === true}
            onChange={(event) => void update(decide({ isSureOnPage: event.currentTarget.checked }))}
          />
          <span class="card-words">{t("decision-sure-print")}</span>
        </label>
      )}
    </section>
  );
}
