/** Which fields of which files the decision-aid standard asks for, so that a missing one is named with its criterion. */
const FIELDS: readonly (readonly [file: RegExp, at: RegExp, criterion: string])[] = [
  [/explain\//, /^plain\.(can|hoped)$/, "Q4"],
  [/explain\//, /^plain\.(cannot|harms|found)\b/, "Q5"],
  [/explain\//, /^(plain\.month|practical)\b/, "Q6"],
  [/explain\//, /^source\b/, "C2"],
  [/explain\//, /^plain\.questions\b/, "K11"],
  [/studies\//, /\bsource$/, "C2"],
  [/studies\//, /\binterval$/, "C5"],
  [/studies\//, /^population\b/, "K4"],
  [/(studies|explain|drugs|regimens|biomarkers|approvals|scores)\//, /^reviewDue$/, "C4"],
  [/biomarkers\.yaml$/, /\bwhat$/, "T1"],
  [/biomarkers\.yaml$/, /\bifPositive$/, "T2"],
  [/biomarkers\.yaml$/, /\bifNegative$/, "T3"],
  [/biomarkers\.yaml$/, /\bneverMatters$/, "T4"],
  [/policies\.yaml$/, /\bcondition\b/, "Q1"],
  [/policies\.yaml$/, /\bdecision\b/, "Q2"],
  [/policies\.yaml$/, /\bpublished\b/, "C3"],
  [/policies\.yaml$/, /\b(updates|reviewDue|everyMonths)\b/, "C4"],
  [/policies\.yaml$/, /\bfunding\b/, "C6"],
  [/policies\.yaml$/, /\bevidence\b/, "K18"],
  [/policies\.yaml$/, /\bcertainty\b/, "K19"],
  [/policies\.yaml$/, /\bauthors\b/, "K20"],
  [/policies\.yaml$/, /\breading\b/, "K21"],
];

/** The criterion that asks for this field; undefined where none does. */
export const askedBy = (file: string, at: string): string | undefined =>
  FIELDS.find(([files, places]) => files.test(file) && places.test(at))?.[2];
