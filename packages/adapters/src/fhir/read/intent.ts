/** What a treatment was meant for: as the record says, else as surgery and spread around it tell; else unknown. */
import type { Course } from "./courses.ts";
import { DAY_MS } from "./dates.ts";
import { type Draft, startOf } from "./record.ts";

interface Intent {
  readonly intent: string;
  readonly note?: string;
}

export function intentOf(course: Course, all: readonly Course[], draft: Draft): Intent | undefined {
  if (course.exactIntent !== undefined) return { intent: course.exactIntent };
  if (course.intent === "palliative") return { intent: "palliative" };
  if (course.intent === "curative") return curative(course, draft);
  const spread = draft.spreadSince?.from ?? Infinity;
  const isAfterPalliative = all.some(
    ({ intent, from }) => intent === "palliative" && from <= course.from,
  );
  if (course.from >= spread || isAfterPalliative)
    return {
      intent: "palliative",
      note: "intent inferred: it began after the cancer had spread or come back",
    };
  const near = aroundSurgery(course, draft);
  return near === undefined
    ? undefined
    : { intent: near, note: "intent inferred from the date of the surgery" };
}

function curative(course: Course, draft: Draft): Intent {
  if (hasRadiotherapy(course, draft)) return { intent: "chemoradiotherapy" };
  const near = aroundSurgery(course, draft);
  if (near !== undefined) return { intent: near };
  return { intent: "perioperative", note: "curative intent; no surgery near it in the record" };
}

const surgeries = (draft: Draft): readonly number[] =>
  draft.procedures.filter(({ kind }) => kind === "gastrectomy").map(startOf);

/** Drugs before the surgery, or both before and after it, are perioperative; after it alone, adjuvant. */
function aroundSurgery(course: Course, draft: Draft): string | undefined {
  const near = draft.codes.compiled.lexicon.limits.aroundSurgeryDays * DAY_MS;
  const dates = surgeries(draft).filter((date) => Math.abs(date - course.from) <= near);
  const [date] = dates;
  if (date === undefined) return undefined;
  const isBefore = (start: number): boolean => start < date && date - start <= near;
  return isBefore(course.from) || draft.drugs.some((event) => isBefore(startOf(event)))
    ? "perioperative"
    : "adjuvant";
}

const MARGIN = 30 * DAY_MS;

function hasRadiotherapy({ from, end }: Course, { procedures }: Draft): boolean {
  const until = (end?.from ?? from) + MARGIN;
  return procedures.some(
    (one) => one.kind === "radiotherapy" && startOf(one) >= from - MARGIN && startOf(one) <= until,
  );
}
