/** A profile as contracts name it: plain JSON, absent is unknown, ids of another vocabulary are kept. */

export interface StoredTreatment {
  readonly intent: string;
  readonly drugs: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly start?: string;
  readonly end?: string;
  readonly outcome?: string;
}

export interface StoredProcedure {
  readonly kind: string;
  readonly date?: string;
  readonly field?: string;
}

export interface StoredProfile {
  readonly region?: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly treatments?: readonly StoredTreatment[];
  readonly procedures?: readonly StoredProcedure[];
  readonly sources?: Readonly<Record<string, { readonly from: string; readonly date: string }>>;
}
