/** Says so where answers are not kept, or the page lacks what keeps them private. */
import { Button, ButtonRow } from "../components/button/button.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { writeCopy } from "../state/copy.ts";
import { isBlank } from "../state/saved.ts";
import { retry, saved, storing } from "../state/store.ts";
import { t } from "../words.ts";

export function Storing() {
  if (storing.value === "ok") return null;
  const full = storing.value === "full";
  return (
    <Notice
      kind="caution"
      level={2}
      title={t(full ? "storing-full-title" : "storing-off-title")}
      announce
    >
      <p>{t(full ? "storing-full" : "storing-off")}</p>
      <ButtonRow>
        {full && (
          <Button look="quiet" onClick={() => void retry()}>
            {t("try-again")}
          </Button>
        )}
        {!isBlank(saved.value) && (
          <Button look="quiet" onClick={writeCopy}>
            {t("copy-write")}
          </Button>
        )}
      </ButtonRow>
    </Notice>
  );
}
