/** What is kept on this device: numbers to call, a passphrase, a copy to keep, and the way to delete it all. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { go } from "../routes.ts";
import { deleteEverything } from "../state/store.ts";
import { t } from "../words.ts";
import { Contacts } from "./contacts.tsx";
import { Copies } from "./copies.tsx";
import { Passphrase } from "./passphrase.tsx";

export function DataPage() {
  return (
    <>
      <h1>{t("data-title")}</h1>
      <p>{t("data-lead")}</p>
      <Contacts />
      <Passphrase />
      <Copies />
      <Delete />
    </>
  );
}

function Delete() {
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const remove = async () => {
    await deleteEverything();
    setDone(true);
    setAsking(false);
  };
  return (
    <section>
      <h2>{t("delete-title")}</h2>
      <p>{t("delete-lead")}</p>
      {asking ? (
        <Notice kind="caution" level={3} title={t("delete-sure")} announce>
          <ButtonRow>
            <Button look="danger" onClick={() => void remove()}>
              {t("delete-yes")}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t("cancel")}
            </Button>
          </ButtonRow>
        </Notice>
      ) : (
        <Button look="danger" onClick={() => setAsking(true)}>
          {t("delete")}
        </Button>
      )}
      {done && (
        <div role="status">
          <p>{t("deleted")}</p>
          <Button look="quiet" onClick={() => go({ at: "home" })}>
            {t("back-home")}
          </Button>
        </div>
      )}
    </section>
  );
}
