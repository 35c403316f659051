/** The questions about what matters: those that were answered, and the one that is asked next, in words. */
import { type Conflict, type RateAnswer, type Screen, sayBalance, saySwing } from "@nextline/core";
import { GOAL, rateKey, screenKey } from "../../state/matters.ts";
import type { BalanceView, ClaimView, StepView } from "../protocol.ts";
import type { Telling } from "./balance-telling.ts";

export function givenSteps(telling: Telling): readonly StepView[] {
  const { goal, screens = [], rates = [] } = telling.balance.answers;
  return [
    ...(goal === undefined ? [] : [goalStep(telling)]),
    ...screens.map(({ shown }) => screenStep(shown, telling)),
    ...rates.map((rate) => rateStep(rate, telling)),
  ];
}

export function nextStepView(telling: Telling): Pick<BalanceView, "next"> {
  const { next } = telling.balance;
  switch (next?.kind) {
    case "goal":
      return { next: goalStep(telling) };
    case "screen":
      return { next: screenStep(next.shown, telling) };
    case "rate":
      return { next: rateStep(next, telling) };
    case "contradiction":
      return { next: contradictionStep(next.conflict, telling) };
    default:
      return {};
  }
}

function goalStep({ voice, road }: Telling): StepView {
  const { goals } = road.knowledge.compiled.values;
  return {
    kind: "goal",
    key: GOAL,
    question: sayBalance(voice, "goal-question"),
    choices: goals.map(({ id }) => ({ id, label: sayBalance(voice, `goal-${id}`) })),
  };
}

function screenStep(shown: Screen["shown"], telling: Telling): StepView {
  return {
    kind: "screen",
    key: screenKey(shown),
    question: sayBalance(telling.voice, "screen-question"),
    choices: shown.map((id) => ({ id, label: swing(id, telling) })),
  };
}

type Rate = Pick<RateAnswer, "part" | "level" | "whole">;

function rateStep(rate: Rate, telling: Telling): StepView {
  const { part, level, whole } = rate;
  const { voice } = telling;
  return {
    kind: "rate",
    key: rateKey(rate),
    question: sayBalance(voice, "rate-question"),
    part,
    level,
    whole,
    choices: [
      { id: "part", label: swing(part, telling, level) },
      { id: "whole", label: swing(whole, telling) },
      { id: "cannot-choose", label: sayBalance(voice, "rate-cannot-choose") },
      { id: "skip", label: sayBalance(voice, "rate-skip") },
    ],
  };
}

function contradictionStep({ id, claims }: Conflict, telling: Telling): StepView {
  return {
    kind: "contradiction",
    key: `contradiction ${id}`,
    question: sayBalance(telling.voice, "contradiction-question"),
    id,
    claims: claims.flatMap((claim) => claimView(claim, telling) ?? []),
  };
}

/** An answer by the id of its claim: goal, a>b, rate:a/b@level. Points are asked for on no page. */
function claimView(id: string, telling: Telling): ClaimView | undefined {
  const { voice } = telling;
  const { goal, screens = [], rates = [] } = telling.balance.answers;
  if (id === "goal") {
    const said = sayBalance(voice, "claim-goal", { goal: sayBalance(voice, `goal-${goal}`) });
    return { said, step: GOAL };
  }
  const [more = "", less] = id.split(">");
  if (less !== undefined) {
    const named = (thing: string) => sayBalance(voice, `thing-${thing}`);
    const said = sayBalance(voice, "claim-more", { more: named(more), less: named(less) });
    const screen = [...screens]
      .reverse()
      .find(({ shown }) => [more, less].every((one) => shown.includes(one)));
    return screen && { said, step: screenKey(screen.shown) };
  }
  const rate = rates.find(({ part, whole, level }) => id === `rate:${part}/${whole}@${level}`);
  return rate && { said: sayRate(rate, telling), step: rateKey(rate) };
}

function sayRate({ part, level, whole, answer }: RateAnswer, telling: Telling): string {
  const both = [swing(part, telling, level), swing(whole, telling)];
  const [first = "", second = ""] = answer === "whole" ? both.reverse() : both;
  const id = answer === "cannot-choose" ? "claim-tie" : "claim-rate";
  return sayBalance(telling.voice, id, { first, second });
}

const swing = (id: string, { voice, balance, isShown }: Telling, level = 1): string =>
  saySwing(voice, id, { balance, isShown, level });
