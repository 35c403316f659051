/** Phrases of care during treatment, filled in; they come with the care knowledge and not with the other words. */
import type { CareKnowledge, CareWords } from "../care/care-knowledge.ts";
import { fill, type Params } from "./template.ts";
import { choose, type Voice } from "./voice.ts";

export interface CareVoice {
  readonly voice: Voice;
  readonly words: CareWords;
}

/** Lines under a heading. */
export interface SaidPart {
  readonly id: string;
  readonly heading: string;
  readonly lines: readonly string[];
}

/** @throws RangeError where the care knowledge has no such language. */
export function careVoice(voice: Voice, { words }: CareKnowledge): CareVoice {
  const own = words[voice.language];
  if (own === undefined) throw new RangeError(`no words about care in "${voice.language}"`);
  return { voice, words: own };
}

/** A phrase of one part; its id where the language lacks it. */
export function carePhrase(
  { voice, words }: CareVoice,
  part: keyof CareWords,
  [id, params = {}]: readonly [id: string, params?: Params],
): string {
  const wording = words[part][id];
  return wording === undefined ? id : fill(choose(voice, wording), params);
}
