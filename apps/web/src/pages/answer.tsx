/** One question a screen: why it is asked, where to find the answer, and "I do not know" as an answer like any other. */
import { useEffect, useState } from "preact/hooks";
import { Button, ButtonRow, LinkButton } from "../components/button/button.tsx";
import { Disclosure } from "../components/disclosure/disclosure.tsx";
import { hrefOf } from "../routes.ts";
import { answer, askAgain, leftOut, skip, skipped } from "../state/asking.ts";
import { answerUnsure, clear } from "../state/saved.ts";
import { options, situationOf, today } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { t, tCount } from "../words.ts";
import { call } from "../worker/client.ts";
import type { QuestionView } from "../worker/protocol.ts";
import { HelperLead } from "./helper/helper.tsx";
import { InputForm } from "./input-form.tsx";
import { Loaded, useLoad } from "./loaded.tsx";
import { LockOffer } from "./lock-offer.tsx";
import { Waiting } from "./waiting.tsx";

interface AnswerProps {
  readonly number: number | undefined;
}

export function AnswerPage({ number }: AnswerProps) {
  const [now] = useState(saved.value);
  const ask = () =>
    call("question", { situation: situationOf(now), number, leaveOut: leftOut(now) });
  const load = useLoad(ask, [number]);
  return (
    <Loaded load={load}>
      {(view) => (view === undefined ? <NothingLeft /> : <Asked number={number} view={view} />)}
    </Loaded>
  );
}

interface AskedProps extends AnswerProps {
  readonly view: QuestionView;
}

const NEXT = hrefOf({ at: "answer", number: undefined });

/**
 * The next question gets an address of its own, so that "back" leads to the one before. Who has gone elsewhere while
 * it was worked out is not fetched back.
 */
function Asked({ number, view }: AskedProps) {
  useEffect(() => {
    if (number === undefined && location.hash === NEXT)
      location.replace(hrefOf({ at: "answer", number: view.number }));
  }, [number, view.number]);
  return number === undefined ? <Waiting text={t("waiting")} /> : <Question view={view} />;
}

function Question({ view }: { readonly view: QuestionView }) {
  const { fact } = view;
  return (
    <>
      <LockOffer />
      <SoFar open={view.open} />
      <HelperLead />
      <InputForm key={fact} view={view} onAnswer={(change) => void answer(fact, change)} />
      <ButtonRow>
        <Button look="quiet" onClick={() => void answer(fact, answerUnsure(fact, today()))}>
          {t("do-not-know")}
        </Button>
        <Button look="quiet" onClick={() => void skip(fact)}>
          {t("skip")}
        </Button>
        <Button look="quiet" onClick={() => history.back()}>
          {t("back")}
        </Button>
        {isSaid(fact) && (
          <Button look="quiet" onClick={() => void answer(fact, clear(fact))}>
            {t("take-out")}
          </Button>
        )}
      </ButtonRow>
      <p>
        <a href={hrefOf({ at: "rest" })}>{t("pause")}</a>
      </p>
      <Around view={view} />
    </>
  );
}

function isSaid(fact: string): boolean {
  const { profile, unsure } = saved.value;
  return fact in profile.facts || fact in unsure || fact in profile;
}

/** A long list of open questions frightens; a short one is good news. */
const FEW = 15;

/** What the answers come to so far: counts alone, with the way to the options. */
function SoFar({ open }: { readonly open: number }) {
  const view = options.value;
  return (
    <p class="so-far" role="status">
      {view === undefined
        ? t("so-far-none")
        : t("so-far", {
            fits: view.counts.fits + view.counts.current,
            mayFit: view.counts["may-fit"],
            depends: view.counts.depends,
          })}{" "}
      {open <= FEW && tCount("open", open)}{" "}
      {view !== undefined && <a href={hrefOf({ at: "options" })}>{t("see-options")}</a>}
    </p>
  );
}

function Around({ view }: { readonly view: QuestionView }) {
  return (
    <>
      {view.where && (
        <Disclosure summary={t("where-title")}>
          <p>{view.where}</p>
        </Disclosure>
      )}
      {view.why && (
        <Disclosure summary={t("why-ask-title")}>
          <p>{view.why}</p>
        </Disclosure>
      )}
    </>
  );
}

function NothingLeft() {
  return (
    <>
      <h1>{t("all-asked-title")}</h1>
      <p>{t(skipped.value.length > 0 ? "all-asked-but-skipped" : "all-asked")}</p>
      <ButtonRow>
        <LinkButton href={hrefOf({ at: "options" })}>{t("see-options")}</LinkButton>
        {skipped.value.length > 0 && (
          <LinkButton
            look="quiet"
            href={hrefOf({ at: "answer", number: undefined })}
            onClick={askAgain}
          >
            {t("ask-skipped")}
          </LinkButton>
        )}
        <LinkButton look="quiet" href={hrefOf({ at: "facts" })}>
          {t("nav-facts")}
        </LinkButton>
      </ButtonRow>
    </>
  );
}
