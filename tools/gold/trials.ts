/** How well trials are read and matched against blind labels: the judge's measures, and where the faults lie. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import {
  deriveProfile,
  evaluate,
  type Knowledge,
  leavesOf,
  matchTrials,
  type Profile,
  prepareKnowledge,
  readCriteria,
  readyTrial,
  type Trial,
  type TrialMatch,
} from "@nextline/core";
import { compileKnowledge } from "../knowledge/compile.ts";
import { Agreement, sayTable } from "./agreement.ts";
import {
  type LabelledCriterion,
  type LabelledTrial,
  type Labels,
  readLabels,
  rowsOf,
} from "./trial-labels.ts";

const MOST_MISREAD = 0.03;

/** Prints the measures; true where the judge, left out where it is to be quick, and the misreads pass. */
export function measureTrials(folder: string, isQuick = false): boolean {
  const labels = readLabels(folder);
  if (labels === undefined) {
    console.error(`${folder}: no labelled trials, nothing was measured.`);
    return false;
  }
  const knowledge = prepareKnowledge(compileKnowledge().knowledge);
  const trials = readTrials(labels, knowledge);
  reportAgreement(labels, trials, knowledge);
  reportVerdicts(labels, trials, knowledge);
  const fewMisreads = reportMisreads(labels, trials, knowledge);
  return (isQuick || runJudge(folder)) && fewMisreads;
}

type Trials = ReadonlyMap<string, Trial>;

const readTrials = ({ records }: Labels, knowledge: Knowledge): Trials =>
  new Map(
    records.map((record) => {
      const trial = readyTrial(record, readCriteria(record, knowledge), knowledge);
      return [trial.nct, trial];
    }),
  );

const textOf = ({ records }: Labels, nct: string): string =>
  records.find(({ protocolSection }) => protocolSection.identificationModule.nctId === nct)
    ?.protocolSection.eligibilityModule?.eligibilityCriteria ?? "";

/** A label that says all there is to say of its criterion. */
const isHard = (label: LabelledCriterion): boolean =>
  label.n > 0 &&
  label.class === "decidable" &&
  !label.exceptionDropped &&
  label.cohort === null &&
  label.needs !== null;

/** By trial and by kind, over all people: of what the label decides, how much was answered, and how much rightly. */
function reportAgreement(labels: Labels, trials: Trials, knowledge: Knowledge): void {
  const byTrial = new Agreement();
  const byKind = new Agreement();
  const inputs = [...trials.values()].map((trial) => ({ trial }));
  for (const person of Object.values(labels.people).flat()) {
    const profile = deriveProfile(person, knowledge);
    const matches = new Map(
      matchTrials(profile, inputs, knowledge).map((match) => [match.trial.nct, match]),
    );
    for (const trial of labels.trials) {
      for (const label of trial.criteria.filter(isHard)) {
        const wanted = evaluate(label.needs ?? { all: [] }, profile.facts).truth;
        const said = saidOf(label, matches.get(trial.nct), textOf(labels, trial.nct));
        byTrial.add(trial.nct, wanted, said);
        byKind.add(label.kinds.join("+"), wanted, said);
      }
    }
  }
  console.log(sayTable("by trial", byTrial.rows()));
  console.log(sayTable("worst kinds", byKind.rows().slice(0, WORST)));
}

const WORST = 15;

/** One row that fails fails them all; one that is open leaves them open. */
function saidOf(label: LabelledCriterion, match: TrialMatch | undefined, text: string) {
  const rows = (match?.criteria ?? []).map((row) => ({
    ...row.criterion.source,
    truth: row.finding.truth,
  }));
  const truths = rowsOf(label, rows, text).map(({ truth }) => truth);
  if (truths.includes("no")) return "no";
  return truths.length === 0 || truths.includes("unknown") ? "unknown" : "yes";
}

