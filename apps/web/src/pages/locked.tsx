/** The door: while the answers are locked, nothing but the danger signs and the numbers can be read. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { PassField } from "../components/pass-field/pass-field.tsx";
import { deleteEverything, unlock } from "../state/store.ts";
import { t } from "../words.ts";
import { Numbers } from "./numbers.tsx";

export function Locked() {
  const [text, setText] = useState("");
  const [state, setState] = useState<"asking" | "trying" | "wrong">("asking");
  const tryIt = async (event: Event) => {
    event.preventDefault();
    setState("trying");
    if (!(await unlock(text))) setState("wrong");
  };
  return (
    <>
      <h1>{t("locked-title")}</h1>
      <form onSubmit={tryIt}>
        <PassField
          id="passphrase"
          label={t("passphrase")}
          text={text}
          onText={setText}
          autocomplete="current-password"
          error={state === "wrong" ? t("passphrase-wrong") : undefined}
        />
        <ButtonRow>
          <Button type="submit" disabled={state === "trying"}>
            {t(state === "trying" ? "unlocking" : "unlock")}
          </Button>
        </ButtonRow>
      </form>
      <h2>{t("numbers-title")}</h2>
      <Numbers />
      <p>{t("locked-lost")}</p>
      <Button look="danger" onClick={() => confirm(t("delete-sure")) && void deleteEverything()}>
        {t("delete")}
      </Button>
    </>
  );
}

/** What is stored comes from a newer Nextline, or is damaged: it is left as it is. */
export function Unreadable() {
  return (
    <Notice kind="caution" level={1} title={t("unreadable-title")}>
      <p>{t("unreadable")}</p>
      <Button look="danger" onClick={() => confirm(t("delete-sure")) && void deleteEverything()}>
        {t("delete")}
      </Button>
    </Notice>
  );
}
