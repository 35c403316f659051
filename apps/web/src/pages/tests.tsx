/** The tests nobody has done yet: what each answer would change, and how to ask for the test. */
import { ButtonRow, LinkButton } from "../components/button/button.tsx";
import { Disclosure } from "../components/disclosure/disclosure.tsx";
import { hrefOf } from "../routes.ts";
import { situationOf } from "../state/situation.ts";
import { saved } from "../state/store.ts";
import { t } from "../words.ts";
import { call } from "../worker/client.ts";
import type { TestView } from "../worker/protocol.ts";
import { Loaded, useLoad } from "./loaded.tsx";

export function TestsPage() {
  const now = saved.value;
  const load = useLoad(() => call("tests", situationOf(now)), [now]);
  return (
    <>
      <p class="back">
        <a href={hrefOf({ at: "options" })}>{t("back-to-options")}</a>
      </p>
      <h1>{t("tests-title")}</h1>
      <Loaded load={load}>
        {(tests) =>
          tests.length === 0 ? (
            <p>{t("tests-none")}</p>
          ) : (
            <>
              <p>{t("tests-lead")}</p>
              {tests.map((test) => (
                <Test key={test.number} {...test} />
              ))}
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Test({ number, name, about, answers }: TestView) {
  return (
    <section class="option-card">
      <h2>{name}</h2>
      <h3>{t("tests-answers")}</h3>
      <dl class="rows">
        {answers.map(({ answer, changes }) => (
          <div key={answer}>
            <dt>{answer}</dt>
            {changes.map((change) => (
              <dd key={change}>{change}</dd>
            ))}
          </div>
        ))}
      </dl>
      <Disclosure summary={t("tests-about")} about={name}>
        {about.map(({ heading, paragraphs }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        ))}
      </Disclosure>
      <ButtonRow>
        <LinkButton look="quiet" href={hrefOf({ at: "answer", number })}>
          {t("tests-put-in")} <span class="spoken">{name}</span>
        </LinkButton>
      </ButtonRow>
    </section>
  );
}
