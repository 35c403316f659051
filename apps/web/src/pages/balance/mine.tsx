/** What came out: the order of what matters, the options by it, how clear it is and what would tip it. */
import { useState } from "preact/hooks";
import { Button, ButtonRow, LinkButton } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { hrefOf } from "../../routes.ts";
import type { Who } from "../../state/kept.ts";
import { answerAs, answeringOf, askAnew, hasBegun } from "../../state/matters.ts";
import { update } from "../../state/store.ts";
import type { BalanceView } from "../../worker/protocol.ts";
import { Loaded } from "../loaded.tsx";
import { Again } from "./again.tsx";
import { type Asked, useBalance, useSettled } from "./asking.ts";
import { Drawer } from "./drawer.tsx";
import { Given } from "./given.tsx";
import { Grid } from "./grid.tsx";
import { Order } from "./order.tsx";
import { t } from "./words.ts";
import "./balance.css";

export function MinePage() {
  const asked = useSettled();
  return (
    <>
      <p class="back">
        <a href={hrefOf({ at: "options" })}>{t("back-to-options")}</a>
      </p>
      <h1>{t("mine-title")}</h1>
      <Loaded load={asked.load}>{({ view }) => <All view={view} asked={asked} />}</Loaded>
    </>
  );
}

interface Props {
  readonly view: BalanceView;
  readonly asked: Asked;
}

function All({ view, asked }: Props) {
  if (view.otherDisease !== undefined)
    return (
      <Notice kind="info" level={2} title={view.otherDisease.title}>
        {view.otherDisease.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    );
  return (
    <>
      <p>{view.notVerdict}</p>
      <Whose asked={asked} />
      <Wish asked={asked} />
      <Order view={view} asked={asked} />
      <Moved view={view} />
      <Again view={view} answering={asked.answering} />
      {view.given.length > 0 && <Given view={view} answering={asked.answering} />}
      <Grid view={view} />
      <Texts heading={view.headings.clarity} id="clarity" texts={view.clarity.lead} />
      <Tips view={view} />
      <Tests view={view} />
      <Beside view={view} />
      {view.drawer && <Drawer heading={view.headings.drawer} drawer={view.drawer} />}
      <ButtonRow>
        <LinkButton href={hrefOf({ at: "beside" })}>{t("mine-beside")}</LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "kept" })}>
          {t("mine-decision")}
        </LinkButton>
        <LinkButton look="quiet" href={hrefOf({ at: "page" })}>
          {t("see-page")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}

/** Who wants to leave it to the doctor or to another day is reminded of it; what was answered stays to be seen. */
function Wish({ asked }: { readonly asked: Asked }) {
  const { wish } = asked.answering.answers;
  if (wish !== "not-now" && wish !== "doctor-leads") return null;
  return (
    <Notice kind="info" level={2} title={t(`wish-${wish}-title`)}>
      <p>{t(`wish-${wish}-said`)}</p>
      <LinkButton look="quiet" href={hrefOf({ at: "weigh" })}>
        {t("weigh-go-on")}
      </LinkButton>
    </Notice>
  );
}

/** Answers of the person and of a helper: one at a time, and both only where both want that. */
function Whose({ asked: { matters } }: { readonly asked: Asked }) {
  const [isBoth, setBoth] = useState(false);
  const other: Who = matters.by === "person" ? "helper" : "person";
  if (!hasBegun(answeringOf(matters, other)))
    return matters.by === "helper" ? <p class="so-far">{t("mine-helper-here")}</p> : null;
  return (
    <section>
      {matters.by === "helper" && <p class="so-far">{t("mine-helper-here")}</p>}
      <p>{t("mine-both-lead")}</p>
      <ButtonRow>
        <Button look="quiet" onClick={() => void update(answerAs(other))}>
          {t(`mine-other-${other}`)}
        </Button>
        <Button look="quiet" onClick={() => setBoth(!isBoth)}>
          {t(isBoth ? "mine-both-hide" : "mine-both")}
        </Button>
      </ButtonRow>
      <div aria-live="polite">{isBoth && <Both />}</div>
    </section>
  );
}

function Both() {
  return (
    <div class="two-orders">
      <OrderOf who="person" />
      <OrderOf who="helper" />
    </div>
  );
}

function OrderOf({ who }: { readonly who: Who }) {
  const { load } = useBalance({ isQuick: true, who });
  return (
    <section>
      <h2>{t(`mine-both-${who}`)}</h2>
      <Loaded load={load}>
        {({ view }) =>
          view.order.length === 0 ? (
            <p>{t("mine-both-none")}</p>
          ) : (
            <ol>
              {view.order.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}

function Moved({ view }: { readonly view: BalanceView }) {
  if (view.moved.length === 0) return null;
  return (
    <Button look="quiet" onClick={() => void update(askAnew(view.moved))}>
      {t("mine-ask-anew")}
    </Button>
  );
}

interface TextsProps {
  readonly heading: string;
  readonly id: string;
  readonly texts: readonly string[];
}

function Texts({ heading, id, texts }: TextsProps) {
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {texts.map((text, i) => (
        <p key={text} class={i === 0 ? "lead" : undefined}>
          {text}
        </p>
      ))}
    </section>
  );
}

function Tips({ view: { clarity } }: { readonly view: BalanceView }) {
  return (
    <>
      {clarity.tips.length > 0 && (
        <ul>
          {clarity.tips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
      )}
      {clarity.differs && <p>{clarity.differs}</p>}
    </>
  );
}

function Tests({ view }: { readonly view: BalanceView }) {
  if (view.tests.length === 0) return null;
  return (
    <section>
      <h2>{view.headings.tests}</h2>
      <ul>
        {view.tests.map(({ number, said }) => (
          <li key={said}>
            <a href={hrefOf({ at: "answer", number })}>{said}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Beside({ view }: { readonly view: BalanceView }) {
  if (view.beside.length === 0) return null;
  return (
    <Disclosure summary={view.headings.beside}>
      <ul>
        {view.beside.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
