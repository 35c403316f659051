/** Makes a link or a file: how, with which passcode, and for how long. */

import { keepsLinks, offerLink } from "@nextline/adapters/share/offer";
import { SHARE_SCHEMA, type Shared } from "@nextline/adapters/share/payload";
import { sealFile } from "@nextline/adapters/share/sealed-file";
import { passcodeOf, USUAL_DAYS } from "@nextline/adapters/share/terms";
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { Choice } from "../../components/choice/choice.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { PassField } from "../../components/pass-field/pass-field.tsx";
import { addShare } from "../../state/shares.ts";
import { today } from "../../state/situation.ts";
import { saved, update } from "../../state/store.ts";
import { Loaded, useLoad } from "../loaded.tsx";
import { Made, type MadeShare } from "./made.tsx";
import { canSeal, faultWords, t } from "./words.ts";

/** Beside the pages, where the server keeps links at all. */
const here = (name: string): string => new URL(name, location.href.split("#", 1)[0]).href;
const ask: typeof fetch = (input, init) => fetch(input, init);

export function Make() {
  const [made, setMade] = useState<MadeShare>();
  const load = useLoad(() => keepsLinks(here("links"), ask).catch(() => false), []);
  return (
    <section>
      <h2>{t("how-title")}</h2>
      {!canSeal() && <p>{t("no-https")}</p>}
      {canSeal() &&
        (made === undefined ? (
          <Loaded load={load}>{(links) => <Form links={links} onMade={setMade} />}</Loaded>
        ) : (
          <Made made={made} onAgain={() => setMade(undefined)} />
        ))}
    </section>
  );
}

interface FormProps {
  /** Whether the server keeps links. */
  readonly links: boolean;
  readonly onMade: (made: MadeShare) => void;
}

type State =
  | { readonly is: "asking" | "making" }
  | { readonly is: "failed"; readonly error: unknown };

const DAYS = ["1", String(USUAL_DAYS), "30"];

function Form({ links, onMade }: FormProps) {
  const [how, setHow] = useState(links ? "link" : "file");
  const [passcode, setPasscode] = useState("");
  const [days, setDays] = useState(String(USUAL_DAYS));
  const [state, setState] = useState<State>({ is: "asking" });
  const make = async (event: Event) => {
    event.preventDefault();
    setState({ is: "making" });
    const terms = { passcode, days: Number(days), now: new Date() };
    await (how === "link" ? makeLink(terms) : makeFile(terms)).then(onMade, (error) =>
      setState({ is: "failed", error }),
    );
  };
  const short = state.is === "failed" && isShort(passcode);
  return (
    <form onSubmit={make}>
      {links ? (
        <Choice
          id="how"
          kind="one"
          legend={t("how")}
          answers={HOW()}
          chosen={[how]}
          onChange={([next = how]) => setHow(next)}
        />
      ) : (
        <p>{t("only-file")}</p>
      )}
      <PassField
        id="passcode"
        label={t("passcode")}
        hint={t("passcode-hint")}
        text={passcode}
        onText={setPasscode}
        autocomplete="new-password"
        error={short ? t("fault-short-passcode") : undefined}
      />
      <Choice
        id="days"
        kind="one"
        legend={t("days")}
        answers={DAYS.map((value) => ({ value, label: t(`days-${value}`) }))}
        chosen={[days]}
        onChange={([next = days]) => setDays(next)}
      />
      {state.is === "failed" && !short && (
        <Notice kind="caution" level={3} title={t("fault-title-make")} announce>
          <p>{faultWords(state.error)}</p>
        </Notice>
      )}
      <ButtonRow>
        <Button type="submit" disabled={state.is === "making"}>
          {t(how === "link" ? "make-link" : "make-file")}
        </Button>
      </ButtonRow>
      <p role="status">{state.is === "making" ? t("making") : ""}</p>
    </form>
  );
}

const HOW = () => [
  { value: "link", label: t("how-link"), hint: t("how-link-hint") },
  { value: "file", label: t("how-file"), hint: t("how-file-hint") },
];

function isShort(passcode: string): boolean {
  try {
    passcodeOf(passcode);
    return false;
  } catch {
    return true;
  }
}

interface Terms {
  readonly passcode: string;
  readonly days: number;
  readonly now: Date;
}

/** Neither notes nor numbers to call, nor where the person lives: the profile alone. */
const sharedNow = (): Shared => {
  const { profile } = JSON.parse(JSON.stringify(saved.value));
  return { schema: SHARE_SCHEMA, asOf: today(), profile };
};

async function makeLink(terms: Terms): Promise<MadeShare> {
  const places = { links: here("links"), page: here("open.html"), fetch: ask };
  const { offer, address } = await offerLink(sharedNow(), { ...terms, ...places });
  await update(addShare({ ...offer, made: today() }));
  return { is: "link", address, exp: offer.exp };
}

async function makeFile(terms: Terms): Promise<MadeShare> {
  const text = await sealFile(sharedNow(), terms);
  const exp = Math.floor(terms.now.getTime() / 1000) + terms.days * 86_400;
  return { is: "file", text, exp };
}
