/** The links a person has made: enough to see how they stand and to delete them, not enough to open them. */
import type { MadeShare } from "./kept.ts";
import type { Change } from "./saved.ts";

export const addShare =
  (share: MadeShare): Change =>
  (saved) => ({ ...saved, shares: [share, ...(saved.shares ?? [])] });

export const dropShare =
  (url: string): Change =>
  ({ shares = [], ...saved }) => {
    const kept = shares.filter((share) => share.url !== url);
    return kept.length === 0 ? saved : { ...saved, shares: kept };
  };
