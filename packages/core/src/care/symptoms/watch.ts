/** Which watch lists matter for this person: what to look for on a drug, and how long its clock still runs. */
import { evaluate } from "../../logic/evaluate.ts";
import type { Facts } from "../../logic/reading.ts";
import type { Truth } from "../../logic/truth.ts";
import type { RedFlagAnswers } from "../answers.ts";
import type { WatchList } from "./rules.ts";

export interface WatchFinding {
  readonly list: WatchList;
  /** `unknown`: said as "if you have had …"; a list that is known not to matter is left out. */
  readonly matters: Exclude<Truth, "no">;
  /** Undefined where the drug still goes on, the last day is not known, or there is no clock in days. */
  readonly daysLeft: number | undefined;
  /** Questions of the list that were answered with yes. */
  readonly signsNow: readonly string[];
  readonly also: Truth | undefined;
}

export function watchFor(
  lists: readonly WatchList[],
  answers: RedFlagAnswers,
  facts: Facts | undefined,
): readonly WatchFinding[] {
  return lists.flatMap((list) => {
    const matters = mattersFor(list, answers, facts);
    if (matters === "no") return [];
    return [
      {
        list,
        matters,
        daysLeft: daysLeft(list, facts),
        signsNow: list.signs.filter((sign) => answers[sign] === "yes"),
        also: list.also && (facts === undefined ? "unknown" : evaluate(list.also, facts).truth),
      },
    ];
  });
}

function mattersFor(
  { when, whenSigns }: WatchList,
  answers: RedFlagAnswers,
  facts: Facts | undefined,
): Truth {
  if (whenSigns.some((sign) => answers[sign] === "yes")) return "yes";
  if (when !== undefined) return facts === undefined ? "unknown" : evaluate(when, facts).truth;
  return whenSigns.some((sign) => answers[sign] !== "no") ? "unknown" : "no";
}

function daysLeft({ clock }: WatchList, facts: Facts | undefined): number | undefined {
  if (clock?.fact === undefined || facts === undefined) return undefined;
  const since = facts.read(clock.fact);
  if (since.kind !== "value" || typeof since.value !== "number") return undefined;
  const left = clock.length - since.value;
  return Number.isFinite(left) && left >= 0 ? left : undefined;
}
