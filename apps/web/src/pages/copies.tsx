/** A copy of the answers as a file, and the way to take one in again. */
import { useRef, useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { migrate } from "../state/migrations.ts";
import { today } from "../state/situation.ts";
import { saved, update, VERSION } from "../state/store.ts";
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

/** Its name says nothing about the person: files lie about in download folders. */
function writeCopy(): void {
  const blob = new Blob([JSON.stringify(saved.value, null, 2)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `nextline-${today()}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
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
