/** What the check finds in the sources of a Learn page: no place to read it, or another one than its study names. */
import type { Study } from "../../packages/core/src/knowledge/studies.ts";
import { wordsOf } from "../reading/text.ts";
import type { Fault } from "./learn-figures.ts";
import type { LearnFile, LearnSource } from "./learn-schema.ts";

const SAYS_WORDS = { least: 5, most: 10 };

export const sourceProblems = ({ sources }: LearnFile, studies: readonly Study[]): Fault[] =>
  sources.flatMap((one, at) =>
    [...says(one), ...place(one), ...study(one, studies)].map(
      ([problem, cure]): Fault => [`sources.${at}`, problem, cure],
    ),
  );

type Found = readonly (readonly [problem: string, cure: string])[];

function says({ says: words }: LearnSource): Found {
  const count = wordsOf(words).length;
  const { least, most } = SAYS_WORDS;
  return count < least || count > most
    ? [[`says what it found in ${count} words`, `write ${least} to ${most}`]]
    : [];
}

const place = ({ doi, pmid, pmc, nct, where, status }: LearnSource): Found =>
  status === "verified" && [doi, pmid, pmc, nct, where].every((one) => one === undefined)
    ? [["verified, but nobody can find it", "name its DOI, PMID, PMC or NCT number, or where"]]
    : [];

/** A number that the study's file does not have is a slip of the pen, or one that nobody saw. */
function study(source: LearnSource, studies: readonly Study[]): Found {
  if (source.study === undefined) return [];
  const one = studies.find(({ id }) => id === source.study);
  if (one === undefined) return [[`no study ${source.study}`, "name a file of studies/"]];
  const seen = numbersSeen(one);
  return [source.doi, source.pmid, source.pmc, source.nct]
    .filter((number) => number !== undefined)
    .filter((number) => source.status === "verified" && !seen.has(number))
    .map((number) => [`${number} is not verified in studies/${one.id}.yaml`, "name one that is"]);
}

function numbersSeen({ identifiers, figures, harms }: Study): ReadonlySet<string> {
  const read = [...figures, ...harms]
    .filter(({ status }) => status === "verified")
    .map(({ source }) => source.replace(/^(doi|pmid):/, ""));
  const named = identifiers.filter(({ status }) => status === "verified").map(({ id }) => id);
  return new Set([...named, ...read]);
}
