/** How well the options agree with people who were labelled by the rules: statuses, missing facts and warnings. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assessOptions, deriveProfile, prepareKnowledge } from "@nextline/core";
import { compileKnowledge } from "../knowledge/compile.ts";

interface LabelledPerson {
  readonly id: string;
  readonly clinical: "clear" | "judgement";
  readonly profile: unknown;
  readonly expect: Readonly<Record<string, string>>;
  readonly missing: Readonly<Record<string, readonly string[]>>;
  readonly mustWarn: readonly string[];
}

/** Counts of what was expected, given, and both. */
class Tally {
  expected = 0;
  given = 0;
  both = 0;

  add(expected: readonly string[], given: readonly string[]): void {
    this.expected += expected.length;
    this.given += given.length;
    this.both += expected.filter((item) => given.includes(item)).length;
  }

  get recall(): number {
    return this.expected === 0 ? 1 : this.both / this.expected;
  }

  get precision(): number {
    return this.given === 0 ? 1 : this.both / this.given;
  }
}

class Measures {
  readonly statuses = { all: new Tally(), clear: new Tally() };
  readonly missing = new Tally();
  readonly warnings = new Tally();
  readonly differences: string[] = [];
  people = 0;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Prints the measures; true where they reach the bar. */
export function measurePeople(folder: string): boolean {
  const file = join(folder, "people.json");
  if (!existsSync(file)) {
    console.error(`${file}: not there, nothing was measured.`);
    return false;
  }
  const people = JSON.parse(readFileSync(file, "utf8")) as readonly LabelledPerson[];
  const measures = new Measures();
  const knowledge = prepareKnowledge(compileKnowledge().knowledge);
  for (const person of people) measure(person, knowledge, measures);
  return report(measures);
}

function measure(
  person: LabelledPerson,
  knowledge: ReturnType<typeof prepareKnowledge>,
  measures: Measures,
): void {
  const { options, warnings } = assessOptions(deriveProfile(person.profile, knowledge), knowledge);
  const byId = new Map(options.map((option) => [option.option.id, option]));
  measures.people++;
  for (const [id, expected] of Object.entries(person.expect)) {
    const given = byId.get(id)?.status ?? "no such option";
    measures.statuses.all.add([expected], [given]);
    if (person.clinical === "clear") measures.statuses.clear.add([expected], [given]);
    if (given !== expected)
      measures.differences.push(`${person.id} ${id}: ${given}, labelled ${expected}`);
  }
  for (const [id, expected] of Object.entries(person.missing)) {
    const given = byId.get(id)?.missing ?? [];
    measures.missing.add(expected, given);
    if ([...expected].sort().join() !== [...given].sort().join()) {
      measures.differences.push(
        `${person.id} ${id} waits for ${given.join(", ")}; labelled ${expected.join(", ")}`,
      );
    }
  }
  const codes = warnings.map((warning) => warning.code);
  measures.warnings.add(person.mustWarn, codes);
  for (const code of person.mustWarn)
    if (!codes.includes(code)) measures.differences.push(`${person.id}: no warning ${code}`);
}

function report({ people, statuses, missing, warnings, differences }: Measures): boolean {
  const mean = warnings.given / Math.max(1, people);
  for (const line of differences) console.log(line);
  console.log(`people               ${people}`);
  console.log(`statuses, all        ${percent(statuses.all.recall)} of ${statuses.all.expected}`);
  console.log(
    `statuses, clear      ${percent(statuses.clear.recall)} of ${statuses.clear.expected}`,
  );
  console.log(
    `missing, recall      ${percent(missing.recall)} of ${missing.expected}, precision ${percent(missing.precision)}`,
  );
  console.log(`warnings, recall     ${percent(warnings.recall)} of ${warnings.expected}`);
  console.log(
    `warnings a person    ${mean.toFixed(2)} in the mean (labels name only those that must appear)`,
  );
  return (
    statuses.all.recall === 1 && missing.recall >= 0.95 && warnings.recall >= 0.95 && mean <= 8
  );
}
