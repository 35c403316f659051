/** Says best, typical and worst case of the options, each with its study; only a person who asked gets here. */
import type { OptionScenario } from "../evidence/scores/option-scenarios.ts";
import type { ScenarioMonths } from "../evidence/scores/scenarios.ts";
import type { ReadyOption } from "../knowledge/knowledge.ts";
import type { Facts } from "../logic/reading.ts";
import type { Block } from "./document.ts";
import { sayNumber } from "./values.ts";
import { phrase, type Voice } from "./voice.ts";

export interface ScenarioSetting {
  readonly voice: Voice;
  readonly facts: Pick<Facts, "read">;
  readonly options: readonly ReadyOption[];
}

/** What the cases mean, then a row for each option; nothing where there is none. */
export function scenarioBlocks(
  scenarios: readonly OptionScenario[],
  setting: ScenarioSetting,
): readonly Block[] {
  if (scenarios.length === 0) return [];
  const rows = scenarios.map((scenario): readonly [string, string] => [
    setting.options.find(({ id }) => id === scenario.option)?.name ?? scenario.option,
    sayScenario(scenario, setting),
  ]);
  return [
    { kind: "text", text: phrase(setting.voice, "scenarios-meaning") },
    { kind: "rows", rows },
  ];
}

/** The middle value itself is for those who asked for full numbers. */
function sayScenario(
  { study, arm, medianMonths, cases }: OptionScenario,
  setting: ScenarioSetting,
) {
  const { voice, facts } = setting;
  const months = (id: string): number => wholeMonths(id, cases);
  const said = {
    least: sayMonths(voice, months("worst")),
    low: String(months("lower-typical")),
    high: String(months("upper-typical")),
    most: sayMonths(voice, months("best")),
  };
  const wish = facts.read("wantsSurvivalNumbers");
  const full = wish.kind === "value" && wish.value === "full";
  return [
    phrase(voice, "scenario", said),
    ...(full ? [phrase(voice, "scenario-middle", { months: sayNumber(medianMonths) })] : []),
    phrase(voice, "scenario-study", { study: study.name, arm }),
  ].join(" ");
}

/** A case is no measured number: it is said in whole months. */
const wholeMonths = (id: string, cases: readonly ScenarioMonths[]): number =>
  Math.round(cases.find((one) => one.id === id)?.months ?? Number.NaN);

const sayMonths = (voice: Voice, months: number): string =>
  months < 1 ? phrase(voice, "months-below-1") : String(months);
