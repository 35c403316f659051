/** Takes out of a reading the texts that its record holds anyway, and puts them back: a pack carries each text once. */
import type { TextSpan, TrialCriteria, TrialCriterion } from "../trial.ts";
import type { RegistryRecord } from "./registry-record.ts";

/** Without its text, where that is the stretch of the record's text that it names. */
export type Slim<T extends TextSpan> = Omit<T, "text"> & { readonly text?: string };

export interface SlimCriterion extends Omit<Slim<TrialCriterion>, "residue"> {
  readonly residue: readonly Slim<TextSpan>[];
}

export interface SlimReading extends Omit<TrialCriteria, "criteria" | "headings"> {
  readonly criteria: readonly SlimCriterion[];
  readonly headings: readonly Slim<TextSpan>[];
}

export function slimReading(record: RegistryRecord, reading: TrialCriteria): SlimReading {
  const text = textOf(record);
  return {
    ...reading,
    criteria: reading.criteria.map((criterion) => ({
      ...slim(criterion, text),
      residue: criterion.residue.map((span) => slim(span, text)),
    })),
    headings: reading.headings.map((span) => slim(span, text)),
  };
}

export function fullReading(record: RegistryRecord, reading: SlimReading): TrialCriteria {
  const text = textOf(record);
  return {
    ...reading,
    criteria: reading.criteria.map((criterion) => ({
      ...full(criterion, text),
      residue: criterion.residue.map((span) => full(span, text)),
    })),
    headings: reading.headings.map((span) => full(span, text)),
  };
}

const textOf = ({ protocolSection }: RegistryRecord): string =>
  protocolSection.eligibilityModule?.eligibilityCriteria ?? "";

function slim<T extends TextSpan>(span: T, text: string): Slim<T> {
  const { text: own, ...rest } = span;
  return own === text.slice(span.start, span.end) ? rest : span;
}

function full<T extends Omit<TextSpan, "text">>(
  span: T & { readonly text?: string },
  text: string,
): T & { readonly text: string } {
  return { ...span, text: span.text ?? text.slice(span.start, span.end) };
}
