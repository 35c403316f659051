/** Who may have what was shared: the passcode once, then the content once; five wrong passcodes lock it. */
import {
  hashOf,
  isLocked,
  isPasscode,
  isSame,
  newName,
  type ShareRecord,
  TRIES,
} from "./record.ts";
import type { Change, Shelf } from "./shelf.ts";

export type Opened =
  /** Short enough to be sent at once. */
  | { readonly is: "embedded"; readonly sealed: string }
  | { readonly is: "ticket"; readonly ticket: string }
  | { readonly is: "refused"; readonly triesLeft: number }
  | { readonly is: "locked" }
  | { readonly is: "gone" };

/** Long enough for a slow phone, shorter than the hour that Health Links allow. */
const TICKET_SECONDS = 600;

export interface Knock {
  readonly passcode: string;
  readonly embeddedMost: number;
}

export async function open(shelf: Shelf, id: string, knock: Knock): Promise<Opened> {
  return (
    (await shelf.change<Opened>(id, (record) => answer(record, knock, shelf.now()))) ?? {
      is: "gone",
    }
  );
}

/** A locked share says so to nobody who guesses on: the count of tries is not reset. */
async function answer(record: ShareRecord, knock: Knock, now: number): Promise<Change<Opened>> {
  if (isLocked(record)) return { next: record, gives: { is: "locked" } };
  if (record.sealed === undefined || record.ticket !== undefined) {
    return { next: record, gives: { is: "gone" } };
  }
  if (!(await isPasscode(knock.passcode, record.passcode))) return refuse(record);
  return handOut({ ...record, sealed: record.sealed, openedAt: now }, knock.embeddedMost, now);
}

/** At the last wrong one the content goes: what is locked can wait for nobody. */
function refuse(record: ShareRecord): Change<Opened> {
  const wrong = record.wrong + 1;
  const gives: Opened = { is: "refused", triesLeft: TRIES - wrong };
  if (wrong < TRIES) return { next: { ...record, wrong }, gives };
  const { sealed: _gone, ...rest } = record;
  return { next: { ...rest, wrong }, gives };
}

type Full = ShareRecord & { readonly sealed: string };

function handOut(record: Full, embeddedMost: number, now: number): Change<Opened> {
  const { sealed, ...rest } = record;
  if (sealed.length <= embeddedMost) return { next: rest, gives: { is: "embedded", sealed } };
  const ticket = newName();
  const kept = { hash: hashOf(ticket), until: now + TICKET_SECONDS };
  return { next: { ...record, ticket: kept }, gives: { is: "ticket", ticket } };
}

/** The content for a ticket, once. */
export function collect(shelf: Shelf, id: string, ticket: string): Promise<string | undefined> {
  return shelf.change(id, async (record) => {
    const { sealed, ticket: kept, ...rest } = record;
    const isGood =
      kept !== undefined && kept.until > shelf.now() && isSame(kept.hash, hashOf(ticket));
    return isGood ? { next: rest, gives: sealed } : { next: record, gives: undefined };
  });
}

export interface Standing {
  readonly state: "waiting" | "opened" | "locked";
  readonly wrong: number;
  readonly openedAt?: number;
}

/** For its maker; another token finds nothing. */
export async function standing(shelf: Shelf, id: string, token: string) {
  const record = await shelf.find(id);
  if (record === undefined || !isSame(record.token, hashOf(token))) return undefined;
  const { wrong, openedAt } = record;
  const state = isLocked(record) ? "locked" : openedAt === undefined ? "waiting" : "opened";
  return { state, wrong, ...(openedAt === undefined ? {} : { openedAt }) } satisfies Standing;
}

/** @returns whether there was one of this maker */
export async function withdraw(shelf: Shelf, id: string, token: string): Promise<boolean> {
  const done = await shelf.change(id, async (record) =>
    isSame(record.token, hashOf(token))
      ? { next: "remove", gives: true }
      : { next: record, gives: false },
  );
  return done === true;
}
