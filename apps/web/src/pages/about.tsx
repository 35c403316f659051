/** What Nextline is and is not, who wrote it, and what it rests on. */
import { hrefOf } from "../routes.ts";
import { VERSION } from "../state/store.ts";
import { t } from "../words.ts";

const PARTS = ["what", "not", "who", "paid", "evidence", "private", "update"] as const;

export function About() {
  return (
    <>
      <h1>{t("about-title")}</h1>
      {PARTS.map((part) => (
        <section key={part}>
          <h2>{t(`about-${part}-title`)}</h2>
          <p>{t(`about-${part}`)}</p>
        </section>
      ))}
      <p>{t("version", { version: VERSION })}</p>
      <p class="back">
        <a href={hrefOf({ at: "home" })}>{t("back-home")}</a>
      </p>
    </>
  );
}
