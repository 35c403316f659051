/** The words of reports: each names a fact, a value of it and drugs that are there. */
import type { FactDefinition } from "../../packages/core/src/facts/vocabulary.ts";
import type { ReportEntry } from "../../packages/core/src/knowledge/reports.ts";
import type { Scalar } from "../../packages/core/src/logic/criterion.ts";
import { type Fault, place, strange } from "./fault.ts";
import type { Content } from "./load.ts";
import type { FileProblem } from "./read.ts";

/** Of these `is` is a result of the test, a field or a word of the grammar, and no value of a fact. */
const OWN_WORDS = ["activity", "field", "intent", "outcome", "title", "volume"];

export function checkReports({
  facts,
  treatment,
  drugs,
  reports,
}: Content): readonly FileProblem[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const known = [...byId.keys(), ...treatment.procedure.kind];
  const ids = drugs.map(({ id }) => id);
  return [
    ...reports.entries.flatMap((entry) =>
      place("reports", entry.phrases[0] ?? entry.role, [
        ...strange(factsOf(entry), known, "fact"),
        ...valuesOf(entry).flatMap(([id, value]) => valueFaults(byId.get(id), value)),
        // Names of drugs that trials use may be of drugs that have no file.
        ...(entry.role === "drug" ? [] : strange(entry.drugs ?? [], ids, "drug")),
      ]),
    ),
    ...saidTwice(reports.entries),
    ...Object.entries(reports.rules.allergyClasses).flatMap(([name, members]) =>
      place("reports/rules.yaml", `allergyClasses.${name}`, strange(members, ids, "drug")),
    ),
  ];
}

/** The first of two meanings of one phrase wins, and nobody would see that the second is never read. */
function saidTwice(entries: readonly ReportEntry[]): readonly FileProblem[] {
  const first = new Map<string, ReportEntry>();
  return entries.flatMap((entry) =>
    entry.phrases.flatMap((phrase) => {
      const known = first.get(phrase.toLowerCase());
      if (known === undefined) first.set(phrase.toLowerCase(), entry);
      if (known === undefined || isSame(known, entry)) return [];
      const problem = `"${phrase}" stands under ${known.role} and under ${entry.role}`;
      return place("reports", entry.phrases[0] ?? entry.role, [
        { problem, cure: "Keep it where it is meant; the first of the two is read." },
      ]);
    }),
  );
}

/** Names of drugs come from more lists than one. */
const isSame = (one: ReportEntry, other: ReportEntry): boolean =>
  one === other || (one.role === "drug" && String(one.drugs) === String(other.drugs));

const factsOf = ({ fact, timesUln, also = {} }: ReportEntry): readonly string[] =>
  [fact, timesUln, ...Object.keys(also)].filter((id) => id !== undefined);

function valuesOf(entry: ReportEntry): readonly (readonly [string, Scalar])[] {
  const { role, fact, is, no, also = {} } = entry;
  if (OWN_WORDS.includes(role)) return Object.entries(also);
  const own = [is, no].filter((value) => value !== undefined);
  return [
    ...(fact === undefined ? [] : own.map((v) => [fact, v] as const)),
    ...Object.entries(also),
  ];
}

function valueFaults(fact: FactDefinition | undefined, value: Scalar): readonly Fault[] {
  if (fact?.values !== undefined) return strange([value], fact.values, `value of ${fact.id}`);
  return fact?.type === "boolean" ? strange([value], [true, false], `value of ${fact.id}`) : [];
}
