/** More trials than those that come with Nextline: a pack of a region, loaded once and kept on the device. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { call, callWithProgress } from "../worker/client.ts";
import type { PacksView } from "../worker/protocol.ts";
import { Loaded, useLoad } from "./loaded.tsx";
import { t, tCount } from "./trials-words.ts";

interface PackFormProps {
  /** The region of the person, where it is known: its pack is offered first. */
  readonly region: string | undefined;
  readonly onLoaded: () => void;
}

export function PackForm({ region, onLoaded }: PackFormProps) {
  const [turn, setTurn] = useState(0);
  const load = useLoad(() => call("packs"), [turn]);
  return (
    <section class="no-print">
      <h2>{t("packs-title")}</h2>
      <Loaded load={load}>
        {(view) => (
          <Offer
            key={turn}
            view={view}
            region={region}
            onLoaded={() => {
              setTurn(turn + 1);
              onLoaded();
            }}
          />
        )}
      </Loaded>
    </section>
  );
}

type State =
  | { readonly kind: "asking" | "failed" }
  | { readonly kind: "loading"; readonly share: number };

function Offer({ view, region, onLoaded }: PackFormProps & { readonly view: PacksView }) {
  const { offered, kept, isNewer } = view;
  const own = offered.find((pack) => pack.region === region)?.region ?? offered[0]?.region ?? "";
  const [chosen, setChosen] = useState(kept?.region ?? own);
  const [state, setState] = useState<State>({ kind: "asking" });
  const start = () => {
    setState({ kind: "loading", share: 0 });
    callWithProgress("loadPack", chosen, (share) => setState({ kind: "loading", share })).then(
      onLoaded,
      () => setState({ kind: "failed" }),
    );
  };
  return (
    <>
      <p>
        {kept === undefined
          ? t("packs-first")
          : `${tCount("packs-kept", kept.trials)} ${t("packs-as-of", { date: kept.asOf })}`}{" "}
        {isNewer && t("packs-newer")}
      </p>
      {offered.length === 0 ? (
        <p>{t("packs-none")}</p>
      ) : (
        <>
          <p>{t("packs-whole")}</p>
          <div class="field">
            <label class="label" for="pack">
              {t("packs-region")}
            </label>
            <select
              class="text-box"
              id="pack"
              value={chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {offered.map(({ region: name, trials }) => (
                <option key={name} value={name}>
                  {name} ({tCount("packs-trials", trials)})
                </option>
              ))}
            </select>
          </div>
          <ButtonRow>
            <Button onClick={start} disabled={state.kind === "loading"}>
              {t("packs-load")}
            </Button>
          </ButtonRow>
        </>
      )}
      {state.kind === "loading" && (
        <p>
          <label for="pack-progress">{t("packs-loading")}</label>{" "}
          <progress id="pack-progress" max={1} value={state.share} />
        </p>
      )}
      {state.kind === "failed" && <p role="alert">{t("packs-failed")}</p>}
    </>
  );
}
