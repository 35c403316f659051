/** Hand the answers to somebody: what they will see, the link or file, and the links made so far. */

import type { Document } from "@nextline/core";
import { LinkButton } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { hrefOf } from "../../routes.ts";
import { isBlank, type Saved } from "../../state/saved.ts";
import { situationOf } from "../../state/situation.ts";
import { saved } from "../../state/store.ts";
import { call } from "../../worker/client.ts";
import { Loaded, useLoad } from "../loaded.tsx";
import { Make } from "./make.tsx";
import { Mine } from "./mine.tsx";
import { Sheets } from "./sheets.tsx";
import { t, tCount } from "./words.ts";

export function SharePage() {
  const now = saved.value;
  return (
    <>
      <h1>{t("title")}</h1>
      {isBlank(now) ? <Nothing /> : <Hand now={now} />}
      {now.shares !== undefined && <Mine shares={now.shares} />}
      <p>
        <a href="./open.html">{t("open-link")}</a>
      </p>
    </>
  );
}

function Nothing() {
  return (
    <>
      <p>{t("empty")}</p>
      <LinkButton href={hrefOf({ at: "answer", number: undefined })}>{t("home-start")}</LinkButton>
    </>
  );
}

function Hand({ now }: { readonly now: Saved }) {
  const load = useLoad(() => call("summary", shownTo(now)), [now]);
  return (
    <>
      <p class="lead">{t("lead")}</p>
      <section>
        <h2>{t("what-title")}</h2>
        <Loaded load={load}>{(page) => <What now={now} page={page} />}</Loaded>
      </section>
      <Make />
    </>
  );
}

/** As it will look to them: without the city, which is not handed over. */
const shownTo = (now: Saved) => {
  const { profile, asOf } = situationOf(now);
  return { profile, asOf, register: "plain" as const };
};

interface WhatProps {
  readonly now: Saved;
  readonly page: Document;
}

function What({ now: { profile }, page }: WhatProps) {
  return (
    <>
      <p>{t("what-lead")}</p>
      <ul>
        <li>{tCount("answers-count", Object.keys(profile.facts).length)}</li>
        <li>{tCount("treatments-count", profile.treatments?.length ?? 0)}</li>
      </ul>
      <p>{t("what-not")}</p>
      <Disclosure summary={t("what-page")}>
        <Sheets document={page} />
      </Disclosure>
    </>
  );
}
