/** What changed between two snapshots of the registry: trials that opened, closed, or put up results. */
import type { FetchedNews } from "@nextline/core";
import { z } from "zod";
import type { Snapshot, TrialStore } from "../storage/port.ts";

/** What is kept of a snapshot to compare the next one with. */
export interface SeenTrials {
  readonly query: string;
  readonly asOf: string;
  readonly trials: Readonly<
    Record<string, { readonly isOpen: boolean; readonly hasResults: boolean }>
  >;
}

export interface TrialChanges {
  readonly seen: SeenTrials;
  readonly items: readonly FetchedNews[];
}

const record = z.looseObject({
  hasResults: z.boolean().nullish(),
  protocolSection: z.looseObject({
    identificationModule: z.looseObject({ briefTitle: z.string().nullish() }),
    statusModule: z
      .looseObject({ resultsFirstPostDateStruct: z.looseObject({}).nullish() })
      .nullish(),
  }),
});

interface About {
  readonly title: string;
  readonly hasResults: boolean;
}

interface Compared {
  readonly store: TrialStore;
  readonly snapshot: Snapshot;
  /** The snapshot before; without one, or with one of another query, nothing is news. */
  readonly before: SeenTrials | undefined;
  readonly openStatuses: readonly string[];
}

export async function trialChanges(compared: Compared): Promise<TrialChanges> {
  const { store, snapshot, openStatuses } = compared;
  const before = compared.before?.query === snapshot.query ? compared.before : undefined;
  const trials: Record<string, SeenTrials["trials"][string]> = {};
  const items: FetchedNews[] = [];
  for (const [nct, { hash, status }] of Object.entries(snapshot.entries)) {
    const { title, hasResults } = aboutOf(await store.get(hash), nct);
    const now = { isOpen: status !== undefined && openStatuses.includes(status), hasResults };
    trials[nct] = now;
    if (before !== undefined)
      for (const kind of kindsOf(before.trials[nct], now))
        items.push(itemOf(kind, { nct, title, day: snapshot.asOf }));
  }
  // A trial that left the list takes nobody in any more.
  for (const [nct, { isOpen }] of Object.entries(before?.trials ?? {}))
    if (isOpen && trials[nct] === undefined)
      items.push(itemOf("trial-closed", { nct, title: nct, day: snapshot.asOf }));
  return { seen: { query: snapshot.query, asOf: snapshot.asOf, trials }, items };
}

type Kind = "trial-opened" | "trial-closed" | "trial-results";

function kindsOf(
  before: SeenTrials["trials"][string] | undefined,
  now: SeenTrials["trials"][string],
): readonly Kind[] {
  const wasOpen = before?.isOpen === true;
  return [
    ...(now.isOpen && !wasOpen ? (["trial-opened"] as const) : []),
    ...(wasOpen && !now.isOpen ? (["trial-closed"] as const) : []),
    ...(before !== undefined && now.hasResults && !before.hasResults
      ? (["trial-results"] as const)
      : []),
  ];
}

const itemOf = (
  kind: Kind,
  { nct, title, day }: { readonly nct: string; readonly title: string; readonly day: string },
): FetchedNews => ({
  id: `${nct.toLowerCase()}-${kind}-${day}`,
  kind,
  date: day,
  title,
  from: "registry",
  source: `ClinicalTrials.gov, ${nct}`,
  added: day,
  nct,
});

/** A record that cannot be read keeps its number as its name. */
function aboutOf(text: string, nct: string): About {
  const read = record.safeParse(JSON.parse(text));
  if (!read.success) return { title: nct, hasResults: false };
  const { hasResults, protocolSection } = read.data;
  return {
    title: protocolSection.identificationModule.briefTitle ?? nct,
    hasResults:
      hasResults === true || protocolSection.statusModule?.resultsFirstPostDateStruct != null,
  };
}
