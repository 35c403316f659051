/** Newer news than that which came with the app: one file of this address, loaded by a press and whole. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { call } from "../../worker/client.ts";
import type { NewsView } from "../../worker/protocol.ts";
import { t, tCount } from "./words.ts";

interface NewsFileProps {
  readonly kept: NewsView["kept"];
  readonly onLoaded: () => void;
}

type Said = "none" | "unreadable" | "loading" | "loaded";

export function NewsFile({ kept, onLoaded }: NewsFileProps) {
  const [said, setSaid] = useState<Said>();
  const load = async () => {
    setSaid("loading");
    const outcome = await call("loadNews").catch(() => "none" as const);
    setSaid(outcome);
    if (outcome === "loaded") onLoaded();
  };
  return (
    <section class="no-print">
      <h2>{t("file-title")}</h2>
      <p>{t("file-lead")}</p>
      {kept && (
        <p>
          {tCount("file-kept", kept.count)} {t("file-as-of", { date: kept.asOf })}
        </p>
      )}
      <ButtonRow>
        <Button look="quiet" onClick={() => void load()} disabled={said === "loading"}>
          {t("file-load")}
        </Button>
      </ButtonRow>
      <p role="status">{said === undefined ? "" : t(`file-${said}`)}</p>
    </section>
  );
}
