/** Where the questions stop: what an answer means now, whom to call, and the way back. */
import { ButtonRow, LinkButton } from "../components/button/button.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { hrefOf } from "../routes.ts";
import { signPhrase } from "../signs.ts";
import { alarms } from "../state/asking.ts";
import { situationOf } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { t } from "../words.ts";
import { call } from "../worker/client.ts";
import type { AlarmView } from "../worker/protocol.ts";
import { Loaded, useLoad } from "./loaded.tsx";
import { Numbers } from "./numbers.tsx";

/** What the last answer set off stands at once; after a reload, what the answers that are kept come to. */
export function StopPage() {
  const just = alarms.value;
  return (
    <>
      {just.length > 0 ? <Found found={just} /> : <Standing />}
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

/** The numbers to call do not wait for the answers to be read. */
function Standing() {
  const now = saved.value;
  const load = useLoad(() => call("standing", situationOf(now)), [now]);
  if (load.kind === "here") return <Found found={load.value} />;
  return (
    <>
      <h1>{t("stop-title")}</h1>
      <Numbers />
      <Loaded load={load}>{() => null}</Loaded>
    </>
  );
}

function Found({ found }: { readonly found: readonly AlarmView[] }) {
  const isAlarm = found.length > 0;
  return (
    <>
      <h1>{t(isAlarm ? "stop-title" : "stop-none-title")}</h1>
      <Notice kind="emergency" level={2} title={t(isAlarm ? "stop-now" : "danger-link")} announce>
        {!isAlarm && <p>{t("stop-none")}</p>}
        {found.map(({ code, title, now }) => (
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
    </>
  );
}
