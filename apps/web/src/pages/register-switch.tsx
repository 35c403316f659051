/** From plain words to a clinician's and back; the way there says first that all numbers come with it. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { Notice } from "../components/notice/notice.tsx";
import type { Route } from "../routes.ts";
import { isBlank, setRegister } from "../state/saved.ts";
import { phase, saved, update } from "../state/store.ts";
import { t } from "../words.ts";

/** Pages that are said in one register only. */
const ONE_REGISTER: ReadonlySet<Route["at"]> = new Set([
  "home",
  "now",
  "stop",
  "about",
  "data",
  "answer",
]);

export function RegisterSwitch({ at }: { readonly at: Route }) {
  const [asking, setAsking] = useState(false);
  const { register = "plain" } = saved.value;
  if (phase.value !== "open" || isBlank(saved.value) || ONE_REGISTER.has(at.at)) return null;
  const turn = (to: "plain" | "clinical") => {
    setAsking(false);
    void update(setRegister(to));
  };
  if (register === "clinical")
    return (
      <p class="register no-print" role="status">
        {t("register-is-clinical")}{" "}
        <Button look="quiet" onClick={() => turn("plain")}>
          {t("register-to-plain")}
        </Button>
      </p>
    );
  return (
    <div class="register no-print">
      {asking ? (
        <Notice kind="info" level={2} title={t("register-sure")} announce>
          <ButtonRow>
            <Button look="quiet" onClick={() => turn("clinical")}>
              {t("register-yes")}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t("cancel")}
            </Button>
          </ButtonRow>
        </Notice>
      ) : (
        <Button look="quiet" onClick={() => setAsking(true)}>
          {t("register-to-clinical")}
        </Button>
      )}
    </div>
  );
}
