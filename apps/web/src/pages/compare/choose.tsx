/** Which treatments stand side by side: those that are open, in their fixed order. */
import { LinkButton } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { hrefOf } from "../../routes.ts";
import { addBeside, besideOf, isFull, removeBeside } from "../../state/beside.ts";
import { saved, update } from "../../state/store.ts";
import type { CompareView } from "../../worker/protocol.ts";
import { t } from "./words.ts";

type Offered = CompareView["offered"][number];

export function Choose({ view: { offered } }: { readonly view: CompareView }) {
  const ready = offered.filter(({ group }) => group !== "depends");
  const waiting = offered.filter(({ group }) => group === "depends");
  const full = isFull(saved.value);
  if (offered.length === 0)
    return (
      <>
        <p>{t("compare-no-options")}</p>
        <LinkButton href={hrefOf({ at: "answer", number: undefined })}>
          {t("home-start")}
        </LinkButton>
      </>
    );
  return (
    <fieldset class="field choice" id="beside">
      <legend class="legend">{t("compare-choose")}</legend>
      <p class="hint" role="status">
        {t(full ? "compare-full" : "compare-choose-hint")}
      </p>
      {ready.map((one) => (
        <Card key={one.id} {...one} />
      ))}
      {waiting.length > 0 && (
        <Disclosure summary={t("compare-waiting")} open={ready.length === 0}>
          {waiting.map((one) => (
            <Card key={one.id} {...one} />
          ))}
        </Disclosure>
      )}
    </fieldset>
  );
}

function Card({ id, name, group }: Offered) {
  const isChosen = besideOf(saved.value).includes(id);
  return (
    <label class="card" for={`beside-${id}`}>
      <input
        id={`beside-${id}`}
        type="checkbox"
        value={id}
        checked={isChosen}
        disabled={!isChosen && isFull(saved.value)}
        onChange={(event) =>
          void update(event.currentTarget.checked ? addBeside(id) : removeBeside(id))
        }
      />
      <span class="card-words">
        <span class="card-label">{name}</span>
        <span class="card-hint">{t(`verdict-${group}`)}</span>
      </span>
    </label>
  );
}
