/** Two of the questions on another day, without the earlier answers: whether they are still this person's. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { go } from "../../routes.ts";
import type { Answering } from "../../state/kept.ts";
import { answerAgain, beginAgain, endAgain, screensAgain } from "../../state/matters.ts";
import { today } from "../../state/situation.ts";
import { update } from "../../state/store.ts";
import type { BalanceView } from "../../worker/protocol.ts";
import { MostLeast } from "./most-least.tsx";
import { Arriving } from "./steps.tsx";
import { t } from "./words.ts";

interface AgainProps {
  readonly view: BalanceView;
  readonly answering: Answering;
}

/** One question at a time; who leaves keeps what was answered so far. */
export function AgainPage({ view, answering }: AgainProps) {
  const done = answering.again?.screens.length ?? 0;
  const all = screensAgain(answering);
  const open = all[done];
  const step = view.given.find(({ key }) => key === open);
  if (step?.kind !== "screen") return null;
  return (
    <Arriving key={step.key}>
      <Question step={step} isLast={done + 1 === all.length} />
    </Arriving>
  );
}

type ScreenStep = Extract<BalanceView["given"][number], { kind: "goal" | "screen" }>;

interface Ends {
  readonly most?: string | undefined;
  readonly least?: string | undefined;
}

interface QuestionProps {
  readonly step: ScreenStep;
  readonly isLast: boolean;
}

function Question({ step: { question, choices }, isLast }: QuestionProps) {
  const [{ most, least }, setEnds] = useState<Ends>({});
  const shown = choices.map(({ id }) => id);
  const keep = async (ends: Ends) => {
    const named = {
      ...(ends.most && { most: ends.most }),
      ...(ends.least && { least: ends.least }),
    };
    await update(answerAgain({ shown, ...named }));
    if (isLast) go({ at: "mine" });
  };
  const isAnswered = most !== undefined && least !== undefined;
  return (
    <>
      <MostLeast legend={question} choices={choices} most={most} least={least} onChange={setEnds} />
      <ButtonRow>
        {isAnswered ? (
          <Button onClick={() => void keep({ most, least })}>{t("weigh-next")}</Button>
        ) : (
          <Button look="quiet" onClick={() => void keep({})}>
            {t("weigh-skip")}
          </Button>
        )}
      </ButtonRow>
    </>
  );
}

/** On the page of what came out: the offer, and later what became of it. */
export function Again({ view: { drift }, answering }: AgainProps) {
  if (drift !== undefined)
    return (
      <section aria-labelledby="again">
        <h2 id="again">{t("again-title")}</h2>
        {drift.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <ButtonRow>
          <Button look="quiet" onClick={() => void update(endAgain("new", today()))}>
            {t("again-new")}
          </Button>
          <Button look="quiet" onClick={() => void update(endAgain("first", today()))}>
            {t("again-first")}
          </Button>
        </ButtonRow>
      </section>
    );
  const isLater = answering.on !== undefined && answering.on < today();
  if (!isLater || screensAgain(answering).length === 0) return null;
  const begin = async () => {
    await update(beginAgain);
    go({ at: "weigh" });
  };
  return (
    <section aria-labelledby="again">
      <h2 id="again">{t("again-title")}</h2>
      <p>{t("again-lead")}</p>
      <Button look="quiet" onClick={() => void begin()}>
        {t("again-begin")}
      </Button>
    </section>
  );
}
