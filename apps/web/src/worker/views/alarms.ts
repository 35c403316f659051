/** Whether an answer is an emergency, and what has to be asked before anything else. */
import { deriveProfile, type Stopping, say, stoppingWarnings } from "@nextline/core";
import type { AlarmsView, AlarmView } from "../protocol.ts";
import type { Road } from "../road.ts";
import { numberOf } from "./numbers.ts";

/** @param asked facts asked so far; before the last answer, its fact was not asked yet */
export function alarmsView(asked: readonly string[], before: Road, after: Road): AlarmsView {
  const earlier = { profile: before.profile, asked: new Set(asked.slice(0, -1)) };
  const now = { profile: after.profile, asked: new Set(asked) };
  const { stops, askFirst } = stoppingWarnings(earlier, now, after.knowledge);
  const [first] = askFirst;
  return {
    alarms: stops.map((warning) => alarmOf(warning, after)),
    ...(first === undefined ? {} : { askNext: numberOf(first, after.knowledge) }),
  };
}

/** The emergencies that the answers of now come to, whoever asks: what was asked in an earlier sitting is not known. */
export function standingAlarms(road: Road): readonly AlarmView[] {
  const { profile, knowledge } = road;
  const asOf = profile.asOf === undefined ? {} : { asOf: profile.asOf };
  const nothing = { profile: deriveProfile({ ...asOf, facts: {} }, knowledge), asked: new Set([]) };
  const now = { profile, asked: new Set(knowledge.facts.keys()) };
  return stoppingWarnings(nothing, now, knowledge).stops.map((warning) => alarmOf(warning, road));
}

function alarmOf(warning: Stopping["stops"][number], { voice, redFlags }: Road): AlarmView {
  const words = redFlags.words[voice.language]?.redFlags.warnings[warning.code];
  return {
    code: warning.code,
    title: say({ warning }, voice),
    now: words === undefined ? [] : [words.now],
  };
}
