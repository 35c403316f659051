/** The order of what matters on the person's page, where they put it there. */
import { answeringOf, mattersOf } from "../../state/matters.ts";
import { saved } from "../../state/store.ts";
import { Loaded } from "../loaded.tsx";
import { useBalance } from "./asking.ts";
import { t } from "./words.ts";

export function MattersOnPage() {
  return mattersOf(saved.value).isOnPage ? <Wanted /> : null;
}

function Wanted() {
  const matters = mattersOf(saved.value);
  const { load } = useBalance({ isQuick: true, isPlain: true });
  const { ownWords = {} } = answeringOf(matters).answers;
  return (
    <Loaded load={load}>
      {({ view }) => (
        <section>
          <h3>{t(matters.by === "helper" ? "on-page-helper" : "on-page-title")}</h3>
          <ol>
            {view.order.map(({ id, name }) => (
              <li key={id}>
                {name}
                {ownWords[id] && <>. {t("on-page-own", { text: ownWords[id] })}</>}
              </li>
            ))}
          </ol>
        </section>
      )}
    </Loaded>
  );
}
