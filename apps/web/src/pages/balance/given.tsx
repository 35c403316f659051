/** Every answer so far, each with a way to change it. */
import { Button } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { go } from "../../routes.ts";
import type { Answering } from "../../state/kept.ts";
import { goToStep, rateKey, screenKey } from "../../state/matters.ts";
import { update } from "../../state/store.ts";
import type { BalanceView, StepView } from "../../worker/protocol.ts";
import { t } from "./words.ts";

interface GivenProps {
  readonly view: BalanceView;
  readonly answering: Answering;
}

export function Given({ view, answering }: GivenProps) {
  const change = async (key: string) => {
    await update(goToStep(key));
    go({ at: "weigh" });
  };
  return (
    <Disclosure summary={t("mine-answers")}>
      <ul class="given">
        {view.given.map((step) => {
          const said = sayAnswer(step, view, answering);
          return (
            <li key={step.key}>
              <span>{said}</span>
              <Button look="quiet" onClick={() => void change(step.key)}>
                {t("mine-change")} <span class="spoken">{said}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

function sayAnswer(step: StepView, view: BalanceView, { answers }: Answering): string {
  if (step.kind === "goal") {
    const goal = view.goals.find(({ id }) => id === answers.goal);
    return `${t("mine-goal")}: ${goal?.label ?? ""}`;
  }
  if (step.kind === "rate") {
    const rate = answers.rates?.find((one) => rateKey(one) === step.key);
    const chosen = step.choices.find(({ id }) => id === rate?.answer)?.label ?? "";
    return rate?.answer === "part" || rate?.answer === "whole"
      ? t("mine-rate", { chosen })
      : chosen;
  }
  const screen = answers.screens?.find(({ shown }) => screenKey(shown) === step.key);
  const named = (id: string | undefined) => view.things.find((one) => one.id === id)?.name ?? "-";
  return screen?.most === undefined && screen?.least === undefined
    ? t("mine-left-out")
    : t("mine-screen", { most: named(screen.most), least: named(screen.least) });
}
