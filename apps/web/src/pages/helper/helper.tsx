/** Who answers: the person, or somebody who helps. The questions stay as they are; one sentence says whom "you" means. */
import { Segments } from "../../components/field/segments.tsx";
import { setHelper } from "../../state/saved.ts";
import { saved, update } from "../../state/store.ts";
import { t } from "../../words.ts";
import "./helper.css";

const ANSWERS = ["no", "yes"] as const;

/** To be changed at any time. */
export function HelperChoice() {
  const { helper = false } = saved.value;
  return (
    <div class="helper-choice">
      <p class="legend" aria-hidden="true">
        {t("helper-legend")}
      </p>
      <Segments
        name="helper"
        legend={t("helper-legend")}
        segments={ANSWERS.map((value) => ({ value, label: t(`helper-${value}`) }))}
        chosen={helper ? "yes" : "no"}
        onChoose={(value) => void update(setHelper(value === "yes"))}
      />
    </div>
  );
}

/** Above each question. */
export const HelperLead = () =>
  saved.value.helper ? <p class="helper-lead">{t("helper-lead")}</p> : null;

/** On the page for the visit: the doctor knows whose words these are. */
export const HelperPrinted = () => (saved.value.helper ? <p>{t("helper-printed")}</p> : null);
