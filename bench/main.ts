/** The bench: each measure with its gate; exit 1 where one fails. */
import { prepareKnowledge } from "@nextline/core";
import { compileKnowledge } from "../tools/knowledge/compile.ts";
import { coldStart, peakMemory } from "./command-line.ts";
import { againstCql } from "./cql.ts";
import { readingSpeed } from "./eligibility.ts";
import { recordMeasures } from "./fhir.ts";
import { statusesAlone, wholeAssessments } from "./options.ts";
import { redraw } from "./redraw.ts";
import { tableOf } from "./table.ts";
import { manyPeople, onePerson } from "./trials.ts";
import { valuesMeasures } from "./values.ts";

const knowledge = prepareKnowledge(compileKnowledge().knowledge);

const measures = [
  wholeAssessments(knowledge),
  statusesAlone(knowledge),
  await againstCql(knowledge),
  coldStart(),
  peakMemory(),
  readingSpeed(knowledge),
  onePerson(knowledge),
  ...manyPeople(knowledge),
  ...recordMeasures(knowledge),
  ...(await valuesMeasures()),
  await redraw(),
];

console.log(tableOf(measures));
const failed = measures.filter(({ passed }) => passed === false).length;
const open = measures.filter(({ passed }) => passed === undefined).length;
if (open > 0) console.error(`${open} skipped: npm run build makes what they measure.`);
process.exitCode = failed > 0 ? 1 : 0;
