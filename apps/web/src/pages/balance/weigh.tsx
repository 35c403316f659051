/** What matters to a person, asked one thing at a time; it can be stopped at any tap, and all answers are kept. */
import { Button, ButtonRow, LinkButton } from "../../components/button/button.tsx";
import { Choice } from "../../components/choice/choice.tsx";
import { Notice } from "../../components/notice/notice.tsx";
import { hrefOf } from "../../routes.ts";
import type { Answering, Who } from "../../state/kept.ts";
import {
  answerAs,
  GOAL,
  goToStep,
  hasBegun,
  isAskedAgain,
  SWINGS,
  setWish,
} from "../../state/matters.ts";
import { update } from "../../state/store.ts";
import type { BalanceView, StepView } from "../../worker/protocol.ts";
import { Loaded } from "../loaded.tsx";
import { AgainPage } from "./again.tsx";
import { type Asked, useBalance } from "./asking.ts";
import { StepPage, SwingsPage } from "./steps.tsx";
import { t } from "./words.ts";
import "./balance.css";

export function WeighPage() {
  const asked = useBalance({ isQuick: true });
  const { answers } = asked.answering;
  if (answers.wish === "not-now" || answers.wish === "doctor-leads")
    return <Aside wish={answers.wish} />;
  if (!hasBegun(asked.answering)) return <Intro asked={asked} />;
  return (
    <Loaded load={asked.load}>
      {(fresh) => <Questions view={fresh.view} asked={asked} isFresh={asked.isFresh(fresh)} />}
    </Loaded>
  );
}

const LEADS = ["weigh-lead", "weigh-how", "weigh-stop-any-time", "weigh-no-right"] as const;

function Intro({ asked }: { readonly asked: Asked }) {
  return (
    <>
      <h1>{t("weigh-title")}</h1>
      {LEADS.map((id) => (
        <p key={id} class={id === "weigh-lead" ? "lead" : undefined}>
          {t(id)}
        </p>
      ))}
      <Choice
        id="who"
        kind="one"
        legend={t("weigh-who")}
        answers={[
          { value: "person", label: t("weigh-who-person") },
          { value: "helper", label: t("weigh-who-helper"), hint: t("weigh-who-helper-hint") },
        ]}
        chosen={[asked.matters.by]}
        onChange={([who]) => void update(answerAs(who as Who))}
      />
      <ButtonRow>
        <Button onClick={() => void update(goToStep(GOAL))}>{t("weigh-start")}</Button>
      </ButtonRow>
      <Wishes />
    </>
  );
}

/** Always there: to leave it to the doctor, or to another day. */
export function Wishes() {
  return (
    <ButtonRow>
      {(["doctor-leads", "not-now"] as const).map((wish) => (
        <Button key={wish} look="quiet" onClick={() => void update(setWish(wish))}>
          {t(`wish-${wish}`)}
        </Button>
      ))}
    </ButtonRow>
  );
}

export function Aside({ wish }: { readonly wish: "not-now" | "doctor-leads" }) {
  return (
    <>
      <h1>{t(`wish-${wish}-title`)}</h1>
      <p>{t(`wish-${wish}-said`)}</p>
      <p>{t("wish-somebody")}</p>
      <ButtonRow>
        <LinkButton href={hrefOf({ at: "options" })}>{t("back-to-options")}</LinkButton>
        <Button look="quiet" onClick={() => void update(setWish("together"))}>
          {t("wish-together")}
        </Button>
      </ButtonRow>
    </>
  );
}

interface QuestionsProps {
  readonly view: BalanceView;
  readonly asked: Asked;
  /** Whether the next step follows from the answers of now. */
  readonly isFresh: boolean;
}

function Questions({ view, asked, isFresh }: QuestionsProps) {
  const { answering, matters } = asked;
  if (view.otherDisease !== undefined)
    return (
      <Notice kind="info" level={1} title={view.otherDisease.title}>
        {view.otherDisease.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Notice>
    );
  if (isAskedAgain(answering))
    return (
      <>
        <AgainPage view={view} answering={answering} />
        <StepEnd />
      </>
    );
  const step = stepAt(view, answering);
  const isWaiting = step === undefined && !isFresh;
  return (
    <>
      {matters.by === "helper" && <p class="so-far">{t("weigh-as-helper")}</p>}
      {isWaiting && <p role="status">{t("waiting")}</p>}
      {!isWaiting && <Here view={view} step={step ?? view.next} answering={answering} />}
    </>
  );
}

interface HereProps {
  readonly view: BalanceView;
  readonly step: StepView | undefined;
  readonly answering: Answering;
}

function Here({ view, step, answering }: HereProps) {
  if (answering.at === SWINGS)
    return (
      <>
        <SwingsPage key={SWINGS} view={view} />
        <StepEnd />
      </>
    );
  if (step === undefined) return <Done />;
  return (
    <>
      <StepPage key={step.key} step={step} view={view} answering={answering} />
      <StepEnd />
    </>
  );
}

/** The step on the screen: one that was answered before, or the next one where it is still the same. */
function stepAt({ given, next }: BalanceView, { at }: Answering): StepView | undefined {
  if (at === undefined) return undefined;
  return given.find(({ key }) => key === at) ?? (next?.key === at ? next : undefined);
}

function Done() {
  return (
    <>
      <h1>{t("weigh-done-title")}</h1>
      <p>{t("weigh-done")}</p>
      <LinkButton href={hrefOf({ at: "mine" })}>{t("weigh-see")}</LinkButton>
    </>
  );
}

function StepEnd() {
  return (
    <section class="step-end" aria-label={t("weigh-aside")}>
      <p>
        <a href={hrefOf({ at: "mine" })}>{t("weigh-stop-here")}</a>
      </p>
      <Wishes />
    </section>
  );
}
