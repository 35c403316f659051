/** A copy of the answers as a file, and the way to take one in again. */
import { useRef, useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { writeCopy } from "../state/copy.ts";
import { migrate } from "../state/migrations.ts";
import { update, VERSION } from "../state/store.ts";
import { t } from "../words.ts";

export function Copies() {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const takeIn = async () => {
    const file = input.current?.files?.[0];
    if (file === undefined) return;
    setSaid((await readCopy(file)) ? t("copy-taken") : t("copy-unreadable"));
  };
  return (
    <section>
      <h2>{t("copy-title")}</h2>
      <p>{t("copy-lead")}</p>
      <ButtonRow>
        <Button look="quiet" onClick={writeCopy}>
          {t("copy-write")}
        </Button>
      </ButtonRow>
      <div class="field">
        <label class="label" for="copy">
          {t("copy-read")}
        </label>
        <input
          ref={input}
          id="copy"
          type="file"
          accept="application/json,.json"
          onChange={() => void takeIn()}
        />
      </div>
      <p role="status">{said}</p>
    </section>
  );
}

/** A copy of ours, or a bare profile of the command line; it takes the place of the answers of now. */
async function readCopy(file: File): Promise<boolean> {
  try {
    const raw = JSON.parse(await file.text());
    const copy =
      "format" in raw ? migrate(raw, VERSION) : migrate({ format: 1, profile: raw }, VERSION);
    await update(() => copy);
    return true;
  } catch {
    return false;
  }
}
