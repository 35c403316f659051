/** Emergencies that the answers come to. */
import type { Situation } from "./situation.ts";

export interface AlarmsAsk {
  readonly before: Situation;
  readonly after: Situation;
  /** Facts asked so far, whatever the answer was; the last one is the one just answered. */
  readonly asked: readonly string[];
}

export interface AlarmsView {
  readonly alarms: readonly AlarmView[];
  /** The number of a fact that is asked before all others now. */
  readonly askNext?: number;
}

export interface AlarmView {
  readonly code: string;
  readonly title: string;
  readonly now: readonly string[];
}
