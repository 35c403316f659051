/** The answers as the pages see them: shown at once, stored right after, the same in every tab. */
import { computed, signal } from "@preact/signals";
import { type Change, type Contacts, emptySaved, type Saved } from "./saved.ts";
import { tellTabs, whenTabsTell } from "./tabs.ts";
import { Locked, Vault } from "./vault.ts";

declare const __NEXTLINE_VERSION__: string;
export const VERSION: string = __NEXTLINE_VERSION__;

export type Phase = "opening" | "open" | "locked" | "unreadable";

/** How storing goes: `off` where the browser refuses, `full` where a write failed. */
export type Storing = "ok" | "off" | "full";

const vault = new Vault(VERSION);
/** What is known to be stored, and the changes that are on their way. */
const stored = signal<Saved>(emptySaved(VERSION));
const pending = signal<readonly Change[]>([]);

export const phase = signal<Phase>("opening");
export const storing = signal<Storing>("ok");
export const contacts = signal<Contacts>({});
export const hasPassphrase = signal(false);
export const saved = computed(() =>
  pending.value.reduce((state, change) => change(state), stored.value),
);

export async function openStore(): Promise<void> {
  contacts.value = await vault.contacts();
  await reopen();
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

/** Resolves when the change is stored; the pages show it at once. */
export async function update(change: Change): Promise<void> {
  pending.value = [...pending.value, change];
  if (storing.value === "off") return;
  try {
    const result = await vault.change(change);
    settle(change, result);
    storing.value = "ok";
    tellTabs("changed");
  } catch (error) {
    // The change stays pending, and so on the screen; it is written again after the next unlock.
    if (error instanceof Locked) lockNow();
    else storing.value = "full";
  }
}

function settle(change: Change, result: Saved): void {
  stored.value = result;
  pending.value = pending.value.filter((one) => one !== change);
}

/** Tries again what could not be stored. */
export async function retry(): Promise<void> {
  const waiting = pending.value;
  pending.value = [];
  for (const change of waiting) await update(change);
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
  pending.value = [];
  stored.value = emptySaved(VERSION);
  contacts.value = {};
  hasPassphrase.value = false;
  phase.value = "open";
}
