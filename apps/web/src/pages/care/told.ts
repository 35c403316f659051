/** What the parts of the diary are given. */
import type { DiaryEntry } from "../../state/kept-care.ts";
import type { DaysView } from "../../worker/protocol.ts";

export interface TellProps {
  readonly view: DaysView;
  readonly entry: DiaryEntry;
  readonly onTell: (change: Partial<DiaryEntry>) => void;
}
