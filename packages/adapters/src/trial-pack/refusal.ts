/** Why a pack is not taken, in a sentence that a person can read. */

export type RefusalCode = "changed" | "not-packed" | "not-a-pack" | "other-region" | "no-check";

export interface Refusal {
  readonly code: RefusalCode;
  /** The place in the pack, for whoever made it. */
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
}

const CURE = "Load the list of trials again. The trials you have stay until then.";

const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  changed: "This list of trials was changed on its way, so it is not used.",
  "not-packed": "This list of trials cannot be unpacked, so it is not used.",
  "not-a-pack": "This file is no list of trials that this version of Nextline can read.",
  "other-region": "This list of trials is for another region, so it is not used.",
  "no-check": "This browser cannot check the list of trials here, so it is not used.",
};

export const refused = (code: RefusalCode, at = ""): { readonly refused: Refusal } => ({
  refused: { code, at, problem: SENTENCES[code], cure: CURE },
});
