/** The day of the last visit: news is told from it on. */
import type { Change } from "./saved.ts";

/** @param day YYYY-MM-DD, or YYYY-MM where the day is not known; undefined where it is taken back */
export const setLastVisit =
  (day: string | undefined): Change =>
  ({ lastVisit: _before, ...saved }) =>
    day === undefined ? saved : { ...saved, lastVisit: day };
