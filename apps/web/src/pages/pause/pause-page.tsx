/** Where somebody pauses: that nothing is lost, how far they are, and what is still open, part by part. */
import { Button, ButtonRow, LinkButton } from "../../components/button/button.tsx";
import { Progress, type Step } from "../../components/progress/progress.tsx";
import { hrefOf } from "../../routes.ts";
import { skipped } from "../../state/asking.ts";
import { writeCopy } from "../../state/copy.ts";
import { situationOf } from "../../state/situation.ts";
import { saved, storing } from "../../state/store.ts";
import { call } from "../../worker/client.ts";
import type { PartView, ProgressView } from "../../worker/protocol.ts";
import { HelperChoice } from "../helper/helper.tsx";
import { Loaded, useLoad } from "../loaded.tsx";
import { t, tCount } from "./words.ts";

export function PausePage() {
  const now = saved.value;
  const load = useLoad(
    () =>
      call("progress", {
        situation: situationOf(now),
        unsure: Object.keys(now.unsure),
        skipped: skipped.value,
      }),
    [now, skipped.value],
  );
  const isKept = storing.value === "ok";
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t(isKept ? "kept" : "not-kept")}</p>
      {isKept && <p>{t("back")}</p>}
      <ButtonRow>
        <LinkButton href={hrefOf({ at: "answer", number: undefined })}>
          {t("home-go-on")}
        </LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "page" })}>
          {t("see-page")}
        </LinkButton>
        {!isKept && (
          <Button look="quiet" onClick={writeCopy}>
            {t("copy-write")}
          </Button>
        )}
      </ButtonRow>
      <h2>{t("where")}</h2>
      <Loaded load={load}>{(view) => <Parts view={view} />}</Loaded>
      <HelperChoice />
    </>
  );
}

function Parts({ view }: { readonly view: ProgressView }) {
  const left = skipped.value.length;
  return (
    <Progress
      label={t("parts")}
      sentence={[
        tCount("said", view.said),
        view.unsure > 0 ? tCount("unsure", view.unsure) : "",
        view.open === 0 ? t("open-none") : tCount("open", view.open),
        left > 0 ? tCount("skipped", left) : "",
        view.open > 0 ? t("enough") : "",
      ].join(" ")}
      steps={view.parts.map(stepOf)}
    />
  );
}

function stepOf({ heading, unsure, open, next }: PartView): Step {
  const state = open > 0 ? "open" : unsure > 0 ? "unknown" : "done";
  return {
    id: heading,
    label: heading,
    state,
    word: [
      open > 0 ? tCount("part-open", open) : "",
      unsure > 0 ? tCount("part-unsure", unsure) : "",
      open + unsure === 0 ? t("part-done") : "",
    ]
      .filter((word) => word !== "")
      .join(", "),
    href: next === undefined ? undefined : hrefOf({ at: "answer", number: next }),
  };
}
