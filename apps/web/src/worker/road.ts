/** A person read once, and the voice that speaks to them: what every view is made from. */
import {
  deriveProfile,
  type Knowledge,
  type Profile,
  type RedFlags,
  type Voice,
  voiceOf,
} from "@nextline/core";
import { redFlags } from "./knowledge.ts";
import type { Situation } from "./protocol.ts";

export interface Road {
  readonly profile: Profile;
  readonly knowledge: Knowledge;
  readonly voice: Voice;
  readonly redFlags: RedFlags;
  readonly city: string | undefined;
  /** The day of the last visit. */
  readonly since?: string | undefined;
}

export async function roadOf(
  { profile, asOf, register, city, since }: Situation,
  knowledge: Knowledge,
): Promise<Road> {
  return {
    profile: deriveProfile({ ...profile, asOf }, knowledge),
    knowledge,
    voice: voiceOf(knowledge, "en", register),
    redFlags: await redFlags(),
    city,
    since,
  };
}
