/** Loads the vocabulary of pasted reports from knowledge/reports. */
import { z } from "zod";
import type { EligibilityLexicon } from "../../packages/core/src/knowledge/eligibility.ts";
import type { ReportLexicon } from "../../packages/core/src/knowledge/reports.ts";
import type { KnowledgeReader } from "./read.ts";

const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const reportEntry = z.strictObject({
  role: z.string().min(1),
  phrases: z.array(z.coerce.string().min(1)).min(1),
  fact: z.string().optional(),
  is: scalar.optional(),
  no: scalar.optional(),
  also: z.record(z.string(), scalar).optional(),
  timesUln: z.string().optional(),
  drugs: z.array(z.string()).min(1).optional(),
  under: z.array(z.string()).min(1).optional(),
  unit: z.string().optional(),
  short: z.literal(true).optional(),
});

export const reportRules = z.strictObject({
  her2RatioPositive: z.number(),
  her2Drug: z.string(),
  mismatchRepairProteins: z.array(z.string()).min(1),
  noneBelow: z.number(),
  noneFacts: z.array(z.string()),
  karnofsky: z.array(z.strictObject({ from: z.number(), ecog: z.number() })),
  feverFrom: z.number(),
  allergyClasses: z.record(z.string(), z.array(z.string()).min(1)),
  outranks: z.record(z.string(), z.array(scalar).min(2)),
  bareUnits: z.record(z.string(), z.array(z.strictObject({ max: z.number(), unit: z.string() }))),
});

/** The lists that a report may name instead of their drugs: `class:taxane`, `kind:antibody`. */
export interface DrugLists {
  readonly class: Readonly<Record<string, readonly string[]>>;
  readonly kind: Readonly<Record<string, readonly string[]>>;
}

const LIST = /^(class|kind):(.+)$/;

/** A list that is not there stays as it is written: the check names it. */
const drugsOf = (names: readonly string[], lists: DrugLists): readonly string[] =>
  names.flatMap((name) => {
    const [, of = "", list = ""] = LIST.exec(name) ?? [];
    return lists[of as keyof DrugLists]?.[list] ?? [name];
  });

/** Names of single drugs that trials use are read in reports as well. */
export function loadReports(
  reader: KnowledgeReader,
  { drugs }: Pick<EligibilityLexicon, "drugs">,
  lists: DrugLists,
): ReportLexicon {
  const entries = reader
    .list("reports", (name) => name !== "rules")
    .flatMap((file) => reader.readList(file, reportEntry))
    .map((entry) => (entry.drugs ? { ...entry, drugs: drugsOf(entry.drugs, lists) } : entry));
  const named = drugs
    .filter((one) => one.open === undefined && one.drugs.length === 1)
    .filter((one) => one.drugs[0]?.startsWith("class:") === false)
    .map((one) => ({ role: "drug", drugs: one.drugs, phrases: one.phrases }));
  const rules = reader.read("reports/rules.yaml", reportRules);
  const classes = Object.entries(rules?.allergyClasses ?? {});
  const allergyClasses = Object.fromEntries(
    classes.map(([name, members]) => [name, drugsOf(members, lists)]),
  );
  return {
    entries: [...entries, ...named],
    rules: rules && { ...rules, allergyClasses },
  } as unknown as ReportLexicon;
}
