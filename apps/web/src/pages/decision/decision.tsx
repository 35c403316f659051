/** The record of a decision: four questions before the visit, then what was chosen, by whom, why, and until when. */
import { LinkButton } from "../../components/button/button.tsx";
import { Choice } from "../../components/choice/choice.tsx";
import { hrefOf } from "../../routes.ts";
import { decide, decisionOf, OPEN_CHOICES } from "../../state/decision.ts";
import type { Decision } from "../../state/kept.ts";
import { NO_VISIT, writeVisit } from "../../state/saved.ts";
import { options, situationOf } from "../../state/situation.ts";
import { saved, update } from "../../state/store.ts";
import { call } from "../../worker/client.ts";
import type { OptionsView } from "../../worker/protocol.ts";
import { useLoad } from "../loaded.tsx";
import { Sure } from "./sure.tsx";
import { t } from "./words.ts";

export function DecisionPage() {
  const decision = decisionOf(saved.value);
  return (
    <>
      <p class="back">
        <a href={hrefOf({ at: "options" })}>{t("back-to-options")}</a>
      </p>
      <h1>{t("decision-title")}</h1>
      <p>{t("decision-lead")}</p>
      <Sure decision={decision} />
      <h2>{t("decision-after")}</h2>
      <Chosen decision={decision} view={options.value} />
      <Choice
        id="decided-by"
        kind="one"
        legend={t("decision-by")}
        answers={BY.map((value) => ({ value, label: t(`decision-by-${value}`) }))}
        chosen={decision.by === undefined ? [] : [decision.by]}
        onChange={([chosen]) => {
          const by = BY.find((one) => one === chosen);
          if (by !== undefined) void update(decide({ by }));
        }}
      />
      <Text field="why" label={t("decision-why")} decision={decision} />
      <NotKnown decision={decision} />
      <LookAgain />
      <OnPage decision={decision} />
      <p class="hint">{t("decision-kept")}</p>
      <LinkButton href={hrefOf({ at: "page" })}>{t("decision-see-page")}</LinkButton>
    </>
  );
}

const BY = ["me", "together", "doctor", "other"] as const;

interface ChosenProps {
  readonly decision: Decision;
  /** Undefined while nothing was answered. */
  readonly view: OptionsView | undefined;
}

/** What does not fit is not offered, but for what somebody had chosen before it stopped to fit. */
function Chosen({ decision, view }: ChosenProps) {
  const groups = (view?.groups ?? []).map(({ id, heading, options: lines }) => ({
    heading,
    lines: lines.filter((line) => id !== "does-not-fit" || line.id === decision.chosen),
  }));
  return (
    <div class="field">
      <label class="label" for="chosen">
        {t("decision-chosen")}
      </label>
      <select
        class="text-box"
        id="chosen"
        value={decision.chosen ?? ""}
        onChange={(event) => void update(decide({ chosen: event.currentTarget.value }))}
      >
        <option value="">{t("decision-pick")}</option>
        <optgroup label={t("decision-open")}>
          {OPEN_CHOICES.map((value) => (
            <option key={value} value={value}>
              {t(`decision-${value}`)}
            </option>
          ))}
        </optgroup>
        {groups
          .filter(({ lines }) => lines.length > 0)
          .map(({ heading, lines }) => (
            <optgroup key={heading} label={heading}>
              {lines.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </div>
  );
}

/** The same field as on the page for the visit: when to look again is said once. */
function LookAgain() {
  const { visit = NO_VISIT } = saved.value;
  return (
    <div class="field">
      <label class="label" for="look-again">
        {t("decision-look-again")}
      </label>
      <textarea
        class="text-box"
        id="look-again"
        rows={2}
        value={visit.lookAgain}
        onInput={(event) => void update(writeVisit("lookAgain", event.currentTarget.value))}
      />
    </div>
  );
}

interface TextProps {
  readonly field: "why" | "notKnown";
  readonly label: string;
  readonly hint?: string | undefined;
  readonly decision: Decision;
}

function Text({ field, label, hint, decision }: TextProps) {
  return (
    <div class="field">
      <label class="label" for={field}>
        {label}
      </label>
      {hint && <p class="hint">{hint}</p>}
      <textarea
        class="text-box"
        id={field}
        rows={3}
        value={decision[field] ?? ""}
        onInput={(event) => void update(decide({ [field]: event.currentTarget.value }))}
      />
    </div>
  );
}

function NotKnown({ decision }: { readonly decision: Decision }) {
  const now = saved.value;
  const load = useLoad(() => call("tests", situationOf(now)), [now.profile]);
  const tests = load.kind === "here" ? load.value.map(({ name }) => name).join(", ") : "";
  return (
    <Text
      field="notKnown"
      label={t("decision-not-known")}
      hint={tests === "" ? undefined : t("decision-not-known-hint", { tests })}
      decision={decision}
    />
  );
}

function OnPage({ decision }: { readonly decision: Decision }) {
  return (
    <label class="card" for="decision-on-page">
      <input
        id="decision-on-page"
        type="checkbox"
        checked={decision.isOnPage === true}
        onChange={(event) => void update(decide({ isOnPage: event.currentTarget.checked }))}
      />
      <span class="card-words">{t("decision-print")}</span>
    </label>
  );
}
