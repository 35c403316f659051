/** The steps of the questions: a goal, the most and the least of three, a part against a whole, a contradiction. */
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { Choice } from "../../components/choice/choice.tsx";
import type { Answering } from "../../state/kept.ts";
import {
  GOAL,
  goToStep,
  leaveConflict,
  onDay,
  SWINGS,
  setGoal,
  setRate,
  setScreen,
} from "../../state/matters.ts";
import { today } from "../../state/situation.ts";
import { update } from "../../state/store.ts";
import type { BalanceView, StepView } from "../../worker/protocol.ts";
import { MostLeast } from "./most-least.tsx";
import { t, tCount } from "./words.ts";

interface StepProps {
  readonly step: StepView;
  readonly view: BalanceView;
  readonly answering: Answering;
}

/** Takes the focus when it comes, so that a reader who cannot see it is led on. */
export function Arriving({ children }: { readonly children: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}

export function StepPage(props: StepProps) {
  return (
    <Arriving>
      <StepBody {...props} />
      <SoFar view={props.view} />
    </Arriving>
  );
}

function StepBody(props: StepProps) {
  switch (props.step.kind) {
    case "goal":
      return <Goal {...props} />;
    case "screen":
      return <Three {...props} />;
    case "rate":
      return <Rate {...props} step={props.step} />;
    case "contradiction":
      return <Contradiction step={props.step} />;
  }
}

const SoFar = ({ view }: { readonly view: BalanceView }) => (
  <p class="hint">{tCount("weigh-so-far", view.given.length)}</p>
);

/** To the first list of changes after the goal, else to whatever is asked next. */
function goOn({ screens = [] }: Answering["answers"], key: string): void {
  void update(goToStep(key === GOAL && screens.length === 0 ? SWINGS : undefined));
}

interface OnProps {
  readonly step: StepView;
  readonly view: BalanceView;
  readonly answering: Answering;
  readonly isAnswered: boolean;
  readonly children?: ComponentChildren;
}

function On({ step, view, answering, isAnswered, children }: OnProps) {
  const place = view.given.findIndex(({ key }) => key === step.key);
  const before = view.given[place < 0 ? view.given.length - 1 : place - 1];
  return (
    <ButtonRow>
      {isAnswered && (
        <Button onClick={() => goOn(answering.answers, step.key)}>{t("weigh-next")}</Button>
      )}
      {children}
      {before && (
        <Button look="quiet" onClick={() => void update(goToStep(before.key))}>
          {t("weigh-back")}
        </Button>
      )}
    </ButtonRow>
  );
}

function Goal({ step, view, answering }: StepProps) {
  const { goal } = answering.answers;
  return (
    <>
      <Choice
        id="goal"
        kind="one"
        legend={step.question}
        size="heading"
        answers={view.goals.map(({ id, label }) => ({ value: id, label }))}
        chosen={goal === undefined ? [] : [goal]}
        onChange={([chosen = ""]) => void update(onDay(today(), setGoal(chosen)))}
      />
      <On {...{ step, view, answering }} isAnswered={goal !== undefined} />
    </>
  );
}

export function SwingsPage({ view }: { readonly view: BalanceView }) {
  return (
    <Arriving>
      <h1>{t("weigh-swings-title")}</h1>
      <p>{t("weigh-swings-lead")}</p>
      <ul class="swings">
        {view.things.map(({ id, swing }) => (
          <li key={id}>{swing}</li>
        ))}
      </ul>
      <p>{t("weigh-swings-next")}</p>
      <ButtonRow>
        <Button onClick={() => void update(goToStep(undefined))}>{t("weigh-next")}</Button>
        <Button look="quiet" onClick={() => void update(goToStep(GOAL))}>
          {t("weigh-back")}
        </Button>
      </ButtonRow>
    </Arriving>
  );
}

function Three({ step, view, answering }: StepProps) {
  if (step.kind !== "screen") return null;
  const { key, choices } = step;
  const shown = choices.map(({ id }) => id);
  const given = answering.answers.screens?.find(
    (screen) =>
      shown.every((id) => screen.shown.includes(id)) && screen.shown.length === shown.length,
  );
  const { most, least } = given ?? {};
  const keep = (now: { most?: string | undefined; least?: string | undefined }) =>
    update(
      onDay(
        today(),
        setScreen(
          { shown, ...(now.most && { most: now.most }), ...(now.least && { least: now.least }) },
          view.ranges,
        ),
      ),
    );
  const skip = async () => {
    await keep({});
    goOn(answering.answers, key);
  };
  const isAnswered = most !== undefined && least !== undefined;
  return (
    <>
      <MostLeast
        legend={step.question}
        choices={choices}
        most={most}
        least={least}
        onChange={(now) => void keep(now)}
      />
      <On {...{ step, view, answering }} isAnswered={isAnswered}>
        {!isAnswered && (
          <Button look="quiet" onClick={() => void skip()}>
            {t("weigh-skip")}
          </Button>
        )}
      </On>
    </>
  );
}

type Of<K extends StepView["kind"]> = StepView & { readonly kind: K };

const RATES = ["part", "whole", "cannot-choose", "skip"] as const;

function Rate({ step, view, answering }: StepProps & { readonly step: Of<"rate"> }) {
  const { part, level, whole, choices, question } = step;
  const given = answering.answers.rates?.find(
    (rate) => rate.part === part && rate.level === level && rate.whole === whole,
  );
  const answers = choices.map(({ id, label }) => ({ value: id, label: capital(label) }));
  const [skip] = answers.slice(-1);
  const choose = (chosen: string | undefined) => {
    const answer = RATES.find((one) => one === chosen);
    if (answer !== undefined)
      void update(onDay(today(), setRate({ part, level, whole, answer }, view.ranges)));
  };
  return (
    <>
      <Choice
        id="rate"
        kind="one"
        legend={question}
        size="heading"
        hint={t("weigh-rate-hint")}
        answers={answers.slice(0, -1)}
        unknown={skip}
        chosen={given === undefined ? [] : [given.answer]}
        onChange={([chosen]) => choose(chosen)}
      />
      <On {...{ step, view, answering }} isAnswered={given !== undefined} />
    </>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Shown and asked about once; it is never forced to go together. */
function Contradiction({ step }: { readonly step: Of<"contradiction"> }) {
  return (
    <>
      <h1 class="step-title">{step.question}</h1>
      <ul class="claims">
        {step.claims.map(({ said, step: at }) => (
          <li key={said}>
            <p>{said}</p>
            <Button look="quiet" onClick={() => void update(goToStep(at))}>
              {t("weigh-look-again")} <span class="spoken">{said}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => void update(leaveConflict(step.id))}>{t("weigh-leave")}</Button>
    </>
  );
}
