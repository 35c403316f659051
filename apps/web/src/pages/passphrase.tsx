/** Locks the answers with a passphrase; that a lost one cannot be found again is said before it is set. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { PassField } from "../components/pass-field/pass-field.tsx";
import { hasPassphrase, lock, setPassphrase } from "../state/store.ts";
import { t } from "../words.ts";

const SHORTEST = 8;

export function Passphrase() {
  return (
    <section>
      <h2>{t("passphrase-title")}</h2>
      {!canLock() && <p>{t("passphrase-no-https")}</p>}
      {canLock() && (hasPassphrase.value ? <IsSet /> : <NotSet />)}
    </section>
  );
}

/** Browsers encrypt only on https and on the device itself. */
const canLock = (): boolean => crypto.subtle !== undefined;

function IsSet() {
  return (
    <>
      <p>{t("passphrase-is-set")}</p>
      <ButtonRow>
        <Button onClick={lock}>{t("lock-now")}</Button>
        <Button look="quiet" onClick={() => void setPassphrase(undefined)}>
          {t("passphrase-take-off")}
        </Button>
      </ButtonRow>
    </>
  );
}

function NotSet() {
  const [text, setText] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const short = text.length < SHORTEST;
  const set = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (short || text !== again) return;
    setWorking(true);
    await setPassphrase(text);
  };
  return (
    <form onSubmit={set}>
      <p>{t("passphrase-lead")}</p>
      <p>
        <strong>{t("passphrase-lost")}</strong>
      </p>
      <PassField
        id="new-passphrase"
        label={t("passphrase-new")}
        text={text}
        onText={setText}
        autocomplete="new-password"
        error={tried && short ? t("passphrase-short", { count: SHORTEST }) : undefined}
      />
      <PassField
        id="again-passphrase"
        label={t("passphrase-again")}
        text={again}
        onText={setAgain}
        autocomplete="new-password"
        error={tried && !short && text !== again ? t("passphrase-differs") : undefined}
      />
      <ButtonRow>
        <Button type="submit" disabled={working}>
          {t(working ? "passphrase-working" : "passphrase-set")}
        </Button>
      </ButtonRow>
    </form>
  );
}
