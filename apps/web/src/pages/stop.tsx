/** Where the questions stop: what an answer means now, whom to call, and the way back. */
import { ButtonRow, LinkButton } from "../components/button/button.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { hrefOf } from "../routes.ts";
import { signPhrase } from "../signs.ts";
import { alarms } from "../state/asking.ts";
import { t } from "../words.ts";
import { Numbers } from "./numbers.tsx";

export function StopPage() {
  return (
    <>
      <h1>{t("stop-title")}</h1>
      <Notice kind="emergency" level={2} title={t("stop-now")} announce>
        {alarms.value.map(({ code, title, now }) => (
          <div key={code}>
            <p>
              <strong>{title}</strong>
            </p>
            {now.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        ))}
        <Numbers />
      </Notice>
      <p>{signPhrase("nobodyWatching")}</p>
      <p>{signPhrase("back")}</p>
      <ButtonRow>
        <LinkButton look="quiet" href={hrefOf({ at: "facts" })}>
          {t("stop-correct")}
        </LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "answer", number: undefined })}>
          {t("stop-go-on")}
        </LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "now" })}>
          {t("danger-link")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
