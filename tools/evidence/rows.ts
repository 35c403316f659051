/** Reads the evidence files into rows that can be laid beside the figures of the knowledge. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const EVIDENCE_FILES = ["evidence_firstline.json", "evidence_laterline.json"] as const;

/** Numbers of one arm or of the comparison, each with its name, as in `months:13.8`. */
export type Tokens = readonly string[];

export interface EvidenceRow {
  readonly study: string;
  /** As in `evidence_firstline.json toga results[0]`. */
  readonly at: string;
  readonly status: string;
  readonly patients: boolean | undefined;
  /** A measure of the knowledge, `harm`, or undefined where it is no result. */
  readonly measure: string | undefined;
  readonly arms: readonly Tokens[];
  readonly comparison: Tokens;
  /** Of a harm, in the words of the knowledge. */
  readonly grade?: string;
}

type Json = Readonly<Record<string, unknown>>;
interface Entry extends Json {
  readonly id: string;
  readonly results: readonly Json[];
  readonly harms: readonly Json[];
}

const MEASURES: Readonly<Record<string, string>> = {
  OS: "overall-survival",
  PFS: "progression-free-survival",
  TTP: "time-to-progression",
  ORR: "response",
  DCR: "disease-control",
  DOR: "duration-of-response",
  QoL: "quality-of-life",
  "symptom improvement": "symptoms-better",
  "HER2 loss on re-biopsy": "her2-lost",
  "HER2 loss": "her2-lost",
  prevalence: "marker-found",
  "time to ECOG >=2": "time-to-less-activity",
};

const GRADES: Readonly<Record<string, string>> = {
  ">=3": "3-or-more",
  "any/>=3": "any",
};

export const hasEvidence = (folder: string): boolean =>
  EVIDENCE_FILES.every((file) => existsSync(join(folder, file)));

export function readRows(folder: string): readonly EvidenceRow[] {
  return EVIDENCE_FILES.flatMap((file) => {
    const entries = JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly Entry[];
    return entries.flatMap((entry) => [
      ...entry.results.flatMap((row, i) =>
        resultRows(row, { study: entry.id, at: `${file} ${entry.id} results[${i}]` }),
      ),
      ...entry.harms.flatMap((row, i) =>
        harmRows(row, { study: entry.id, at: `${file} ${entry.id} harms[${i}]` }),
      ),
    ]);
  });
}

interface Where {
  readonly study: string;
  readonly at: string;
}

const common = (row: Json, where: Where) => ({
  ...where,
  status: String(row.status),
  patients: row.show_to_patients as boolean | undefined,
});

/** One row, or one for each suffix where the percentages of several groups stand in one. */
function resultRows(row: Json, where: Where): readonly EvidenceRow[] {
  const values = (row.arm_values ?? []) as readonly Json[];
  const suffixes = new Set(values.flatMap((value) => Object.keys(value).flatMap(suffixOf)));
  const measure = MEASURES[String(row.endpoint)];
  if (suffixes.size === 0) {
    const left = recalledOf(row);
    const arms = values.map((value) => armTokens(value, left)).filter((arm) => arm.length > 0);
    return [{ ...common(row, where), measure, arms, comparison: comparisonTokens(row, left) }];
  }
  return [...suffixes].map((suffix) => ({
    ...common(row, where),
    measure: suffix === "dcr" ? "disease-control" : (measure ?? "response"),
    arms: values.flatMap((value) => number("percent", value[`pct_${suffix}`])).map((one) => [one]),
    comparison: [],
  }));
}

const KEPT = ["ci95", "ci", "min", "max"];
const suffixOf = (key: string): readonly string[] => {
  const suffix = /^pct_(\w+)$/.exec(key)?.[1];
  return suffix === undefined || KEPT.includes(suffix) ? [] : [suffix];
};

function harmRows(row: Json, where: Where): readonly EvidenceRow[] {
  const shares = Object.values(row.arm_pct as object) as readonly (number | null)[];
  const left = (row.recalled_fields ?? []) as readonly string[];
  const arms = shares
    .map((share, i) => (left.includes(`arm_pct[${i}]`) ? null : share))
    .flatMap((share) => number("percent", share))
    .map((one) => [one]);
  const given = String(row.grade);
  const grade = GRADES[given] ?? given;
  const harm = { ...common(row, where), measure: "harm", comparison: [], grade };
  // The two numbers are two age groups, not two arms.
  const byAge = String(row.term).includes("age>=65 vs <65");
  return byAge ? arms.map((arm) => ({ ...harm, arms: [arm] })) : [{ ...harm, arms }];
}

/** What of this row is only recalled, in the words of the knowledge. */
function recalledOf(row: Json): ReadonlySet<string> {
  const fields = (row.recalled_fields ?? []) as readonly string[];
  return new Set(fields.flatMap((field) => recalledField(field, row.hr !== null)));
}

function recalledField(field: string, hasRatio: boolean): readonly string[] {
  if (field.includes("medians") && !field.startsWith("ci95")) return ["months", "interval"];
  if (field.startsWith("ci95 of") && field.includes("median")) return ["interval"];
  if (field === "hr") return ["ratio", "ratio-interval"];
  if (field === "ci95" || field === "ci95 of HR") return [hasRatio ? "ratio-interval" : "interval"];
  if (field === "rate_at") return ["rates"];
  if (field === "arm n") return ["n"];
  if (field === "third decimal of hr") return ["third-decimal"];
  return field === "pct_ci" ? ["interval"] : [field];
}

function armTokens(value: Json, left: ReadonlySet<string>): Tokens {
  const keep = (name: string, tokens: Tokens): Tokens => (left.has(name) ? [] : tokens);
  const rates = Object.entries((value.rate_at ?? {}) as Record<string, number>);
  const interval = value.ci95 ?? value.pct_ci95 ?? value.pct_ci;
  return [
    ...keep("n", number("n", value.n)),
    ...keep("months", number("months", value.median_months)),
    ...keep("percent", number("percent", value.pct)),
    ...keep("interval", ends("interval", interval)),
    ...keep(
      "rates",
      rates.flatMap(([months, percent]) => number(`at${months}`, percent)),
    ),
    ...(value.pct_min === undefined ? [] : ends("span", [value.pct_min, value.pct_max])),
  ];
}

function comparisonTokens(row: Json, left: ReadonlySet<string>): Tokens {
  const ratio = left.has("third-decimal") ? Number((row.hr as number).toFixed(2)) : row.hr;
  return [
    ...(left.has("ratio") ? [] : number("ratio", ratio)),
    ...(left.has("ratio-interval") || row.hr === null ? [] : ends("ratio-interval", row.ci95)),
    ...(left.has("p") ? [] : pToken(row.p)),
  ];
}

export const number = (name: string, value: unknown): Tokens =>
  typeof value === "number" ? [`${name}:${value}`] : [];

export const ends = (name: string, value: unknown): Tokens =>
  Array.isArray(value) ? [`${name}:${value[0]}..${value[1] ?? ""}`] : [];

export function pToken(p: unknown): Tokens {
  if (p === null || p === undefined) return [];
  const numeric = Number(p);
  return [`p:${Number.isNaN(numeric) ? String(p) : numeric}`];
}
