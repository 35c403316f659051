/** How fast a record of forty entries is read: against parsing alone, and many that are parsed already. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { prepareCodes } from "@nextline/adapters/fhir/codes";
import { readRecord } from "@nextline/adapters/fhir/read";
import type { Knowledge } from "@nextline/core";
import { compileKnowledge } from "../tools/knowledge/compile.ts";
import { type Measure, median, perSecond, whole } from "./measure.ts";

const RECORD = fileURLToPath(new URL("../examples/records/forty-entries.json", import.meta.url));
const MOST_PARSINGS = 1.6;
const LEAST_A_SECOND = 5_000;
const ROUNDS = 61;
const BATCH = 100;
const WARM_UP = 20;

export function recordMeasures(knowledge: Knowledge): readonly Measure[] {
  const { codes: compiled } = compileKnowledge();
  if (compiled === undefined) throw new Error("the codes were not compiled");
  const codes = prepareCodes(compiled, knowledge.facts);
  const text = readFileSync(RECORD, "utf8");
  const read = (raw: Readonly<Record<string, unknown>>): number => {
    const outcome = readRecord(raw, codes);
    if ("fault" in outcome) throw new Error(outcome.fault);
    return Object.keys(outcome.reading.profile.facts).length;
  };
  if (read(JSON.parse(text)) < 20) throw new Error("the record gave hardly a fact");
  return [againstParsing(text, read), fromObjects(JSON.parse(text), read)];
}

type Read = (raw: Readonly<Record<string, unknown>>) => number;

/** Both in turn: the machine is as busy for one as for the other, and the middle of all turns counts. */
function againstParsing(text: string, read: Read): Measure {
  const parse = () => JSON.parse(text);
  const both = () => read(JSON.parse(text));
  for (let round = 0; round < WARM_UP; round++) for (const work of [parse, both]) timeOf(work);
  const turns = Array.from({ length: ROUNDS }, () => [timeOf(parse), timeOf(both)] as const);
  const ratio = median(turns.map(([alone, all]) => all / alone));
  const micro = (median(turns.map(([alone]) => alone)) / BATCH) * 1000;
  return {
    name: "record of 40 entries, text to profile",
    absolute: `${ratio.toFixed(2)} times JSON.parse (${micro.toFixed(0)} us)`,
    bound: `at most ${MOST_PARSINGS} times`,
    passed: ratio <= MOST_PARSINGS,
  };
}

function timeOf(work: () => unknown): number {
  const started = performance.now();
  for (let i = 0; i < BATCH; i++) work();
  return performance.now() - started;
}

function fromObjects(raw: Readonly<Record<string, unknown>>, read: Read): Measure {
  const rate = perSecond(() => {
    read(raw);
    return 1;
  });
  return {
    name: "records of 40 entries, parsed before",
    absolute: `${whole(rate)}/s`,
    bound: `at least ${whole(LEAST_A_SECOND)}/s`,
    passed: rate >= LEAST_A_SECOND,
  };
}
