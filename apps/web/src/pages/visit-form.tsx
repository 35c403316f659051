/** What a person writes down at the visit: notes, what was decided and why, and when to look again. */
import { useState } from "preact/hooks";
import { Disclosure } from "../components/disclosure/disclosure.tsx";
import { hrefOf } from "../routes.ts";
import { NO_VISIT, type Visit, type VisitField, writeVisit } from "../state/saved.ts";
import { saved, update } from "../state/store.ts";
import { t } from "./visit/words.ts";

const FIELDS = [
  ["notes", "visit-notes"],
  ["decided", "visit-decided"],
  ["lookAgain", "visit-look-again"],
] as const satisfies readonly (readonly [VisitField, string])[];

const written = (visit: Visit) => FIELDS.filter(([field]) => visit[field].trim() !== "");

/**
 * Folded away until somebody writes: before the visit the page itself comes first. Each change is stored at once: a
 * visit has no "save".
 */
export function VisitForm() {
  const { visit = NO_VISIT } = saved.value;
  // Only when the page opens: it does not shut under the hand that empties a box.
  const [isOpen] = useState(written(visit).length > 0);
  return (
    <section class="no-print">
      <Disclosure summary={t("notes-title")} open={isOpen}>
        {FIELDS.map(([field, label]) => (
          <div class="field" key={field}>
            <label class="label" for={field}>
              {t(label)}
            </label>
            <textarea
              class="text-box"
              id={field}
              rows={3}
              value={visit[field]}
              onInput={(event) => void update(writeVisit(field, event.currentTarget.value))}
            />
          </div>
        ))}
        <p class="hint">{t("visit-kept")}</p>
        <p>
          <a href={hrefOf({ at: "kept" })}>{t("decision-more")}</a>
        </p>
      </Disclosure>
    </section>
  );
}

/** The same on the printed page; what was left empty is left out. */
export function OwnWords({ visit }: { readonly visit: Visit }) {
  return (
    <>
      {written(visit).map(([field, label]) => (
        <section key={field}>
          <h3>{t(label)}</h3>
          <ul>
            {visit[field]
              .split("\n")
              .filter((line) => line.trim() !== "")
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}
