/** After the first answer, once: that it is kept here, and that it can be locked. */
import { Button, ButtonRow } from "../components/button/button.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { go } from "../routes.ts";
import { isBlank, setLockOffered } from "../state/saved.ts";
import { hasPassphrase, saved, storing, update } from "../state/store.ts";
import { t } from "../words.ts";

export function LockOffer() {
  const now = saved.value;
  if (isBlank(now) || now.lockOffered || hasPassphrase.value || storing.value !== "ok") return null;
  const answer = (isWanted: boolean) => {
    void update(setLockOffered);
    if (isWanted) go({ at: "data" });
  };
  return (
    <Notice kind="info" level={2} title={t("lock-offer-title")}>
      <p>{t("lock-offer")}</p>
      <ButtonRow>
        <Button look="quiet" onClick={() => answer(true)}>
          {t("lock-offer-yes")}
        </Button>
        <Button look="quiet" onClick={() => answer(false)}>
          {t("lock-offer-no")}
        </Button>
      </ButtonRow>
    </Notice>
  );
}
