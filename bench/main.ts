/** The bench: each measure in a process of its own, so that none pays for what another left behind; exit 1 where one fails. */
import { spawnSync } from "node:child_process";
import { type Knowledge, prepareKnowledge } from "@nextline/core";
import { compileKnowledge } from "../tools/knowledge/compile.ts";
import { coldStart, peakMemory } from "./command-line.ts";
import { againstCql } from "./cql.ts";
import { readingSpeed } from "./eligibility.ts";
import { recordMeasures } from "./fhir.ts";
import type { Measure } from "./measure.ts";
import { statusesAlone, wholeAssessments } from "./options.ts";
import { redraw } from "./redraw.ts";
import { tableOf } from "./table.ts";
import { manyPeople, onePerson } from "./trials.ts";
import { valuesMeasures } from "./values.ts";

type Measures = Measure | readonly Measure[];
type Take = (knowledge: Knowledge) => Measures | Promise<Measures>;

const TAKES: Readonly<Record<string, Take>> = {
  assessments: wholeAssessments,
  statuses: statusesAlone,
  cql: againstCql,
  start: coldStart,
  memory: peakMemory,
  reading: readingSpeed,
  person: onePerson,
  people: manyPeople,
  records: recordMeasures,
  values: valuesMeasures,
  redraw,
};

const [, bundle = "", name, form] = process.argv;

/** As JSON for the process that asked, else as a table. */
async function takeHere(take: Take): Promise<void> {
  const taken = [await take(prepareKnowledge(compileKnowledge().knowledge))].flat();
  if (form === "--json") console.log(JSON.stringify(taken));
  else show(taken);
}

function takeApart(one: string): readonly Measure[] {
  const { status, stdout } = spawnSync(process.execPath, [bundle, one, "--json"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`the measure ${one} ended with ${status}`);
  return JSON.parse(stdout) as readonly Measure[];
}

function show(measures: readonly Measure[]): void {
  console.log(tableOf(measures));
  const failed = measures.filter(({ passed }) => passed === false).length;
  const open = measures.filter(({ passed }) => passed === undefined).length;
  if (open > 0) console.error(`${open} skipped: npm run build makes what they measure.`);
  process.exitCode = failed > 0 ? 1 : 0;
}

const take = name === undefined ? undefined : TAKES[name];
if (take !== undefined) await takeHere(take);
else if (name === undefined) show(Object.keys(TAKES).flatMap(takeApart));
else {
  console.error(`There is no measure ${name}; there are: ${Object.keys(TAKES).join(", ")}.`);
  process.exitCode = 2;
}
