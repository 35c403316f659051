/** Says that a newer version is there, and lets the person choose when to use it. */
import { Button } from "../components/button/button.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { useNewVersion, waitingVersion } from "../state/updates.ts";
import { t } from "../words.ts";

export function Update() {
  if (waitingVersion.value === undefined) return null;
  return (
    <Notice kind="info" level={2} title={t("update-title")} announce>
      <p>{t("update")}</p>
      <Button look="quiet" onClick={useNewVersion}>
        {t("update-now")}
      </Button>
    </Notice>
  );
}
