/** What was shared: asked for with its passcode, shown to be read, and taken in only after a question. */

import { ShareFault } from "@nextline/adapters/share/fault";
import { type HealthLink, readLink } from "@nextline/adapters/share/link";
import { isForeign, openLink, type Unpacked } from "@nextline/adapters/share/open-link";
import type { Shared } from "@nextline/adapters/share/payload";
import { readQr } from "@nextline/adapters/share/read-qr";
import { openFile } from "@nextline/adapters/share/sealed-file";
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { PassField } from "../components/pass-field/pass-field.tsx";
import { Review } from "../pages/bring/review.tsx";
import { canSeal, faultWords, t } from "../pages/share/words.ts";
import { migrate } from "../state/migrations.ts";
import { VERSION } from "../state/store.ts";
import { Came, type CameProps } from "./came.tsx";
import { show } from "./frame.tsx";
import { pixelsOf } from "./pixels.ts";

/** @param fragment what stood behind the # of the address */
export function showOpenPage(fragment: string): void {
  show(<OpenPage fragment={fragment} />);
}

function OpenPage({ fragment }: { readonly fragment: string }) {
  const [came, setCame] = useState<CameFrom>();
  if (came !== undefined && "text" in came) return <Review given={came} />;
  if (came !== undefined) return <Came {...came} />;
  return (
    <>
      <h1>{t("open-title")}</h1>
      {canSeal() ? <Form fragment={fragment} onCame={setCame} /> : <p>{t("no-https")}</p>}
    </>
  );
}

/** Answers of ours, or a record of another maker as text. */
type CameFrom = CameProps | { readonly text: string };

interface FormProps {
  readonly fragment: string;
  readonly onCame: (came: CameFrom) => void;
}

type State =
  | { readonly is: "asking" | "opening" }
  | { readonly is: "failed"; readonly words: string };

function Form({ fragment, onCame }: FormProps) {
  const [typed, setTyped] = useState(fragment);
  const [file, setFile] = useState<File>();
  const [passcode, setPasscode] = useState("");
  const [state, setState] = useState<State>({ is: "asking" });
  const open = async (event: Event) => {
    event.preventDefault();
    setState({ is: "opening" });
    await opened({ typed, file, passcode }).then(onCame, (error) =>
      setState({ is: "failed", words: wordsOf(error, file) }),
    );
  };
  return (
    <form onSubmit={open}>
      <p class="lead">{t("open-lead")}</p>
      {fragment === "" && <Given typed={typed} onTyped={setTyped} onFile={setFile} />}
      <Elsewhere typed={typed} />
      <PassField
        id="passcode"
        label={t("passcode-open")}
        hint={t("passcode-open-hint")}
        text={passcode}
        onText={setPasscode}
        autocomplete="current-password"
      />
      <p>{t("open-warn")}</p>
      {state.is === "failed" && (
        <Notice kind="caution" level={2} title={t("fault-title")} announce>
          <p>{state.words}</p>
        </Notice>
      )}
      <ButtonRow>
        <Button type="submit" disabled={state.is === "opening"}>
          {t("open-go")}
        </Button>
      </ButtonRow>
      <p role="status">{state.is === "opening" ? t("opening") : ""}</p>
    </form>
  );
}

interface GivenProps {
  readonly typed: string;
  readonly onTyped: (text: string) => void;
  readonly onFile: (file: File | undefined) => void;
}

function Given({ typed, onTyped, onFile }: GivenProps) {
  return (
    <>
      <div class="field">
        <label class="label" for="link">
          {t("open-paste")}
        </label>
        <textarea
          class="text-box"
          id="link"
          rows={3}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => onTyped(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label class="label" for="file">
          {t("open-file")}
        </label>
        <input
          id="file"
          type="file"
          accept="application/json,.json,.smart-health-card,image/*"
          onChange={(event) => onFile(event.currentTarget.files?.[0])}
        />
      </div>
    </>
  );
}

/** Another server is named before it is asked. */
function Elsewhere({ typed }: { readonly typed: string }) {
  const link = linkIn(typed);
  if (link === undefined || new URL(link.url).origin === location.origin) return null;
  return <p>{t("open-elsewhere", { host: new URL(link.url).host })}</p>;
}

function linkIn(typed: string): HealthLink | undefined {
  try {
    return readLink(typed);
  } catch {
    return undefined;
  }
}

interface Given {
  readonly typed: string;
  readonly file: File | undefined;
  readonly passcode: string;
}

const ask: typeof fetch = (input, init) => fetch(input, init);

/** A file counts before a link; an image is looked through for one. */
async function opened({ typed, file, passcode }: Given): Promise<CameFrom> {
  const now = new Date();
  if (file !== undefined && !isImage(file))
    return readable(await openFile(await file.text(), { passcode, now }));
  const link = readLink(file === undefined ? typed : readQr(await pixelsOf(file)));
  return readable(await openLink(link, { passcode, now, recipient: "Nextline", fetch: ask }));
}

const readable = (unpacked: Unpacked): CameFrom =>
  isForeign(unpacked) ? { text: JSON.stringify(unpacked.record) } : ours(unpacked);

/** Of a shape that can be drawn; what each answer says is judged where all answers are. */
function ours({ asOf, profile }: Shared): CameProps {
  try {
    return { asOf, answers: migrate({ format: 1, profile }, VERSION) };
  } catch {
    throw new ShareFault("unreadable");
  }
}

const isImage = (file: File): boolean => file.type.startsWith("image/");

function wordsOf(error: unknown, file: File | undefined): string {
  const isNothing = error instanceof ShareFault && error.problem === "not-a-share";
  if (isNothing && file === undefined) return t("fault-not-a-share");
  return faultWords(error, file !== undefined && !isImage(file));
}
