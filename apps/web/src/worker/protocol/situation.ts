/** The person as every call takes it, and the small parts that several views share. */

import type { Register } from "@nextline/core";
import type { StoredProfile } from "../../state/stored-profile.ts";

/** A person as the core takes it: the answers, and the day of today. */
export interface Situation {
  readonly profile: StoredProfile;
  readonly asOf: string;
  readonly register: Register;
  /** A city of the table, from which distances are measured. */
  readonly city?: string;
  /** The day of the last visit, where it was said. */
  readonly since?: string;
}

export interface Choice {
  readonly value: string | number | boolean;
  readonly label: string;
}

export interface Unit {
  /** As the profile names it; the first is the unit of the fact. */
  readonly unit: string;
  readonly label: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface Said {
  readonly verdict: "yes" | "no" | "unknown";
  readonly text: string;
}
