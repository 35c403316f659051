/** What came, as the summary it makes: to be read, printed, or taken in after a question. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Button, ButtonRow, LinkButton } from "../components/button/button.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { Loaded, useLoad } from "../pages/loaded.tsx";
import { Locked, Unreadable } from "../pages/locked.tsx";
import { Sheets } from "../pages/share/sheets.tsx";
import { dayOf, t } from "../pages/share/words.ts";
import type { Saved } from "../state/saved.ts";
import { phase, storing, update } from "../state/store.ts";
import { call } from "../worker/client.ts";

export interface CameProps {
  /** The day on which it was handed over: it is shown as of then. */
  readonly asOf: string;
  readonly answers: Saved;
}

export function Came({ asOf, answers }: CameProps) {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const { profile } = answers;
  const load = useLoad(() => call("summary", { profile, asOf, register: "plain" }), []);
  return (
    <>
      <div class="no-print">
        <h1 ref={top} tabindex={-1}>
          {t("came-title")}
        </h1>
        <p>{t("came-lead", { day: dayOf(Date.parse(`${asOf}T12:00:00Z`) / 1000) })}</p>
        <ButtonRow>
          <Button onClick={() => print()}>{t("came-print")}</Button>
        </ButtonRow>
      </div>
      <Loaded load={load}>{(document) => <Sheets document={document} />}</Loaded>
      <section class="no-print">
        <Take answers={answers} />
      </section>
    </>
  );
}

type State = "reading" | "asked" | "taken" | "not-kept";

/** The answers of this device are opened only for one who wants these in their place. */
function Take({ answers }: Pick<CameProps, "answers">) {
  const [state, setState] = useState<State>("reading");
  const take = async () => {
    await update(() => answers);
    setState(storing.value === "ok" ? "taken" : "not-kept");
  };
  if (state === "taken") return <Taken />;
  if (state === "reading")
    return (
      <Button look="quiet" onClick={() => setState("asked")}>
        {t("came-take")}
      </Button>
    );
  if (phase.value === "locked") return <Locked />;
  if (phase.value === "unreadable") return <Unreadable />;
  return (
    <Notice kind="caution" level={2} title={t("came-sure")} announce>
      <p>{t("came-sure-lead")}</p>
      <ButtonRow>
        <Button look="danger" onClick={() => void take()}>
          {t("came-yes")}
        </Button>
        <Button look="quiet" onClick={() => setState("reading")}>
          {t("came-no")}
        </Button>
      </ButtonRow>
      {state === "not-kept" && <p role="alert">{t("came-not-kept")}</p>}
    </Notice>
  );
}

const Taken = () => (
  <div role="status">
    <p>{t("came-taken")}</p>
    <LinkButton href="./index.html#/all">{t("came-to-app")}</LinkButton>
  </div>
);
