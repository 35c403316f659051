/** Whom to call: the emergency number of the country, and the person's own 24-hour number. */

import { hrefOf } from "../routes.ts";
import { countryOf, signPhrase, signs } from "../signs.ts";
import { contacts } from "../state/store.ts";
import { t } from "../words.ts";

const languages = (): readonly string[] =>
  typeof navigator === "undefined" ? [] : navigator.languages;

export function Numbers() {
  const { country = countryOf(languages()), phone } = contacts.value;
  const local = country === undefined ? undefined : signs.numbers[country];
  return (
    <>
      {local === undefined ? (
        <p>
          {signPhrase("unknownCountry", { number: signs.everywhere })}{" "}
          <Call number={signs.everywhere} />
        </p>
      ) : (
        <p>
          {signPhrase("localNumber", { numbers: local.join(", ") })}
          {local.map((number) => (
            <Call key={number} number={number} />
          ))}
        </p>
      )}
      {phone ? (
        <p>
          {signPhrase("teamNumber")}: <Call number={phone} />
        </p>
      ) : (
        <p>
          {signPhrase("noTeamNumber")} <a href={hrefOf({ at: "data" })}>{t("add-number")}</a>
        </p>
      )}
    </>
  );
}

function Call({ number }: { readonly number: string }) {
  return (
    <a class="call" href={`tel:${number.replace(/[^\d+]/g, "")}`}>
      {t("call-number", { number })}
    </a>
  );
}
