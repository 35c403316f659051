/** Quick hide: a neutral page with a neutral title, and the answers locked where they can be. */
import { signal } from "@preact/signals";
import { Button } from "../components/button/button.tsx";
import { hasPassphrase, lock } from "../state/store.ts";
import { t } from "../words.ts";

export const hidden = signal(false);

export function hide(): void {
  hidden.value = true;
  document.title = t("hidden-title");
  history.replaceState(null, "", "#/");
  if (hasPassphrase.value) lock();
}

function show(): void {
  document.title = "Nextline";
  hidden.value = false;
}

export function HideButton() {
  return (
    <Button look="quiet" onClick={hide}>
      {t("hide")}
    </Button>
  );
}

export function Hidden() {
  return (
    <main id="main">
      <h1>{t("hidden-title")}</h1>
      <Button look="quiet" onClick={show}>
        {t("hidden-back")}
      </Button>
    </main>
  );
}

const TWICE_MS = 600;
let lastEscape = 0;

/** Escape, twice in a row, from anywhere. */
export function listenForHide(): void {
  addEventListener("keydown", (event) => {
    const { key, timeStamp } = event as KeyboardEvent;
    if (key !== "Escape") return;
    if (timeStamp - lastEscape < TWICE_MS) hide();
    lastEscape = timeStamp;
  });
}
