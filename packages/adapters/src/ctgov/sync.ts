/** Brings a store up to date with the registry: page by page, each kept before the next is asked for. */
import type { Journal, JournalHead, JournalPage, Snapshot, TrialStore } from "../storage/port.ts";
import { dayBefore } from "./day-before.ts";
import { RegistryFault, TokenRefused } from "./fault.ts";
import { mergedInto, type SyncCounts } from "./merge.ts";
import type { RegistryPage } from "./page.ts";
import type { Question } from "./question.ts";
import type { Registry } from "./registry.ts";

export interface SyncSetting {
  readonly store: TrialStore;
  readonly registry: Registry;
  /** Conditions, in the registry's search language. */
  readonly query: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Everything anew, not only what changed. */
  readonly full?: boolean;
  readonly openStatuses: readonly string[];
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly received: number;
  /** Absent where the registry does not say. */
  readonly total?: number;
}

export interface SyncProblem {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
}

export interface SyncResult extends SyncCounts {
  readonly asOf: string;
  /** Only what changed since this day was asked for. */
  readonly since?: string;
  readonly resumed: boolean;
  readonly problems: readonly SyncProblem[];
}

export async function syncTrials(setting: SyncSetting): Promise<SyncResult> {
  const snapshot = await setting.store.readSnapshot();
  // A store of another query has nothing to say about what changed in this one.
  const base = snapshot?.query === setting.query ? snapshot : undefined;
  const wanted = headFor(setting, base);
  const found = await setting.store.readJournal();
  const resumed = found !== undefined && goesOn(found, wanted);
  try {
    return await fetchFrom(resumed ? found : undefined, { setting, wanted, base });
  } catch (error) {
    if (!(resumed && error instanceof TokenRefused)) throw error;
    // The token has grown old: from the first page again. What is stored already is not stored twice.
    return await fetchFrom(undefined, { setting, wanted, base });
  }
}

interface Fetch {
  readonly setting: SyncSetting;
  readonly wanted: JournalHead;
  readonly base: Snapshot | undefined;
}

function headFor({ query, today, full }: SyncSetting, base: Snapshot | undefined): JournalHead {
  const since = base === undefined || full ? undefined : dayBefore(base.asOf);
  return { query, startedOn: today, ...(since === undefined ? {} : { since }) };
}

/** The same question, with a page still to come. */
const goesOn = ({ head, pages }: Journal, wanted: JournalHead): boolean =>
  head.query === wanted.query && head.since === wanted.since && pages.at(-1)?.next !== undefined;

async function fetchFrom(found: Journal | undefined, fetch: Fetch): Promise<SyncResult> {
  const { setting, wanted, base } = fetch;
  const { store, openStatuses } = setting;
  if (found === undefined) await store.startJournal(wanted);
  const head = found?.head ?? wanted;
  const problems: SyncProblem[] = [];
  const { pages, total } = await fetchPages(found?.pages ?? [], { setting, head, problems });
  const merged = mergedInto(base, {
    head,
    pages,
    openStatuses,
    ...(total === undefined ? {} : { total }),
  });
  if (merged.shortfall !== undefined) problems.push(shortProblem(merged.shortfall));
  await store.writeSnapshot(merged.snapshot);
  await store.endJournal();
  await store.sweep();
  return {
    ...merged.counts,
    asOf: head.startedOn,
    ...(head.since === undefined ? {} : { since: head.since }),
    resumed: found !== undefined,
    problems,
  };
}

interface Paging {
  readonly setting: SyncSetting;
  readonly head: JournalHead;
  readonly problems: SyncProblem[];
}

/** Pages in turn from the first that is missing; each is in the store before the next is asked for. */
async function fetchPages(had: readonly JournalPage[], { setting, head, problems }: Paging) {
  const { registry, store, onProgress } = setting;
  const pages = [...had];
  const tokens = new Set(had.flatMap(({ next }) => next ?? []));
  let token = had.at(-1)?.next;
  let total: number | undefined;
  do {
    const page = await registry.page(questionOf(head, setting), token, pages.length + 1);
    problems.push(...page.refused.map((at) => refusedProblem(at, pages.length + 1)));
    total = page.total ?? total;
    pages.push(await keep(store, page));
    token = page.next;
    if (token !== undefined && tokens.has(token)) throw repeated(pages.length);
    if (token !== undefined) tokens.add(token);
    const received = pages.reduce((sum, { entries }) => sum + Object.keys(entries).length, 0);
    onProgress?.({ received, ...(total === undefined ? {} : { total }) });
  } while (token !== undefined);
  return { pages, total };
}

/** All that is open, to begin with; from then on every change, since a change may be that one closed. */
const questionOf = ({ query, since }: JournalHead, { openStatuses }: SyncSetting): Question =>
  since === undefined ? { query, statuses: openStatuses } : { query, since };

async function keep(store: TrialStore, { found, next }: RegistryPage): Promise<JournalPage> {
  const entries: Record<string, JournalPage["entries"][string]> = {};
  for (const { nct, status, text } of found) {
    const hash = await store.put(text);
    entries[nct] = { hash, ...(status === undefined ? {} : { status }) };
  }
  const page = { entries, ...(next === undefined ? {} : { next }) };
  await store.addToJournal(page);
  return page;
}

const refusedProblem = (at: string, page: number): SyncProblem => ({
  at: `page ${page}, ${at}`,
  problem: "this is no trial with an NCT number",
  cure: "it was left out and all others were stored; nothing to do",
});

const shortProblem = ({ announced, received }: { announced: number; received: number }) => ({
  at: "the whole answer",
  problem: `the registry announced ${announced} trials and gave ${received}`,
  cure: "nothing stored was removed; run the same command again with --full",
});

const repeated = (page: number): RegistryFault =>
  new RegistryFault(`page ${page}`, {
    problem: "the registry gives the same page again and again",
    cure: "check the address given with --source; what is stored stays",
  });
