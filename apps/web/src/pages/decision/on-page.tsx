/** The decision, and the four answers before the visit, on the person's page: each only where it was wanted. */
import { decisionOf, OPEN_CHOICES } from "../../state/decision.ts";
import { type Decision, SURE } from "../../state/kept.ts";
import { options } from "../../state/situation.ts";
import { saved } from "../../state/store.ts";
import { t } from "./words.ts";

export function DecisionOnPage() {
  const decision = decisionOf(saved.value);
  return (
    <>
      {decision.isOnPage && <Record decision={decision} />}
      {decision.isSureOnPage && <SureAnswers decision={decision} />}
    </>
  );
}

function Record({ decision }: { readonly decision: Decision }) {
  const rows = rowsOf(decision).filter(([, said]) => said !== undefined && said.trim() !== "");
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>{t("on-page-decision")}</h3>
      <dl class="rows">
        {rows.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function rowsOf({ chosen, by, why, notKnown }: Decision) {
  return [
    [t("on-page-chosen"), chosen && nameOf(chosen)],
    [t("on-page-by"), by && t(`decision-by-${by}`)],
    [t("on-page-why"), why],
    [t("on-page-not-known"), notKnown],
  ] as const;
}

/** The id itself only where the options are not there yet, or no longer know it. */
function nameOf(chosen: string): string {
  const open = OPEN_CHOICES.find((one) => one === chosen);
  if (open !== undefined) return t(`decision-${open}`);
  const lines = (options.value?.groups ?? []).flatMap((group) => group.options);
  return lines.find(({ id }) => id === chosen)?.name ?? chosen;
}

function SureAnswers({ decision: { sure = {} } }: { readonly decision: Decision }) {
  return (
    <section>
      <h3>{t("on-page-sure")}</h3>
      <dl class="rows">
        {SURE.flatMap((id) => {
          const said = sure[id];
          return said === undefined
            ? []
            : [
                <div key={id}>
                  <dt>{t(`decision-sure-${id}`)}</dt>
                  <dd>{t(`decision-${said}`)}</dd>
                </div>,
              ];
        })}
      </dl>
    </section>
  );
}
