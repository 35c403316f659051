/** Two or three changes, each on its card: which matters most, and which least. */
import type { StepChoice } from "../../worker/protocol.ts";
import { t } from "./words.ts";

interface Named {
  readonly most?: string | undefined;
  readonly least?: string | undefined;
}

export interface MostLeastProps extends Named {
  readonly legend: string;
  readonly choices: readonly StepChoice[];
  readonly onChange: (now: Named) => void;
}

const ENDS = ["most", "least"] as const;

/** The same change cannot be both: what is named anew gives up its other place. */
function named(now: Named, end: (typeof ENDS)[number], id: string): Named {
  const other = end === "most" ? "least" : "most";
  return { [end]: id, [other]: now[other] === id ? undefined : now[other] };
}

export function MostLeast({ legend, choices, onChange, ...now }: MostLeastProps) {
  return (
    <fieldset class="field most-least">
      <legend class="legend legend-large">
        <h1>{legend}</h1>
      </legend>
      {choices.map(({ id, label }) => (
        <div class="three" key={id} data-named={ENDS.find((end) => now[end] === id)}>
          <p class="three-words">{label}</p>
          <div class="three-ends">
            {ENDS.map((end) => (
              <label class="three-end" key={end}>
                <input
                  type="radio"
                  name={end}
                  value={id}
                  checked={now[end] === id}
                  onChange={() => onChange(named(now, end, id))}
                />
                <span>
                  {t(`weigh-${end}`)}
                  <span class="spoken">: {label}</span>
                </span>
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
