/** When a treatment began and ended: ranges, and dates behind words of beginning and ending. */
import type { Draft, Span } from "./treatment-draft.ts";
import type { Sentence } from "./types.ts";
import { find, pieceAt, roleAt, textAt } from "./walk.ts";

export function addDates(draft: Draft, sentence: Sentence, spans: readonly Span[]): void {
  for (const at of spans.flatMap((span) => datesWithin(sentence, span))) {
    const date = pieceAt(sentence, at)?.date;
    const next = rangeEnd(sentence, at);
    if (next !== undefined && draft.start === undefined) {
      draft.start = date ?? next;
      draft.end ??= next;
    } else if (date !== undefined && date !== draft.end && date !== draft.start) {
      addSingle(draft, sentence, { at, date });
    }
  }
}

const datesWithin = ({ pieces }: Sentence, [from, to]: Span): readonly number[] =>
  pieces.slice(from, to).flatMap(({ role }, i) => (role === "date" ? [from + i] : []));

/** The second date of `May to July 2026`, `5 May 2026 - 3 July 2026`, `between May and July`. */
function rangeEnd(sentence: Sentence, at: number): string | undefined {
  const isJoint =
    ["to", "stop", "-"].includes(roleAt(sentence, at + 1)) ||
    /^(?:and|through|→)$/i.test(textAt(sentence, at + 1));
  if (roleAt(sentence, at + 1) === "date") return pieceAt(sentence, at + 1)?.date;
  const place = [2, 3].map((step) => at + step).find((one) => roleAt(sentence, one) === "date");
  return isJoint && place !== undefined ? pieceAt(sentence, place)?.date : undefined;
}

const REACH = 9;
const ENDED = ["completed", "toxicity", "choice"];
/** A date behind these is that of a scan, an operation or a visit. */
const OF_OTHERS =
  /^(?:ct|pet|mri|scans?|imaging|surgery|reviewed|seen|until|operation|(?:re-?)?biops(?:y|ied))$/i;

interface Single {
  readonly at: number;
  readonly date: string;
}

function addSingle(draft: Draft, sentence: Sentence, { at, date }: Single): void {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const role = roleAt(sentence, i);
    if (role === "date") break;
    if (role === "begin") {
      draft.start ??= date;
      return;
    }
    if (endsAt(sentence, i)) {
      draft.end ??= date;
      return;
    }
    const tellsOfOther =
      role === "outcome" || role === "procedure" || OF_OTHERS.test(textAt(sentence, i));
    if (tellsOfOther && !isOngoing(sentence, i)) return;
  }
  if (draft.start === undefined && draft.end === undefined) draft.start = date;
}

const isOngoing = (sentence: Sentence, at: number): boolean =>
  pieceAt(sentence, at)?.entry?.is === "ongoing";

/** `stopped`, `completed`, `until progression`. */
function endsAt(sentence: Sentence, at: number): boolean {
  if (roleAt(sentence, at) === "stop") return true;
  if (roleAt(sentence, at) !== "outcome") return false;
  const is = String(pieceAt(sentence, at)?.entry?.is);
  return (
    ENDED.includes(is) || (is === "progression" && find(sentence, [at - 5, at], ["stop"]) >= 0)
  );
}
