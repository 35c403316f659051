/** What was not taken from a record, and where it contradicts itself, as JSON. */

import type { Reading } from "@nextline/adapters/fhir/reading";
import { phrase, type Voice } from "@nextline/core";

export const recordAnswer = (
  { unread, unreadLeftOut, conflicts }: Reading,
  voice: Voice,
): object => ({
  unread: unread.map(({ resource, code, why }) => ({
    resource,
    code,
    why,
    text: phrase(voice, `unread-${why}`),
  })),
  ...(unreadLeftOut === 0 ? {} : { unreadLeftOut }),
  conflicts,
});
