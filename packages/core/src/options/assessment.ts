/** What the options stage gives: ids and data, no sentences. */

import type { ReadyOption, ReadyRule, ReadyWarning } from "../knowledge/knowledge.ts";
import type { OptionStatus } from "../logic/criterion.ts";
import type { Gap } from "../logic/gap.ts";
import type { Truth } from "../logic/truth.ts";

export type ReasonKind = "need" | "stop";

/** A need or a stop and what it came to. `not-recommended` options hold one stop without a rule of their own. */
export interface OptionReason {
  readonly rule: ReadyRule;
  readonly kind: ReasonKind;
  readonly verdict: Truth;
}

/** A fact to ask for before the option is used, because a stop waits for it. */
export interface AskFirst {
  readonly fact: string;
  readonly critical: boolean;
}

/** What a licence or a funder says in this region; `ask` where it is not known. */
export type RegionalStatus = string;

export interface OptionAssessment {
  readonly option: ReadyOption;
  readonly status: OptionStatus;
  readonly reasons: readonly OptionReason[];
  /** Stored facts that the unknown needs wait for; empty unless the option depends (but see alsoMissing). */
  readonly missing: readonly string[];
  /** The same with the cause of each gap. */
  readonly gaps: readonly Gap[];
  readonly askFirst: readonly AskFirst[];
  readonly cautions: readonly ReadyRule[];
  /** Given now, whatever the status. */
  readonly current: boolean;
  readonly licence: RegionalStatus;
  readonly funding: RegionalStatus;
}

export interface Assessment {
  readonly options: readonly OptionAssessment[];
  readonly warnings: readonly ReadyWarning[];
}
