/** Asks for the address of a hospital's record, names it, and goes there after a yes. */

import { readAddress } from "@nextline/adapters/smart/address";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { describedBy, FieldError, Hint, invalid } from "../components/field/field.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { t } from "../pages/bring/words.ts";
import { show } from "./frame.tsx";

export function showLaunchPage(): void {
  show(<LaunchPage />);
}

interface To {
  readonly address: string;
  readonly app: string;
}

function LaunchPage() {
  const [to, setTo] = useState<To>();
  return (
    <>
      <p class="back">
        <a href="./index.html#/bring">{t("bring-go")}</a>
      </p>
      <h1>{t("hospital-title")}</h1>
      <p class="lead">{t("hospital-lead")}</p>
      {to === undefined ? <Ask onTo={setTo} /> : <Sure to={to} onNo={() => setTo(undefined)} />}
    </>
  );
}

function Ask({ onTo }: { readonly onTo: (to: To) => void }) {
  const [typed, setTyped] = useState("");
  const [app, setApp] = useState("nextline");
  const [error, setError] = useState<string>();
  const next = (event: Event) => {
    event.preventDefault();
    const address = readAddress(typed);
    if (address === undefined || app.trim() === "") return setError(t("hospital-bad"));
    onTo({ address: address.href, app: app.trim() });
  };
  return (
    <form onSubmit={next}>
      <Box id="address" text={typed} onText={setTyped} error={error} />
      <Box id="app" text={app} onText={setApp} />
      <ButtonRow>
        <Button type="submit">{t("hospital-next")}</Button>
      </ButtonRow>
    </form>
  );
}

interface BoxProps {
  readonly id: "address" | "app";
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error?: string | undefined;
}

function Box({ id, text, onText, error }: BoxProps) {
  const words = { hint: t(`hospital-${id}-hint`), error };
  return (
    <div class="field">
      <label class="label" for={id}>
        {t(`hospital-${id}`)}
      </label>
      <Hint id={id} {...words} />
      <FieldError id={id} {...words} />
      <input
        class="text-box"
        id={id}
        type="text"
        inputmode={id === "address" ? "url" : "text"}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={text}
        aria-describedby={describedBy(id, words)}
        aria-invalid={invalid(words)}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}

interface SureProps {
  readonly to: To;
  readonly onNo: () => void;
}

type State = "asked" | "going" | "failed";

function Sure({ to: { address, app }, onNo }: SureProps) {
  const [state, setState] = useState<State>("asked");
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const leave = async () => {
    setState("going");
    const { leaveFor } = await import("./smart.ts");
    await leaveFor(address, app).catch(() => setState("failed"));
  };
  return (
    <div ref={top} tabindex={-1}>
      <Notice kind="info" level={2} title={t("hospital-sure-title")}>
        <p class="address">{t("hospital-sure", { address })}</p>
        <p>{t("hospital-sure-no-more")}</p>
        <ButtonRow>
          <Button onClick={() => void leave()} disabled={state === "going"}>
            {t("hospital-yes")}
          </Button>
          <Button look="quiet" onClick={onNo}>
            {t("hospital-no")}
          </Button>
        </ButtonRow>
        <p role="status">{state === "going" ? t("hospital-asking") : ""}</p>
      </Notice>
      {state === "failed" && (
        <Notice kind="caution" level={2} title={t("hospital-failed-title")} announce>
          <p>{t("hospital-failed")}</p>
        </Notice>
      )}
    </div>
  );
}
