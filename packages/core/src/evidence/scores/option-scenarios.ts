/** Best, typical and worst case of an option, from the median of a study whose people are like this person. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Study } from "../../knowledge/studies.ts";
import type { Option } from "../../knowledge/types.ts";
import type { Profile } from "../../profile/profile.ts";
import type { Closeness, Figure, FigureArm } from "../figure.ts";
import { figuresFor } from "../figures-for.ts";
import { isOpen } from "../gates.ts";
import { type ScenarioMonths, scenariosFor } from "./scenarios.ts";

export interface OptionScenario {
  readonly option: string;
  readonly study: Study;
  /** The treatment that the median is of, as the study names it. */
  readonly arm: string;
  readonly medianMonths: number;
  readonly cases: readonly ScenarioMonths[];
}

const MEASURE = "overall-survival";
const PLACEBO = "placebo";

/** Undefined where survival was not asked for, or no study with a median fits. */
export function scenarioOf(
  option: Option,
  profile: Pick<Profile, "facts">,
  knowledge: Knowledge,
): OptionScenario | undefined {
  if (!isOpen("survival", profile.facts)) return undefined;
  for (const figure of figuresFor(option, profile, knowledge).filter(fits)) {
    const study = knowledge.compiled.studies.list.find(({ id }) => id === figure.study);
    const arm = study === undefined ? undefined : armOf(option, figure, study);
    if (study === undefined || typeof arm?.value !== "number") continue;
    const cases = scenariosFor(arm.value, knowledge);
    return { option: option.id, study, arm: arm.name, medianMonths: arm.value, cases };
  }
  return undefined;
}

const LIKE: ReadonlySet<Closeness> = new Set(["same", "near"]);

/** A median of survival in people of this cancer, at this point of treatment and with these tumour tests. */
const fits = ({ measure, form, belongs, disease, population }: Figure): boolean =>
  measure === MEASURE &&
  form === "median" &&
  belongs === "yes" &&
  (disease === "stomach" || disease === "oesophagogastric") &&
  LIKE.has(population.line) &&
  LIKE.has(population.marker);

/** The arm that had the most of the option's drugs and none besides: a comparison arm is not the option. */
function armOf(option: Option, { arms }: Figure, study: Study): FigureArm | undefined {
  const mine = new Set(option.drugs ?? []);
  const drugsOf = (id: string) =>
    study.arms.find((arm) => arm.id === id)?.drugs.filter((drug) => drug !== PLACEBO) ?? [];
  const most = Math.max(...study.arms.map(({ id }) => shared(drugsOf(id), mine)));
  return arms.find(({ arm }) => {
    const drugs = drugsOf(arm);
    return most > 0 && drugs.length === most && shared(drugs, mine) === most;
  });
}

const shared = (drugs: readonly string[], mine: ReadonlySet<string>): number =>
  drugs.filter((drug) => mine.has(drug)).length;
