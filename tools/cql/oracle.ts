/** Puts the same people before our evaluator and before CQL, and counts where the two differ. */
import {
  compile,
  evaluate,
  type Knowledge,
  type Profile,
  type Truth,
  truthAt,
} from "@nextline/core";
import type { Column } from "./columns.ts";
import type { Condition, Conditions } from "./conditions.ts";
import { type Answers, type CqlProgram, type FlatPatient, translate } from "./engine.ts";
import { CqlExport } from "./export.ts";
import { handWritten, libraryOf, patientModel } from "./model.ts";

/** Conditions as CQL, ready to run, and the columns that they read. */
export interface Comparison {
  readonly conditions: readonly Condition[];
  readonly cql: CqlProgram;
  readonly columns: readonly Column[];
}

export interface Oracle {
  readonly exported: Comparison;
  readonly byHand: Comparison;
}

export function exportConditions(
  conditions: readonly Condition[],
  { facts }: Knowledge,
): Comparison {
  const sheet = new CqlExport(facts);
  const texts = conditions.map(({ name, test }) => [name, sheet.condition(test)] as const);
  const columns = [...sheet.columns.values()];
  return { conditions, columns, cql: translate(libraryOf(texts), patientModel(columns)) };
}

/** Needs and stops exported, and the needs of by-hand.cql, which may read the columns of the export. */
export function prepareOracle({ needs, stops }: Conditions, knowledge: Knowledge): Oracle {
  const exported = exportConditions([...needs, ...stops], knowledge);
  const { columns } = exported;
  const cql = translate(handWritten(), patientModel(columns));
  return { exported, byHand: { conditions: handWrittenNeeds(needs), columns, cql } };
}

export const flatten = (profile: Profile, columns: readonly Column[]): FlatPatient =>
  Object.fromEntries(columns.map(({ name, fill }) => [name, fill(profile.facts)]));

export interface Difference {
  readonly condition: string;
  readonly ours: Truth;
  readonly program: Truth;
  readonly cql: Truth;
  readonly patient: FlatPatient;
}

/** How often each condition came to each truth, and where the engines differ. */
export class Tally {
  profiles = 0;
  comparisons = 0;
  readonly differences: Difference[] = [];
  readonly counts = new Map<string, Record<Truth, number>>();

  add(difference: Difference): void {
    const { condition, ours, program, cql } = difference;
    const counts = this.counts.get(condition) ?? { yes: 0, no: 0, unknown: 0 };
    counts[ours]++;
    this.counts.set(condition, counts);
    this.comparisons++;
    if (ours !== cql || ours !== program) this.differences.push(difference);
  }
}

/** Compares these conditions on a batch of people. */
export async function compareBatch(
  { conditions, cql, columns }: Comparison,
  profiles: readonly Profile[],
  tally: Tally,
): Promise<void> {
  const patients = profiles.map((profile) => flatten(profile, columns));
  const answers = await cql.run(patients);
  const program = compile(conditions.map(({ test }) => test));
  profiles.forEach(({ facts }, i) => {
    const codes = program.run(facts);
    conditions.forEach(({ name, test }, place) => {
      tally.add({
        condition: name,
        ours: evaluate(test, facts).truth,
        program: truthAt(codes, place),
        cql: truthOf(answers[i], name),
        patient: patients[i] ?? {},
      });
    });
  });
  tally.profiles += profiles.length;
}

function truthOf(answers: Answers | undefined, name: string): Truth {
  const answer = answers?.[name];
  if (answer === null) return "unknown";
  if (typeof answer !== "boolean") throw new Error(`CQL answers "${name}" with ${answer}`);
  return answer ? "yes" : "no";
}

/** Needs that by-hand.cql holds too, under the names it gives them. */
const handWrittenNeeds = (needs: readonly Condition[]): readonly Condition[] => {
  const text = handWritten();
  return needs.flatMap(({ rules, test }) =>
    rules.filter((id) => text.includes(`define "${id}":`)).map((name) => ({ name, rules, test })),
  );
};
