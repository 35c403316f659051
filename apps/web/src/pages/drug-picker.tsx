/** Picks drugs by generic or brand name; a name that is on no list can be kept as it was typed. */
import { useState } from "preact/hooks";
import { Button } from "../components/button/button.tsx";
import { matchNames } from "../components/text-suggest/match-names.ts";
import { TextSuggest } from "../components/text-suggest/text-suggest.tsx";
import { t, tCount } from "../words.ts";
import type { DrugView } from "../worker/protocol.ts";

interface PickerProps {
  readonly drugs: readonly DrugView[];
  readonly chosen: readonly string[];
  readonly onChange: (drugs: readonly string[]) => void;
  readonly error: string | undefined;
}

const LIMIT = 6;

export function DrugPicker({ drugs, chosen, onChange, error }: PickerProps) {
  const [text, setText] = useState("");
  const names = drugs
    .filter(({ id }) => !chosen.includes(id))
    .map(({ id, name, brands }) => ({ id, label: name, also: brands }));
  const matches = matchNames(text, names, LIMIT);
  const add = (id: string) => {
    onChange([...chosen, id]);
    setText("");
  };
  const nameOf = (id: string) => drugs.find((drug) => drug.id === id)?.name ?? id;
  return (
    <>
      <TextSuggest
        id="drug"
        label={t("drug-label")}
        hint={t("drug-hint")}
        error={error}
        text={text}
        onText={setText}
        matches={matches}
        onPick={({ id }) => add(id)}
        status={text === "" ? "" : tCount("drug-matches", matches.length)}
      />
      {text.trim() !== "" && matches.length === 0 && (
        <Button look="quiet" onClick={() => add(text.trim())}>
          {t("drug-as-typed", { name: text.trim() })}
        </Button>
      )}
      <ul class="chips">
        {chosen.map((id) => (
          <li key={id}>
            <span>{nameOf(id)}</span>{" "}
            <Button look="quiet" onClick={() => onChange(chosen.filter((one) => one !== id))}>
              {t("take-out")} <span class="spoken">{nameOf(id)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
