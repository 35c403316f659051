/** What is new since the last visit: what may touch this person, what waits for an answer, and what does not. */
import { useRef, useState } from "preact/hooks";
import { ButtonRow, LinkButton } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { hrefOf } from "../../routes.ts";
import { isBlank } from "../../state/saved.ts";
import { situationOf } from "../../state/situation.ts";
import { saved } from "../../state/store.ts";
import { call } from "../../worker/client.ts";
import type { NewsEntryView, NewsView, OpenAnswer } from "../../worker/protocol.ts";
import { Loaded, useLoad } from "../loaded.tsx";
import { NewsFile } from "./news-file.tsx";
import { VisitDay } from "./visit-day.tsx";
import { t, tCount } from "./words.ts";
import "./news.css";

export function NewsPage() {
  const now = saved.value;
  const [turn, setTurn] = useState(0);
  const load = useLoad(() => call("news", situationOf(now)), [now, turn]);
  const result = useRef<HTMLDivElement>(null);
  return (
    <>
      <p class="back">
        <a href={hrefOf({ at: "page" })}>{t("back-to-page")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      {isBlank(now) ? (
        <Empty />
      ) : (
        <>
          <VisitDay key={now.lastVisit} onKept={() => result.current?.focus()} />
          <div ref={result} tabindex={-1}>
            <Loaded load={load}>
              {(view) => (
                <>
                  <News view={view} />
                  <NewsFile kept={view.kept} onLoaded={() => setTurn(turn + 1)} />
                </>
              )}
            </Loaded>
          </div>
        </>
      )}
    </>
  );
}

const Empty = () => (
  <>
    <p>{t("empty")}</p>
    <LinkButton href={hrefOf({ at: "answer", number: undefined })}>{t("home-start")}</LinkButton>
  </>
);

function News({ view }: { readonly view: NewsView }) {
  const { otherDisease, concerns, waiting, unsorted, others, headings } = view;
  if (otherDisease !== undefined)
    return (
      <Notice kind="info" level={2} title={otherDisease.title}>
        {otherDisease.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    );
  return (
    <>
      <p>{view.since === undefined ? t("all") : t("since", { date: view.since })}</p>
      <h2>{headings.concerns}</h2>
      {concerns.length === 0 ? <p>{view.nothing}</p> : <Entries entries={concerns} />}
      {waiting.length > 0 && (
        <>
          <h2>{headings.waiting}</h2>
          <Answers answers={view.answers} />
          <Disclosure summary={tCount("waiting", waiting.length)}>
            <Entries entries={waiting} />
          </Disclosure>
        </>
      )}
      {unsorted.length > 0 && (
        <>
          <h2>{t("unsorted-title")}</h2>
          <Disclosure summary={tCount("unsorted", unsorted.length)}>
            <Entries entries={unsorted} />
          </Disclosure>
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{t("others-title")}</h2>
          <Disclosure summary={tCount("others", others.length)}>
            <Entries entries={others} />
          </Disclosure>
        </>
      )}
      <footer class="foot">
        {!navigator.onLine && <p>{t("offline")}</p>}
        {view.foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </>
  );
}

function Answers({ answers }: { readonly answers: readonly OpenAnswer[] }) {
  if (answers.length === 0) return null;
  return (
    <>
      <p>{t("answers")}</p>
      <ButtonRow>
        {answers.map(({ number, label }) => (
          <LinkButton key={number} look="quiet" href={hrefOf({ at: "answer", number })}>
            {label}
          </LinkButton>
        ))}
      </ButtonRow>
    </>
  );
}

function Entries({ entries }: { readonly entries: readonly NewsEntryView[] }) {
  return (
    <ul class="news">
      {entries.map(({ id, what, why, marks, from }) => (
        <li key={id}>
          <p class="news-what">{what}</p>
          {[...(why === undefined ? [] : [why]), ...marks].map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p class="news-from">{from.join(" ")}</p>
        </li>
      ))}
    </ul>
  );
}
