/** What the options page showed last: kept so that the next look can say what has changed. */
import { signal } from "@preact/signals";
import type { OptionsView } from "../worker/protocol.ts";
import { type Shown, setShown } from "./saved.ts";
import { today } from "./situation.ts";
import { saved, update } from "./store.ts";

/** What was shown before this sitting; null once there is known to be nothing. */
export const shownBefore = signal<Shown | null | undefined>(undefined);

export const groupsOf = (view: OptionsView): Readonly<Record<string, string>> =>
  Object.fromEntries(
    view.groups.flatMap(({ options }) => options.map(({ id, group }) => [id, group])),
  );

export function remember(view: OptionsView): void {
  const before = saved.value.shown;
  if (shownBefore.value === undefined) shownBefore.value = before ?? null;
  const now: Shown = { hash: view.hash, date: today(), groups: groupsOf(view) };
  if (JSON.stringify(before) !== JSON.stringify(now)) void update(setShown(now));
}
