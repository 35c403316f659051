/** Something the worker makes: while it comes, when it is there, and when it could not be made. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "../components/button/button.tsx";
import type { HeadingLevel } from "../components/heading/heading.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { t } from "../words.ts";
import { Waiting } from "./waiting.tsx";

export type Load<T> =
  | { readonly kind: "waiting" }
  | { readonly kind: "here"; readonly value: T }
  | { readonly kind: "failed"; readonly again: () => void };

/** Asks again when one of `on` changes; what was there stays on the screen meanwhile. */
export function useLoad<T>(ask: () => Promise<T>, on: readonly unknown[]): Load<T> {
  const [load, setLoad] = useState<Load<T>>({ kind: "waiting" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    ask().then(
      (value) => wanted && setLoad({ kind: "here", value }),
      () => wanted && setLoad({ kind: "failed", again: () => setAttempt(attempt + 1) }),
    );
    return () => {
      wanted = false;
    };
  }, [...on, attempt]);
  return load;
}

interface LoadedProps<T> {
  readonly load: Load<T>;
  /** Of the notice where it failed: 1 where it stands for the whole page. */
  readonly level?: HeadingLevel;
  readonly children: (value: T) => ComponentChildren;
}

export function Loaded<T>({ load, level = 2, children }: LoadedProps<T>) {
  if (load.kind === "here") return <>{children(load.value)}</>;
  if (load.kind === "waiting") return <Waiting text={t("waiting")} />;
  return (
    <Notice kind="caution" level={level} title={t("load-failed-title")} announce>
      <p>{t("load-failed")}</p>
      <Button look="quiet" onClick={load.again}>
        {t("try-again")}
      </Button>
    </Notice>
  );
}
