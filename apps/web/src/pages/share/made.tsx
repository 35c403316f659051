/** What was made, ready to be handed over: a link with its picture for a phone, or a file to save. */

import { qrPath, qrSquares } from "@nextline/adapters/share/qr-code";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { saveText } from "../../state/save-text.ts";
import { today } from "../../state/situation.ts";
import { dayOf, t } from "./words.ts";
import "./share.css";

export type MadeShare = { readonly exp: number } & (
  | { readonly is: "link"; readonly address: string }
  | { readonly is: "file"; readonly text: string }
);

interface MadeProps {
  readonly made: MadeShare;
  readonly onAgain: () => void;
}

export function Made({ made, onAgain }: MadeProps) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabindex={-1}>
      {made.is === "link" ? (
        <MadeLink address={made.address} until={dayOf(made.exp)} />
      ) : (
        <MadeFile text={made.text} until={dayOf(made.exp)} />
      )}
      <Button look="quiet" onClick={onAgain}>
        {t("another")}
      </Button>
    </div>
  );
}

interface LinkProps {
  readonly address: string;
  readonly until: string;
}

function MadeLink({ address, until }: LinkProps) {
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setSaid(t("copied")),
      () => setSaid(t("copy-by-hand")),
    );
  return (
    <>
      <h3>{t("made-link-title")}</h3>
      <p>{t("made-link-lead", { day: until })}</p>
      <Qr text={address} />
      <div class="field">
        <label class="label" for="made-address">
          {t("made-address")}
        </label>
        <textarea
          class="text-box share-address"
          id="made-address"
          rows={5}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <ButtonRow>
        <Button onClick={() => void copy()}>{t("copy")}</Button>
      </ButtonRow>
      <p role="status">{said}</p>
      <p>{t("made-once")}</p>
    </>
  );
}

/** Dark on white whatever the colours of the page: a camera reads nothing else. */
function Qr({ text }: { readonly text: string }) {
  const squares = qrSquares(text);
  return (
    <svg class="qr" viewBox={`0 0 ${squares.length} ${squares.length}`} role="img">
      <title>{t("made-qr")}</title>
      <path d={qrPath(squares)} />
    </svg>
  );
}

interface FileProps {
  readonly text: string;
  readonly until: string;
}

function MadeFile({ text, until }: FileProps) {
  const save = () => saveText(text, `nextline-${today()}.sealed.json`);
  return (
    <>
      <h3>{t("made-file-title")}</h3>
      <p>{t("made-file-lead", { day: until })}</p>
      <ButtonRow>
        <Button onClick={save}>{t("save-file")}</Button>
      </ButtonRow>
      <p>{t("made-file-open")}</p>
    </>
  );
}
