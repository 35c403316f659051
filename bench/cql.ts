/** Our compiled program against cql-execution: the same needs of the same people, as expressions a second. */
import { compile, deriveProfile, type Knowledge, type Profile } from "@nextline/core";
import { conditionsOf } from "../tools/cql/conditions.ts";
import { exportConditions, flatten } from "../tools/cql/oracle.ts";
import { stratifiedProfiles } from "../tools/cql/profiles.ts";
import { type Measure, perSecond, perSecondAsync, whole } from "./measure.ts";

const PROFILES = 200;
const LEAST_RATIO = 30;

export async function againstCql(knowledge: Knowledge): Promise<Measure> {
  const { needs } = conditionsOf(knowledge);
  const tests = needs.map(({ test }) => test);
  const people = stratifiedProfiles(knowledge, tests);
  const profiles = Array.from({ length: PROFILES }, () =>
    deriveProfile(people.next().value, knowledge),
  );
  const { cql, columns } = exportConditions(needs, knowledge);
  const patients = profiles.map((profile) => flatten(profile, columns));
  const theirs = await perSecondAsync(async () => {
    const answers = await cql.run(patients);
    return answers.length * needs.length;
  });
  return compared(oursPerSecond(tests, profiles), theirs);
}

function oursPerSecond(tests: Parameters<typeof compile>[0], profiles: readonly Profile[]): number {
  const program = compile(tests);
  return perSecond(() => {
    let asked = 0;
    for (const { facts } of profiles) asked += program.run(facts).length;
    return asked;
  });
}

const compared = (ours: number, theirs: number): Measure => ({
  name: "needs in expressions, against cql-execution",
  absolute: `${whole(ours)}/s, ${whole(theirs)}/s`,
  bound: `${whole(ours / theirs)} times, at least ${LEAST_RATIO}`,
  passed: ours / theirs >= LEAST_RATIO,
});
