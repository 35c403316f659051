/** Chooses a treatment for the page that sets them side by side, from wherever it is shown. */
import { hrefOf } from "../../routes.ts";
import { addBeside, besideOf, isFull, removeBeside } from "../../state/beside.ts";
import { saved, update } from "../../state/store.ts";
import { t } from "./words.ts";
import "./compare.css";

interface PickProps {
  readonly id: string;
  readonly name: string;
}

export function Pick({ id, name }: PickProps) {
  const isChosen = besideOf(saved.value).includes(id);
  return (
    <label class="pick no-print">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={!isChosen && isFull(saved.value)}
        onChange={(event) =>
          void update(event.currentTarget.checked ? addBeside(id) : removeBeside(id))
        }
      />
      <span>
        {t("compare-pick")}
        <span class="spoken"> {name}</span>
      </span>
    </label>
  );
}

/** The way there, with what is chosen so far. */
export function ToCompare() {
  const count = besideOf(saved.value).length;
  return (
    <p class="no-print">
      <a href={hrefOf({ at: "beside" })}>
        {t("compare-see")}
        {count > 0 && ` (${count})`}
      </a>
    </p>
  );
}
