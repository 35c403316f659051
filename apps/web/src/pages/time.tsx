/** Length of life: asked each time, nothing shown unasked, nothing kept. */
import { useState } from "preact/hooks";
import own from "../../../../build/web/words/time.json";
import { Button } from "../components/button/button.tsx";
import { Choice } from "../components/choice/choice.tsx";
import { hrefOf } from "../routes.ts";
import { situationOf } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { speaker } from "../words.ts";
import { call } from "../worker/client.ts";
import type { Depth } from "../worker/protocol.ts";
import { BlockView } from "./block-view.tsx";
import { Loaded, useLoad } from "./loaded.tsx";

const { t } = speaker(own);

const DEPTHS = ["none", "words", "ranges", "full"] as const;
const SAID = ["time-said-1", "time-said-2", "time-said-3", "time-said-4"] as const;

export function TimePage() {
  const [depth, setDepth] = useState<string | undefined>(undefined);
  return (
    <>
      <p class="back">
        <a href={hrefOf({ at: "options" })}>{t("back-to-options")}</a>
      </p>
      <h1>{t("time-title")}</h1>
      <p>{t("time-lead")}</p>
      <Choice
        id="depth"
        kind="one"
        legend={t("time-choice")}
        hint={t("time-hint")}
        answers={DEPTHS.map((value) => ({ value, label: t(`time-${value}`) }))}
        chosen={depth === undefined ? [] : [depth]}
        onChange={([chosen]) => setDepth(chosen)}
      />
      <div aria-live="polite">
        {depth !== undefined && depth !== "none" && <Words />}
        {(depth === "ranges" || depth === "full") && <Numbers key={depth} depth={depth} />}
      </div>
      {depth !== undefined && depth !== "none" && (
        <Button look="quiet" onClick={() => setDepth(undefined)}>
          {t("time-hide")}
        </Button>
      )}
    </>
  );
}

function Words() {
  return (
    <>
      {SAID.map((id) => (
        <p key={id}>{t(id)}</p>
      ))}
    </>
  );
}

function Numbers({ depth }: { readonly depth: Depth }) {
  const now = saved.value;
  const load = useLoad(() => call("time", { situation: situationOf(now), depth }), [now, depth]);
  return (
    <Loaded load={load}>
      {(blocks) =>
        blocks.length === 0 ? (
          <p>{t("time-nothing")}</p>
        ) : (
          blocks.map((block, i) => <BlockView key={`${i}-${block.kind}`} block={block} />)
        )
      }
    </Loaded>
  );
}
