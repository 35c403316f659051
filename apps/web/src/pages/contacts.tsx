/** The country for the emergency number, and the person's own 24-hour number. */
import { useState } from "preact/hooks";
import { Button, ButtonRow } from "../components/button/button.tsx";
import { signs } from "../signs.ts";
import { contacts, setContacts } from "../state/store.ts";
import { t } from "../words.ts";

const names = new Intl.DisplayNames(["en"], { type: "region" });
const countries = Object.keys(signs.numbers)
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .sort((a, b) => a.name.localeCompare(b.name));

export function Contacts() {
  const before = contacts.value;
  const [country, setCountry] = useState(before.country ?? "");
  const [phone, setPhone] = useState(before.phone ?? "");
  const [kept, setKept] = useState(false);
  const keep = async (event: Event) => {
    event.preventDefault();
    await setContacts({
      ...(country === "" ? {} : { country }),
      ...(phone.trim() === "" ? {} : { phone: phone.trim() }),
    });
    setKept(true);
  };
  return (
    <form onSubmit={keep}>
      <h2>{t("numbers-title")}</h2>
      <p>{t("numbers-lead")}</p>
      <div class="field">
        <label class="label" for="country">
          {t("country")}
        </label>
        <select
          class="text-box"
          id="country"
          value={country}
          onChange={(event) => setCountry(event.currentTarget.value)}
        >
          <option value="">{t("country-none")}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label class="label" for="phone">
          {t("phone")}
        </label>
        <input
          class="text-box"
          id="phone"
          type="tel"
          autocomplete="off"
          value={phone}
          onInput={(event) => setPhone(event.currentTarget.value)}
        />
      </div>
      <ButtonRow>
        <Button type="submit">{t("keep")}</Button>
      </ButtonRow>
      <p role="status">{kept ? t("kept") : ""}</p>
    </form>
  );
}
