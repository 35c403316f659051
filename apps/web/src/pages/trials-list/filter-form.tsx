/** The filters of the trials: folded away until somebody wants them, said in words while they hide anything. */
import { useRef, useState } from "preact/hooks";
import { Button, ButtonRow } from "../../components/button/button.tsx";
import { Disclosure } from "../../components/disclosure/disclosure.tsx";
import { t, tCount } from "../trials-words.ts";
import {
  countOf,
  type Filter,
  filter,
  filtered,
  type Groups,
  isFiltering,
  offeredBy,
} from "./filter.ts";
import "./filters.css";

/** Steps of a journey: there and back on a day, a night away, another country. */
const DISTANCES = [50, 100, 250, 500, 1000] as const;

export function FilterForm({ groups }: { readonly groups: Groups }) {
  const now = filter.value;
  // Only when the page opens: it does not shut under the hand that clears a filter.
  const [isOpen] = useState(isFiltering(now));
  const { phases, countries, verdicts, isMeasured } = offeredBy(groups);
  const set = (part: { readonly [K in keyof Filter]: Filter[K] | undefined }) => {
    const all = Object.entries({ ...now, ...part }).filter(([, value]) => value !== undefined);
    filter.value = Object.fromEntries(all) as Filter;
  };
  return (
    <section class="no-print">
      <Disclosure summary={t("filter-title")} open={isOpen}>
        <div class="filters">
          <Select
            id="filter-verdict"
            label={t("filter-verdict")}
            chosen={now.verdict}
            choices={verdicts.map(({ id, heading }) => [id, heading])}
            onChoose={(verdict) => set({ verdict: verdict as Filter["verdict"] })}
          />
          <Select
            id="filter-phase"
            label={t("filter-phase")}
            chosen={now.phase}
            choices={phases.map((phase) => [phase, phase])}
            onChoose={(phase) => set({ phase })}
          />
          <Select
            id="filter-country"
            label={t("filter-country")}
            chosen={now.country}
            choices={countries.map((country) => [country, country])}
            onChoose={(country) => set({ country })}
          />
          {isMeasured ? (
            <Select
              id="filter-distance"
              label={t("filter-distance")}
              chosen={now.withinKm === undefined ? undefined : String(now.withinKm)}
              choices={DISTANCES.map((km) => [String(km), t("filter-km", { km })])}
              onChoose={(km) => set({ withinKm: km === undefined ? undefined : Number(km) })}
            />
          ) : (
            <p class="hint">{t("filter-no-distance")}</p>
          )}
        </div>
        <p class="hint">{t("filter-unknown")}</p>
      </Disclosure>
      <Hidden groups={groups} />
    </section>
  );
}

/** How many trials the filters hide, and the way to clear them. */
function Hidden({ groups }: { readonly groups: Groups }) {
  const said = useRef<HTMLDivElement>(null);
  const isOn = isFiltering(filter.value);
  const left = countOf(filtered(groups, filter.value));
  const hidden = countOf(groups) - left;
  const clear = () => {
    filter.value = {};
    // The button goes with what it cleared: who pressed it stands at the count.
    said.current?.focus();
  };
  return (
    <>
      <div role="status" ref={said} tabIndex={-1}>
        <p>
          {left === 0 ? t("filter-nothing") : tCount("filter-shown", left)}{" "}
          {isOn && tCount("filter-hidden", hidden)}
        </p>
      </div>
      {isOn && (
        <ButtonRow>
          <Button look="quiet" onClick={clear}>
            {t("filter-clear")}
          </Button>
        </ButtonRow>
      )}
    </>
  );
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly chosen: string | undefined;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChoose: (value: string | undefined) => void;
}

/** Where all are alike, there is nothing to choose. */
function Select({ id, label, chosen = "", choices, onChoose }: SelectProps) {
  if (choices.length < 2) return null;
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <select
        class="text-box"
        id={id}
        value={chosen}
        onChange={({ currentTarget: { value } }) => onChoose(value === "" ? undefined : value)}
      >
        <option value="">{t("filter-any")}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
