/** The news that was fetched to this device, with the trials that it is about matched to the person. */
import { newsFolder, openNewsStore } from "@nextline/adapters/news/store";
import { dataFolder } from "@nextline/adapters/storage/folder";
import {
  type FetchedNews,
  type Knowledge,
  matchTrials,
  nctOf,
  readyTrial,
  type TrialInput,
  type TrialMatch,
} from "@nextline/core";
import type { Request } from "../../request.ts";

export interface Brought {
  /** What a sync stored, with how its trials match. */
  readonly fetched?: readonly FetchedNews[];
  readonly matchesFor?: (request: Request) => ReadonlyMap<string, TrialMatch>;
}

export const newsStoreFolder = (given?: string): string => given ?? newsFolder(dataFolder());

export async function storedNews(knowledge: Knowledge, given?: string): Promise<Brought> {
  const fetched = await openNewsStore(newsStoreFolder(given)).readItems();
  const trials = await trialsIn(fetched, knowledge);
  const matchesFor = ({ profile }: Request) =>
    new Map(matchTrials(profile, trials, knowledge).map((match) => [match.trial.nct, match]));
  return { fetched, ...(trials.length === 0 ? {} : { matchesFor }) };
}

/** Reading trials takes a while: only where news is about one, and only those. */
async function trialsIn(
  fetched: readonly FetchedNews[],
  knowledge: Knowledge,
): Promise<readonly TrialInput[]> {
  const ncts = new Set(fetched.flatMap(({ nct }) => nct ?? []));
  if (ncts.size === 0) return [];
  const { storedTrials } = await import("../trials/stored.ts");
  const { trials } = await storedTrials(knowledge);
  return trials
    .filter(({ record }) => ncts.has(nctOf(record)))
    .map(({ record, reading, about }) => ({
      trial: readyTrial(record, reading, knowledge, { isIncomplete: about?.incomplete === true }),
      about,
    }));
}
