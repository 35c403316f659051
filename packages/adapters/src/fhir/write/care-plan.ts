/** The options that fit or wait for something, as a proposal for the clinician: never an order. */
import type { Resource, Situation } from "./situation.ts";

export interface ProposedOption {
  readonly name: string;
  /** Its status and what it waits for, in words. */
  readonly text: string;
}

export interface Proposal {
  readonly title: string;
  /** That nobody has reviewed the rules. */
  readonly note: string;
  readonly options: readonly ProposedOption[];
}

export const carePlanOf = (
  { title, note, options }: Proposal,
  { subject }: Situation,
): Resource => ({
  resourceType: "CarePlan",
  id: "options",
  status: "draft",
  intent: "proposal",
  title,
  subject,
  note: [{ text: note }],
  ...(options.length === 0
    ? {}
    : {
        activity: options.map(({ name, text }) => ({
          detail: { status: "not-started", description: `${name}: ${text}` },
        })),
      }),
});
