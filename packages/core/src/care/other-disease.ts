/** Whether the answers name a cancer that Nextline is not made for; then no options and no trials are shown. */
import { evaluate } from "../logic/evaluate.ts";
import type { Profile } from "../profile/profile.ts";
import type { RedFlags } from "./types.ts";

/** False where the type is unknown or contradicted: that is the warning `scope`, and everything stays. */
export const isOtherDisease = (
  { facts }: Pick<Profile, "facts">,
  { otherDisease }: Pick<RedFlags, "otherDisease">,
): boolean => evaluate(otherDisease.when, facts).truth === "yes";
