/** The danger signs and whom to call: before any passphrase, without any answer, with no connection. */
import { Disclosure } from "../components/disclosure/disclosure.tsx";
import { Notice } from "../components/notice/notice.tsx";
import { hrefOf } from "../routes.ts";
import { type Sign, signPhrase, signs } from "../signs.ts";
import { t, tCount } from "../words.ts";
import { Numbers } from "./numbers.tsx";

const LEVELS = ["emergency", "same-day", "two-days", "next-visit"] as const;

export function DangerSigns() {
  return (
    <>
      <h1>{t("now-title")}</h1>
      <Notice kind="emergency" level={2} title={advice("emergency").title}>
        <p>{advice("emergency").text}</p>
        <Numbers />
      </Notice>
      <p>
        <strong>{signPhrase("nobodyWatching")}</strong> {signPhrase("notReviewed")}
      </p>
      <p>
        <a href={hrefOf({ at: "days" })}>{t("now-ask")}</a>
      </p>
      {LEVELS.map((level) => (
        <Level key={level} level={level} />
      ))}
      <p>{t("now-two")}</p>
      <p class="back">
        <a href={hrefOf({ at: "home" })}>{t("back-home")}</a>
      </p>
    </>
  );
}

const advice = (level: string) => signs.advice[level] ?? { title: level, text: "" };

function Level({ level }: { readonly level: (typeof LEVELS)[number] }) {
  const own = signs.signs.filter((sign) => sign.level === level);
  return (
    <section class={`signs signs-${level}`}>
      <h2>{t(`now-${level}`)}</h2>
      {level !== "emergency" && <p>{advice(level).text}</p>}
      {URGENT.has(level) ? (
        <List signs={own} />
      ) : (
        <Disclosure summary={tCount("now-show", own.length)}>
          <List signs={own} />
        </Disclosure>
      )}
    </section>
  );
}

/** What waits for days is folded away, so that what cannot wait is found. */
const URGENT: ReadonlySet<string> = new Set(["emergency", "same-day"]);

function List({ signs: list }: { readonly signs: readonly Sign[] }) {
  return (
    <ul class="sign-list">
      {list.map((sign) => (
        <SignView key={sign.id} {...sign} />
      ))}
    </ul>
  );
}

function SignView({ title, now, why, asks }: Sign) {
  return (
    <li class="sign">
      <h3>{title}</h3>
      <p class="sign-now">{now}</p>
      <Disclosure summary={t("now-more")} about={title}>
        <p>{why}</p>
        <p>{t("now-asks")}</p>
        <ul>
          {asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
        </ul>
      </Disclosure>
    </li>
  );
}