/** Over the people who are little changed: who the labels shut out was found, and who they do not was not. */
function reportVerdicts(labels: Labels, trials: Trials, knowledge: Knowledge): void {
  const counts = { shut: 0, found: 0, open: 0, falsely: 0 };
  const inputs = [...trials.values()].map((trial) => ({ trial }));
  for (const person of labels.people.mild ?? []) {
    const profile = deriveProfile(person, knowledge);
    for (const match of matchTrials(profile, inputs, knowledge)) {
      const label = labels.trials.find(({ nct }) => nct === match.trial.nct);
      if (label !== undefined) countVerdict(label, match, profile, counts);
    }
  }
  console.log(
    `shut out by the labels: ${counts.found} of ${counts.shut} found; not shut out by any: ${counts.falsely} of ${counts.open} shut out by us`,
  );
}

function countVerdict(
  label: LabelledTrial,
  { verdict, trial }: TrialMatch,
  { facts }: Profile,
  counts: { shut: number; found: number; open: number; falsely: number },
): void {
  const fails = (of: LabelledCriterion) =>
    of.needs !== null && evaluate(of.needs, facts).truth === "no";
  const isShut = verdict === "not-eligible";
  if (
    label.criteria.some((of) => (isHard(of) || of.n === 0) && fails(of)) ||
    !label.includesGastric
  ) {
    counts.shut += 1;
    if (isShut) counts.found += 1;
  } else if (!label.criteria.some(fails)) {
    counts.open += 1;
    if (isShut) counts.falsely += 1;
    if (isShut) console.log(`falsely shut out: ${trial.nct}`);
  }
}

/** Read whole, although the label says that there is more in it than facts can say. */
function reportMisreads(labels: Labels, trials: Trials, knowledge: Knowledge): boolean {
  const open = labels.trials.flatMap((trial) =>
    trial.criteria
      .filter(({ n, class: of }) => n > 0 && of !== "decidable")
      .map((label) => ({ trial, label })),
  );
  const wrong = open.filter(({ trial, label }) =>
    isMisread(label, trial, { labels, trials, knowledge }),
  );
  for (const { trial, label } of wrong)
    console.log(
      `misread ${trial.nct}#${label.n} ${label.class} ${label.kinds.join(",")}: ${label.quote.slice(0, 90)}`,
    );
  const share = wrong.length / Math.max(1, open.length);
  console.log(
    `misreads ${wrong.length} of ${open.length} (${(100 * share).toFixed(1)} %, at most ${100 * MOST_MISREAD} %)`,
  );
  return share <= MOST_MISREAD;
}

interface Read {
  readonly labels: Labels;
  readonly trials: Trials;
  readonly knowledge: Knowledge;
}

function isMisread(
  label: LabelledCriterion,
  { nct }: LabelledTrial,
  { labels, trials, knowledge }: Read,
): boolean {
  const rows = (trials.get(nct)?.criteria ?? []).map(({ source, isWhole }) => ({
    ...source,
    isWhole,
  }));
  const found = rowsOf(label, rows, textOf(labels, nct));
  return (
    found.length > 0 &&
    found.every(
      ({ isWhole, expr }) => isWhole && saysFactsAlone(expr) && !asksAddedFact(expr, knowledge),
    )
  );
}

const saysFactsAlone = (expr: Parameters<typeof leavesOf>[0]): boolean =>
  leavesOf(expr).length > 0 && !leavesOf(expr).some((leaf) => "unread" in leaf);

/** Facts that the labels did not have: what trial texts alone ask, and days since. */
function asksAddedFact(expr: Parameters<typeof leavesOf>[0], { facts }: Knowledge): boolean {
  return leavesOf(expr).some(
    (leaf) =>
      "since" in leaf ||
      ("fact" in leaf &&
        (leaf.fact.startsWith("daysSince") ||
          facts.get(leaf.fact)?.group.startsWith("trial-") === true)),
  );
}

/** The judge beside the labels, where there is one; its exit status is its answer. */
function runJudge(folder: string): boolean {
  const judge = join(resolve(folder), "../judge/trials.mjs");
  if (!existsSync(judge)) {
    console.error("No judge beside the labels: its bars were not checked.");
    return false;
  }
  const env = { ...process.env, NEXTLINE: process.env.NEXTLINE ?? ANSWERED };
  return spawnSync(process.execPath, [judge, folder], { stdio: "inherit", env }).status === 0;
}

/** Gives an answer its due where the person contradicts themselves; see there. */
const ANSWERED = fileURLToPath(new URL("./answered.mjs", import.meta.url));
