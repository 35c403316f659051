/** Bring in a record or a report: by pasting it or as a file; other ways lead to pages of their own. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { hrefOf } from "../../routes.ts";
import type { Given } from "../../worker/protocol.ts";
import { Review } from "./review.tsx";
import { t } from "./words.ts";

export function BringPage() {
  const [given, setGiven] = useState<Given>();
  if (given !== undefined) return <Review given={given} onAgain={() => setGiven(undefined)} />;
  return (
    <>
      <h1>{t("title")}</h1>
      <p class="lead">{t("lead")}</p>
      <Give onGiven={setGiven} />
      <section>
        <h2>{t("other-title")}</h2>
        <ul>
          <li>
            <a href="./launch.html">{t("other-hospital")}</a>
          </li>
          <li>
            <a href="./open.html">{t("other-open")}</a>
          </li>
          <li>
            <a href={hrefOf({ at: "data" })}>{t("other-copy")}</a>
          </li>
        </ul>
      </section>
    </>
  );
}

/** A record of a whole life fits; what is larger and has to be held whole would stop a phone. */
const LARGEST = 30_000_000;
/** A first line that is longer is the line of a whole record. */
const LONGEST_FIRST = 1_000_000;

/** Whether each line is a resource of its own: such a file is read piece by piece. */
async function isOfLines(file: Blob): Promise<boolean> {
  const [first = "", second] = (await file.slice(0, LONGEST_FIRST).text()).split("\n", 2);
  if (!second?.trim().startsWith("{")) return false;
  try {
    return typeof JSON.parse(first).resourceType === "string";
  } catch {
    return false;
  }
}

function Give({ onGiven }: { readonly onGiven: (given: Given) => void }) {
  const [pasted, setPasted] = useState("");
  const [file, setFile] = useState<File>();
  const [wrong, setWrong] = useState<string>();
  const read = async (event: Event) => {
    event.preventDefault();
    if (file !== undefined && (await isOfLines(file))) return onGiven({ lines: file });
    if ((file?.size ?? 0) > LARGEST) return setWrong(t("too-large"));
    const text = file === undefined ? pasted : await file.text();
    if (text.trim() === "") return setWrong(t("nothing-given"));
    onGiven({ text });
  };
  return (
    <form onSubmit={read}>
      <div class="field">
        <label class="label" for="paste">
          {t("paste")}
        </label>
        <p class="hint" id="paste-hint">
          {t("paste-hint")}
        </p>
        <textarea
          class="text-box"
          id="paste"
          rows={8}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="paste-hint"
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label class="label" for="record">
          {t("file")}
        </label>
        <p class="hint" id="record-hint">
          {t("file-hint")}
        </p>
        <input
          id="record"
          type="file"
          accept="application/json,.json,.ndjson,text/plain,.txt"
          aria-describedby="record-hint"
          onChange={(event) => setFile(event.currentTarget.files?.[0])}
        />
      </div>
      {wrong && <Notice kind="caution" level={2} title={wrong} announce />}
      <ButtonRow>
        <Button type="submit">{t("read")}</Button>
      </ButtonRow>
    </form>
  );
}
