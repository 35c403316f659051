/** The first screen: what this is, what it does with answers, and where to begin or go on. */
import { ButtonRow, LinkButton } from "../components/button/button.tsx";
import { hrefOf } from "../routes.ts";
import { isBlank } from "../state/saved.ts";
import { saved } from "../state/store.ts";
import { t } from "../words.ts";
import { HelperChoice } from "./helper/helper.tsx";

export function Home() {
  const blank = isBlank(saved.value);
  return (
    <>
      <h1>{t("home-title")}</h1>
      <p class="lead">{t("home-lead")}</p>
      <ButtonRow>
        <LinkButton href={hrefOf({ at: "answer", number: undefined })}>
          {t(blank ? "home-start" : "home-go-on")}
        </LinkButton>
        {!blank && (
          <LinkButton look="quiet" href={hrefOf({ at: "options" })}>
            {t("see-options")}
          </LinkButton>
        )}
      </ButtonRow>
      <p>
        <a href={hrefOf({ at: "bring" })}>{t("bring-go")}</a>
      </p>
      <HelperChoice />
      <h2>{t("home-how-title")}</h2>
      <ol class="steps">
        {["home-step-1", "home-step-2", "home-step-3"].map((id) => (
          <li key={id}>{t(id)}</li>
        ))}
      </ol>
      <p>
        <a href="./read.html">{t("home-read")}</a>
      </p>
      <h2>{t("home-during-title")}</h2>
      <ul>
        {(["days", "dates", "log"] as const).map((at) => (
          <li key={at}>
            <a href={hrefOf({ at })}>{t(`nav-${at}`)}</a>
          </li>
        ))}
      </ul>
      <h2>{t("home-private-title")}</h2>
      <p>{t("home-private")}</p>
      <p>{t("home-not")}</p>
      <noscript>
        <p>
          {t("home-no-script")} <a href="./now.html">{t("danger-link")}</a>
        </p>
      </noscript>
    </>
  );
}
