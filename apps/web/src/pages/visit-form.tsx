/** What a person writes down at the visit: notes, what was decided and why, and when to look again. */
import { hrefOf } from "../routes.ts";
import { NO_VISIT, type Visit, type VisitField, writeVisit } from "../state/saved.ts";
import { saved, update } from "../state/store.ts";
import { t } from "./visit/words.ts";

const FIELDS = [
  ["notes", "visit-notes"],
  ["decided", "visit-decided"],
  ["lookAgain", "visit-look-again"],
] as const satisfies readonly (readonly [VisitField, string])[];

/** Each change is stored at once: a visit has no "save". */
export function VisitForm() {
  const { visit = NO_VISIT } = saved.value;
  return (
    <section class="no-print">
      <h2>{t("notes-title")}</h2>
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
    </section>
  );
}

/** The same on the printed page; what was left empty is left out. */
export function OwnWords({ visit }: { readonly visit: Visit }) {
  const said = FIELDS.filter(([field]) => visit[field].trim() !== "");
  return (
    <>
      {said.map(([field, label]) => (
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
