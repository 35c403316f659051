/** Fuzzes the reader of eligibility texts: no throw, the laws of a reading, and its pace. */
import { prepareKnowledge, readCriteria } from "@nextline/core";
import { compileKnowledge } from "../knowledge/compile.ts";
import { brokenLaw } from "./eligibility-laws.ts";
import { mutatedTexts, units } from "./eligibility-texts.ts";
import { growsTooFast, tooSlow } from "./pace.ts";
import { type FuzzTarget, faultsOf } from "./target.ts";

/** One text in so many is repeated until it is long. */
const REPEATED = 250;

export const eligibility: FuzzTarget = {
  name: "eligibility",
  rounds: 200_000,
  run: (rounds) => {
    const knowledge = prepareKnowledge(compileKnowledge().knowledge);
    const read = (text: string) => readCriteria(recordOf(text), knowledge);
    const judge = (text: string) => brokenLaw(read(text), text) ?? tooSlow(text, read);
    return [
      ...faultsOf(mutatedTexts(rounds), judge),
      ...faultsOf(units(rounds / REPEATED), (unit) => growsTooFast(unit, read)),
    ];
  },
};

const recordOf = (text: string) => ({
  protocolSection: { eligibilityModule: { eligibilityCriteria: text } },
});
