/** The city that distances are measured from: chosen from a table, kept on the device, sent nowhere. */
import { setCity } from "../state/saved.ts";
import { saved, update } from "../state/store.ts";
import { t } from "../words.ts";
import { call } from "../worker/client.ts";
import { Loaded, useLoad } from "./loaded.tsx";

const countries = new Intl.DisplayNames(["en"], { type: "region" });

/** "FR: Lyon" as "France: Lyon". */
function spelt(city: string): string {
  const [code = "", name = ""] = city.split(": ");
  return `${countries.of(code) ?? code}: ${name}`;
}

export function CityForm() {
  const load = useLoad(() => call("cities"), []);
  const { city = "" } = saved.value;
  return (
    <Loaded load={load}>
      {(cities) => (
        <div class="field no-print">
          <label class="label" for="city">
            {t("city")}
          </label>
          <p class="hint" id="city-hint">
            {t("city-hint")}
          </p>
          <select
            class="text-box"
            id="city"
            aria-describedby="city-hint"
            value={city}
            onChange={(event) => void update(setCity(event.currentTarget.value))}
          >
            <option value="">{t("country-none")}</option>
            {cities.map((name) => (
              <option key={name} value={name}>
                {spelt(name)}
              </option>
            ))}
          </select>
        </div>
      )}
    </Loaded>
  );
}
