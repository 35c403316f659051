/** Makes a trial ready to match, from its record and what the reader made of its text. */
import { expandClasses } from "../knowledge/classes.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Criterion, leavesOf } from "../logic/criterion.ts";
import { simplify } from "../logic/simplify.ts";
import { areAllNamed, cohortsOf, groupOf } from "./cohorts.ts";
import { diseaseOf, namedDisease } from "./diseases.ts";
import type { RegistryRecord } from "./pack/registry-record.ts";
import { share } from "./shared.ts";
import { namesInTexts } from "./text-names.ts";
import type { ReadyCriterion, Trial, TrialCriteria, TrialCriterion } from "./trial.ts";
import { asTumourLists } from "./tumour-list.ts";

export interface ReadyOptions {
  /** The record asks for more than the criteria say. */
  readonly isIncomplete?: boolean;
}

export function readyTrial(
  { protocolSection }: RegistryRecord,
  reading: TrialCriteria,
  knowledge: Knowledge,
  { isIncomplete = false }: ReadyOptions = {},
): Trial {
  const { identificationModule: identity, designModule: design } = protocolSection;
  const { diseases } = knowledge.compiled.trialRules;
  const title = textIn(identity.briefTitle) ?? textIn(identity.officialTitle);
  const inclusion = reading.criteria.filter(({ side }) => side === "inclusion");
  const names = {
    conditions: textsIn(protocolSection.conditionsModule?.conditions),
    keywords: textsIn(protocolSection.conditionsModule?.keywords),
    title,
    text: namesInTexts(
      inclusion.map(({ text }) => text),
      diseases,
    ),
  };
  const context = { knowledge, named: namedDisease(names, diseases) };
  const criteria = asTumourLists(
    reading.criteria.map((criterion) => readyCriterion(criterion, context)),
    knowledge,
  );
  const cohorts = cohortsOf(criteria);
  return {
    nct: identity.nctId,
    title,
    phase: phaseOf(design?.phases),
    status: textIn(protocolSection.statusModule?.overallStatus),
    conditions: names.conditions,
    studyType: textIn(design?.studyType),
    disease: share(diseaseOf(names, diseases), knowledge),
    isOtherStudy: diseases.otherStudyTypes.includes(textIn(design?.studyType) ?? ""),
    criteria,
    wide: groupOf(criteria, null),
    cohorts,
    areCohortsComplete: areAllNamed(cohorts.map(({ label }) => label)),
    isIncomplete,
  };
}

/** A record comes from outside: what is not of its kind is not there. */
const textIn = (given: unknown): string | undefined =>
  typeof given === "string" && given !== "" ? given : undefined;

const textsIn = (given: unknown): readonly string[] =>
  Array.isArray(given) ? given.filter((one) => typeof one === "string") : [];

function phaseOf(given: unknown): string | undefined {
  const phases = textsIn(given);
  return phases.length === 0 ? undefined : phases.join("/");
}

interface Context {
  readonly knowledge: Knowledge;
  /** Who has a disease that the trial names outright. */
  readonly named: Criterion;
}

function readyCriterion(source: TrialCriterion, { knowledge, named }: Context): ReadyCriterion {
  const { drugClasses, trialRules } = knowledge.compiled;
  const test = simplify(withoutTexts(expandClasses(source.expr, drugClasses)));
  const asksNothing = !leavesOf(test).some((leaf) => !("unread" in leaf));
  const talks = source.kinds.filter((kind) => trialRules.toDiscuss.includes(kind));
  const isWhole = source.confidence === "read" && source.residue.length === 0;
  const toCount = isWhole && talks.length > 0 ? withoutTalk(test) : test;
  const sure = isWhole && holdsUnread(toCount) ? sureOfDisease(toCount) : toCount;
  const counted = source.side === "inclusion" ? withNames(sure, named) : sure;
  return {
    source,
    test: share(test, knowledge),
    counted: share(simplify(counted), knowledge),
    asksNothing,
    isWhole,
    isToDiscuss: asksNothing && talks.length > 0 && talks.length === source.kinds.length,
  };
}

const holdsUnread = (of: Criterion): boolean => leavesOf(of).some((leaf) => "unread" in leaf);

const DISEASE_FACTS: ReadonlySet<string> = new Set(["site", "histology"]);

/**
 * Where a text says more than facts can, what it says of facts may be bent by the rest ("unless", "only if"): then it
 * shuts out by the disease alone, and for all else leaves open what it cannot pass.
 */
function sureOfDisease(of: Criterion): Criterion {
  if ("all" in of) return { all: of.all.map(sureOfDisease) };
  const isDisease = leavesOf(of).every((leaf) => "fact" in leaf && DISEASE_FACTS.has(leaf.fact));
  return isDisease || "unread" in of ? of : { any: [of, UNREAD] };
}

/**
 * One of several tumours that a text lists may look like the only one. Where the trial names a person's disease
 * outright, that a criterion asks for another site leaves it open and shuts nobody out.
 */
function withNames(of: Criterion, named: Criterion): Criterion {
  if ("all" in of) return { all: of.all.map((part) => withNames(part, named)) };
  if ("any" in of) return { any: of.any.map((part) => withNames(part, named)) };
  const asksSite = "fact" in of && of.fact === SITE;
  return asksSite && "any" in named && named.any.length > 0
    ? { any: [of, { all: [named, UNREAD] }] }
    : of;
}

const SITE = "site";

/** What was not read stays in the source; without it many criteria of many trials are the same condition. */
function withoutTexts(of: Criterion): Criterion {
  if ("all" in of) return { all: of.all.map(withoutTexts) };
  if ("any" in of) return { any: of.any.map(withoutTexts) };
  if ("not" in of) return { not: withoutTexts(of.not) };
  return "unread" in of ? UNREAD : of;
}

const UNREAD: Criterion = { unread: "" };

/** Leaves what only a talk can settle out of an `all`; an `any` needs it: it may be what lets somebody in. */
function withoutTalk(test: Criterion): Criterion {
  if ("unread" in test) return { all: [] };
  if (!("all" in test)) return test;
  return simplify({ all: test.all.filter((part) => !("unread" in part)).map(withoutTalk) });
}
