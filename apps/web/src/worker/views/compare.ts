/** Up to three options side by side: what studies found, what a month is like, how sure it is; nothing added up. */
import {
  assessOptions,
  isOpen,
  type OptionAssessment,
  phrase,
  sayCertainty,
  sayNoFigures,
  saySource,
  shownGroupOf,
} from "@nextline/core";
import type { CompareColumn, CompareView } from "../protocol.ts";
import type { Road } from "../road.ts";
import { type Arm, armsOf } from "./compare-arms.ts";
import { rowsOf } from "./compare-rows.ts";
import { explanationView } from "./explanation.ts";
import { lineOf } from "./options.ts";
import { otherDiseaseView } from "./other-disease.ts";

/** Always offered beside the others. */
const COMFORT = "best-supportive-care";

export function compareView(ids: readonly string[], road: Road): CompareView {
  const { options } = assessOptions(road.profile, road.knowledge);
  const chosen = ids.flatMap((id) => options.find(({ option }) => option.id === id) ?? []);
  const found = chosen.map(({ option }) => armsOf(option, road));
  const shown = found.map((arms) => arms.filter((arm) => isShown(arm, road)));
  const rows = rowsOf(shown, road.voice);
  const other = otherDiseaseView(road);
  return {
    columns: chosen.map((one, i) => columnOf(one, shown[i] ?? [], road)),
    benefits: rows.filter(({ kind }) => kind === "benefit"),
    harms: rows.filter(({ kind }) => kind === "harm"),
    practical: practicalOf(chosen, road),
    isSurvivalHeld: found.some((arms, i) => arms.length > (shown[i]?.length ?? 0)),
    sources: sourcesOf(shown.flat(), road),
    ...offersOf(options),
    ...(other === undefined ? {} : { otherDisease: other, columns: [], benefits: [], harms: [] }),
  };
}

/** A doctor sees all; the person what they asked for. */
const isShown = ({ figure }: Arm, { voice, profile }: Road): boolean =>
  voice.register === "clinical" || isOpen(figure.gate, profile.facts);

function columnOf(assessed: OptionAssessment, arms: readonly Arm[], road: Road): CompareColumn {
  const { id, number, name, family, group, short } = lineOf(assessed, road);
  const [first] = arms;
  return {
    ...{ id, number, name, family, group, short },
    certainty: first === undefined ? [] : sayCertainty(road.voice, first.figure.certainty),
    ...(first === undefined ? { noFigures: noFiguresOf(assessed, road) } : {}),
  };
}

function noFiguresOf({ option }: OptionAssessment, road: Road): string {
  const isHeld = armsOf(option, road).length > 0;
  return isHeld ? phrase(road.voice, "figures-only-survival") : sayNoFigures(road.voice);
}

/** Only what at least one of them says; the same slots for all. */
function practicalOf(chosen: readonly OptionAssessment[], road: Road): CompareView["practical"] {
  const each = chosen.map(({ option }) => new Map(explanationView(option.id, road).practical));
  const slots = [...new Set(each.flatMap((rows) => [...rows.keys()]))];
  const ask = phrase(road.voice, "practical-ask");
  return slots.map((slot) => ({ slot, answers: each.map((rows) => rows.get(slot) ?? ask) }));
}

const sourcesOf = (arms: readonly Arm[], { voice }: Road): readonly string[] => [
  ...new Set(arms.flatMap(({ figure }) => saySource(voice, figure))),
];

/** What does not fit can be looked at on its own page; here stand those between which somebody chooses. */
function offersOf(options: readonly OptionAssessment[]): Pick<CompareView, "offered" | "comfort"> {
  const offered = options
    .map((assessed) => ({ ...assessed.option, group: shownGroupOf(assessed) }))
    .filter(({ group, id }) => group !== "does-not-fit" || id === COMFORT)
    .map(({ id, name, group }) => ({ id, name, group }));
  const comfort = offered.find(({ id }) => id === COMFORT);
  return { offered, comfort: { id: COMFORT, name: comfort?.name ?? COMFORT } };
}
