/** The answers as the pages see them: shown at once, stored right after, the same in every tab. */
import { computed, signal } from "@preact/signals";
import { isNoted, note, notes, strike, strikeAll, takeSteps } from "./journal.ts";
import { type Change, type Contacts, emptySaved, type Saved } from "./saved.ts";
import { tellTabs, whenTabsTell } from "./tabs.ts";
import { Locked, Vault } from "./vault.ts";

declare const __NEXTLINE_VERSION__: string;
export const VERSION: string = __NEXTLINE_VERSION__;

export type Phase = "opening" | "open" | "locked" | "unreadable";

/** How storing goes: `off` where the browser refuses, `full` where a write failed. */
export type Storing = "ok" | "off" | "full";

/** A change that the store may not have yet, and the key of its note. */
interface Pending {
  readonly change: Change;
  noteKey?: string | undefined;
}

const vault = new Vault(VERSION);
/** What is known to be stored, and the changes that are on their way. */
const stored = signal<Saved>(emptySaved(VERSION));
const pending = signal<readonly Pending[]>([]);

export const phase = signal<Phase>("opening");
export const storing = signal<Storing>("ok");
export const contacts = signal<Contacts>({});
export const hasPassphrase = signal(false);
export const saved = computed(() =>
  pending.value.reduce((state, { change }) => change(state), stored.value),
);

export async function openStore(): Promise<void> {
  contacts.value = await vault.contacts();
  await reopen();
  takeUpNotes();
  whenTabsTell((news) => {
    if (news === "deleted") emptyNow();
    void vault.contacts().then((found) => {
      contacts.value = found;
    });
    void reopen();
  });
}

async function reopen(): Promise<void> {
  try {
    const opened = await vault.open();
    if (opened.kind === "locked") return lockNow();
    stored.value = opened.saved;
    if (opened.kind === "memory") storing.value = "off";
    hasPassphrase.value = vault.hasKey;
    phase.value = "open";
  } catch {
    phase.value = "unreadable";
  }
}

/** What a tab wrote down and could not store any more, because it was killed or the storage was full. */
function takeUpNotes(): void {
  if (phase.value !== "open" || storing.value === "off") return;
  if (hasPassphrase.value) {
    strikeAll();
    return;
  }
  const found = notes().map(({ key, steps }): Pending => {
    // The tab that wrote it may live and have stored it meanwhile, and a later answer after it.
    const change: Change = (state) =>
      isNoted(key) ? (takeSteps({ ...state }, steps) as never) : state;
    return { change, noteKey: key };
  });
  if (found.length === 0) return;
  pending.value = [...found, ...pending.value];
  void retry();
}

/** Resolves when the change is stored, or could not be; the pages show it at once. */
export async function update(change: Change): Promise<void> {
  const before = saved.value;
  const added: Pending = { change };
  pending.value = [...pending.value, added];
  if (storing.value === "off") return;
  if (phase.value === "open" && !hasPassphrase.value)
    added.noteKey = note({ ...before }, { ...saved.value });
  await retry();
}

let turn: Promise<void> = Promise.resolve();

/** Writes what is not stored yet, the oldest first: a later answer to the same question stays the later one. */
export function retry(): Promise<void> {
  turn = turn.then(writePending);
  return turn;
}

async function writePending(): Promise<void> {
  for (let next = pending.value[0]; next !== undefined; next = pending.value[0]) {
    try {
      settle(next, await vault.change(next.change));
    } catch (error) {
      // The change stays pending, and so on the screen; it is written again after the next unlock.
      if (error instanceof Locked) lockNow();
      else storing.value = "full";
      return;
    }
  }
}

function settle(done: Pending, result: Saved): void {
  stored.value = result;
  pending.value = pending.value.filter((one) => one !== done);
  strike(done.noteKey);
  if (pending.value.length === 0) storing.value = "ok";
  tellTabs("changed");
}

export async function setContacts(next: Contacts): Promise<void> {
  contacts.value = next;
  await vault.setContacts(next).then(
    () => tellTabs("changed"),
    () => {
      storing.value = storing.value === "off" ? "off" : "full";
    },
  );
}

function lockNow(): void {
  strikeAll();
  stored.value = emptySaved(VERSION);
  hasPassphrase.value = true;
  phase.value = "locked";
}

/** Forgets key and answers of this tab; what is stored stays sealed. */
export function lock(): void {
  vault.forgetKey();
  lockNow();
}

export async function unlock(passphrase: string): Promise<boolean> {
  if (!(await vault.unlock(passphrase))) return false;
  await reopen();
  await retry();
  return true;
}

export async function setPassphrase(passphrase: string | undefined): Promise<void> {
  await vault.setPassphrase(passphrase);
  strikeAll();
  hasPassphrase.value = passphrase !== undefined;
  tellTabs("changed");
}

export async function deleteEverything(): Promise<void> {
  await vault.deleteAll();
  emptyNow();
  tellTabs("deleted");
}

function emptyNow(): void {
  vault.forgetKey();
  strikeAll();
  pending.value = [];
  stored.value = emptySaved(VERSION);
  contacts.value = {};
  hasPassphrase.value = false;
  phase.value = "open";
}
