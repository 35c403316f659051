/** The links a person has made: how each stands, and the way to delete it. */

import { ShareFault } from "@nextline/adapters/share/fault";
import { type OfferState, stateOf, withdraw } from "@nextline/adapters/share/offer";
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import type { MadeShare } from "../../state/kept.ts";
import { dropShare } from "../../state/shares.ts";
import { update } from "../../state/store.ts";
import { useLoad } from "../loaded.tsx";
import { dayOf, t, tCount } from "./words.ts";

const ask: typeof fetch = (input, init) => fetch(input, init);

export function Mine({ shares }: { readonly shares: readonly MadeShare[] }) {
  return (
    <section>
      <h2>{t("mine-title")}</h2>
      <ul class="options">
        {shares.map((share) => (
          <One key={share.url} share={share} />
        ))}
      </ul>
    </section>
  );
}

function One({ share }: { readonly share: MadeShare }) {
  const load = useLoad(() => standing(share), [share.url]);
  const [failed, setFailed] = useState(false);
  const remove = () =>
    withdraw(share, ask).then(
      () => update(dropShare(share.url)),
      () => setFailed(true),
    );
  const made = madeOn(share);
  return (
    <li class="option-card">
      <h3>{t("mine-from", { day: made })}</h3>
      <p>{t("mine-until", { day: dayOf(share.exp) })}</p>
      <p role="status">{load.kind === "here" ? load.value : t("mine-asking")}</p>
      {failed && <p role="alert">{t("mine-delete-failed")}</p>}
      <ButtonRow>
        <Button look="quiet" onClick={() => void remove()}>
          <span>
            {t("mine-delete")} <span class="spoken">{t("mine-delete-about", { day: made })}</span>
          </span>
        </Button>
      </ButtonRow>
    </li>
  );
}

const madeOn = ({ made }: MadeShare): string => dayOf(Date.parse(`${made}T12:00:00Z`) / 1000);

/** One that is over is told apart from a server that does not answer. */
async function standing(share: MadeShare): Promise<string> {
  try {
    return stateWords(await stateOf(share, ask));
  } catch (error) {
    const isGone = error instanceof ShareFault && error.problem === "gone";
    return t(isGone ? "mine-gone" : "mine-unknown");
  }
}

function stateWords({ state, wrong, openedAt = 0 }: OfferState): string {
  if (state === "opened") return t("mine-opened", { day: dayOf(openedAt) });
  if (state === "locked") return t("mine-locked");
  return wrong === 0 ? t("mine-waiting") : tCount("mine-waiting-tries", wrong);
}
