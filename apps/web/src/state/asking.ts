/** The course of the questions: what was asked in this sitting, what was skipped, and what an answer leads to. */
import { signal } from "@preact/signals";
import { go, hrefOf } from "../routes.ts";
import { call } from "../worker/client.ts";
import type { AlarmsView, AlarmView } from "../worker/protocol.ts";
import type { Change, Saved } from "./saved.ts";
import { situationOf } from "./situation.ts";
import { saved, update } from "./store.ts";

export const skipped = signal<readonly string[]>([]);
export const alarms = signal<readonly AlarmView[]>([]);
let asked: readonly string[] = [];

/**
 * Not asked by itself: skipped now, answered with "I do not know", or answered in this sitting and still open, as where
 * two answers contradict each other. Without the last, such a question would follow itself for ever.
 */
export const leftOut = ({ unsure, profile }: Saved): readonly string[] => [
  ...skipped.value,
  ...Object.keys(unsure),
  ...asked.filter((fact) => fact in profile.facts || fact in profile),
];

/** A fact that is being corrected from the page of all facts: its answer leads back there. */
export const correcting = signal<{ readonly fact: string; readonly hash: string } | undefined>(
  undefined,
);

export function correct(fact: string, number: number): void {
  const to = { at: "answer", number } as const;
  correcting.value = { fact, hash: hrefOf(to) };
  go(to);
}

/** Keeps the answer; one that is an emergency stops the questions, one that asks for another leads there. */
export async function answer(fact: string, change: Change): Promise<void> {
  const from = location.hash;
  const { alarms: found, askNext } = await judged(fact, change);
  if (found.length > 0) return go({ at: "stop" });
  // Who has gone elsewhere meanwhile is not fetched back, but for a question that decides about an emergency.
  if (askNext !== undefined) return go({ at: "answer", number: askNext });
  if (location.hash !== from) return;
  if (correcting.value?.hash === from) go({ at: "facts" });
  else go({ at: "answer", number: undefined });
}

/** A correction where it stands: an emergency still stops, and else nobody is led anywhere. */
export async function amend(fact: string, change: Change): Promise<void> {
  const { alarms: found, askNext } = await judged(fact, change);
  if (found.length > 0) go({ at: "stop" });
  else if (askNext !== undefined) go({ at: "answer", number: askNext });
}

/** Stores the answer, and says whether it is an emergency. */
async function judged(fact: string, change: Change): Promise<AlarmsView> {
  const before = situationOf(saved.value);
  const stored = update(change);
  const after = situationOf(saved.value);
  asked = [...asked.filter((one) => one !== fact), fact];
  // The fact just answered stands last, once: "I do not know" would else count as asked before.
  const earlier = Object.keys(saved.value.unsure).filter((one) => one !== fact);
  const found = await call("alarms", { before, after, asked: [...earlier, ...asked] });
  await stored;
  alarms.value = found.alarms;
  return found;
}

/** A skipped question is no answer, and an emergency that waits for it still stops. */
export function skip(fact: string): Promise<void> {
  skipped.value = [...skipped.value, fact];
  return answer(fact, (now) => now);
}

/** Skipped questions are asked again. */
export function askAgain(): void {
  skipped.value = [];
}
