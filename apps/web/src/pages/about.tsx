/** What Nextline is and is not, who wrote it, and what it rests on. */
import { hrefOf } from "../routes.ts";
import { VERSION } from "../state/store.ts";
import { t } from "../words.ts";

const PARTS = [
  ["about-what-title", "about-what"],
  ["about-condition-title", "policy-condition"],
  ["about-decision-title", "policy-decision"],
  ["about-not-title", "about-not"],
  ["about-who-title", "policy-authors"],
  ["about-paid-title", "policy-funding"],
  ["about-evidence-title", "policy-evidence"],
  ["about-certainty-title", "policy-certainty"],
  ["about-update-title", "policy-updates"],
  ["about-private-title", "about-private"],
  ["about-reading-title", "policy-reading"],
] as const;

export function About() {
  return (
    <>
      <h1>{t("about-title")}</h1>
      {PARTS.map(([title, text]) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          <p>{t(text)}</p>
        </section>
      ))}
      <p>
        {t("version", { version: VERSION })} {t("policy-published")}
      </p>
      <p class="back">
        <a href={hrefOf({ at: "home" })}>{t("back-home")}</a>
      </p>
    </>
  );
}
