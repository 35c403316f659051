/** Every trial with its verdict, and one trial with what it asks and how that was read. */
import {
  type CriterionMatch,
  labelOf,
  matchTrials,
  sayMatch,
  sayQuestion,
  sayReadingOf,
  sayRecruitment,
  sitesOf,
  type TrialMatch,
  type TrialSite,
  trialPhrase,
} from "@nextline/core";
import { placesFrom } from "../places.ts";
import type {
  SiteView,
  TrialCriterionView,
  TrialLine,
  TrialsView,
  TrialVerdictId,
  TrialView,
} from "../protocol.ts";
import type { Road } from "../road.ts";
import { type StoredTrial, storedTrials } from "../trial-store.ts";
import { numberOf, optionNumber } from "./numbers.ts";
import { otherDiseaseView } from "./other-disease.ts";

const VERDICTS: readonly TrialVerdictId[] = ["eligible", "possible", "unknown", "not-eligible"];

export async function trialsView(road: Road): Promise<TrialsView> {
  const { voice, profile, knowledge } = road;
  const other = otherDiseaseView(road);
  const stored = other === undefined ? await measured(road) : [];
  const matches = matchTrials(
    profile,
    stored.map(({ input }) => input),
    knowledge,
  );
  return {
    lead: ["only-the-team", "read-by-program"].map((id) => trialPhrase(voice, id)),
    groups: VERDICTS.map((verdict) => ({
      id: verdict,
      heading: trialPhrase(voice, `heading-${verdict}`),
      trials: matches
        .filter((match) => match.verdict === verdict)
        .map((match) => lineOf(match, stored, road)),
    })),
    rule: trialPhrase(voice, "rule"),
    ...(other === undefined ? {} : { otherDisease: other }),
  };
}

/** With the distance to the nearest place, where a city was chosen and the record names one. */
async function measured({ knowledge, city }: Road): Promise<readonly StoredTrial[]> {
  const stored = await storedTrials(knowledge);
  const places = await placesFrom(city);
  if (places === undefined) return stored;
  return stored.map((one) => {
    const km = places.sitesOf(one.packed.record)?.[0]?.km;
    return km === undefined ? one : { ...one, input: { ...one.input, distanceKm: km } };
  });
}

export async function trialView(number: number, road: Road): Promise<TrialView | undefined> {
  const stored = await storedTrials(road.knowledge);
  const found = stored.find((one) => one.number === number);
  if (found === undefined || otherDiseaseView(road) !== undefined) return undefined;
  const [match] = matchTrials(road.profile, [found.input], road.knowledge);
  if (match === undefined) return undefined;
  const places = await placesFrom(road.city);
  const { record } = found.packed;
  const sites =
    places?.sitesOf(record) ?? sitesOf(record)?.map((site) => ({ site, km: undefined }));
  return viewOf(match, { found, sites }, road);
}

function lineOf(
  match: TrialMatch,
  stored: readonly StoredTrial[],
  { voice, profile, knowledge }: Road,
): TrialLine {
  const { trial, input, verdict } = match;
  const phase = phaseOf(trial.phase);
  const found = stored.find((one) => one.input === input);
  const countries = found && countriesOf(found);
  const rules = knowledge.compiled.trialRules;
  return {
    nct: trial.nct,
    number: found?.number ?? 0,
    name: trial.title ?? input.about?.what ?? trial.nct,
    ...(phase === undefined ? {} : { phase: trialPhrase(voice, "phase", { phase }) }),
    phaseDigits: phasesIn(trial.phase),
    ...(countries === undefined ? {} : { countries }),
    ...(input.distanceKm === undefined ? {} : { km: input.distanceKm }),
    verdict,
    said: [
      ...(input.distanceKm === undefined ? [] : [distanceSaid(input.distanceKm, voice)]),
      ...sayRecruitment(voice, match, { asOf: profile.asOf, rules }),
      ...sayMatch(voice, match),
      ...againstOf(match).map((text) => trialPhrase(voice, "against", { text })),
    ],
  };
}

const countriesOf = ({ packed }: StoredTrial): readonly string[] | undefined => {
  const named = sitesOf(packed.record)?.flatMap(({ country }) => country ?? []);
  return named && [...new Set(named)].sort();
};

/** PHASE1/PHASE2 as 1/2; none where the registry says that phases do not apply. */
function phaseOf(phase: string | undefined): string | undefined {
  const said = phase?.replaceAll("EARLY_PHASE", "early ").replaceAll("PHASE", "");
  return said === undefined || said === "NA" ? undefined : said;
}

/** How many points against a trial stand in the list; the page of the trial has them all. */
const FEW = 2;

const againstOf = ({ criteria }: TrialMatch): readonly string[] =>
  criteria
    .filter(({ isAgainst, criterion }) => isAgainst && criterion.source.scope === null)
    .slice(0, FEW)
    .map(({ criterion }) => criterion.source.text)
    .filter((text) => text !== "");

interface Placed {
  readonly found: StoredTrial;
  readonly sites: readonly PlacedSite[] | undefined;
}

interface PlacedSite {
  readonly site: TrialSite;
  readonly km: number | undefined;
}

function viewOf(match: TrialMatch, { found, sites }: Placed, road: Road): TrialView {
  const { voice } = road;
  const { about } = match.input;
  return {
    ...lineOf(match, [found], road),
    ...(about === undefined ? {} : { who: about.who }),
    lead: ["only-the-team", "read-by-program"].map((id) => trialPhrase(voice, id)),
    phases: phasesIn(match.trial.phase).map((phase) => phaseView(phase, road)),
    criteria: match.criteria.map((criterion) => criterionOf(criterion, about !== undefined, road)),
    headings: {
      inclusion: trialPhrase(voice, "heading-inclusion"),
      exclusion: trialPhrase(voice, "heading-exclusion"),
    },
    ...(sites === undefined ? {} : { sites: sites.map((site) => siteOf(site, road)) }),
    registry: `https://clinicaltrials.gov/study/${match.trial.nct}`,
  };
}

const phasesIn = (phase: string | undefined): readonly string[] => [
  ...new Set(phase?.match(/[1-3]/g) ?? []),
];

/** The option whose page tells what trials of this phase did for others. */
const PHASE_PAGES: Readonly<Record<string, string>> = {
  1: "phase-1-trial",
  2: "phase-3-trial",
  3: "phase-3-trial",
};

function phaseView(phase: string, { voice, knowledge }: Road): TrialView["phases"][number] {
  const text = trialPhrase(voice, `phase-${phase}-text`);
  const option = knowledge.options.find(({ id }) => id === PHASE_PAGES[phase]);
  if (option === undefined) return { text };
  return { text, option: optionNumber(option.id, knowledge), name: option.name };
}

/** @param isOurs the text is our own already: a reading beside it would say it twice */
function criterionOf(
  match: CriterionMatch,
  isOurs: boolean,
  { voice, knowledge }: Road,
): TrialCriterionView {
  const { source, isToDiscuss } = match.criterion;
  const verdict = isToDiscuss ? "to-discuss" : match.finding.truth;
  const reading = isOurs || isToDiscuss ? undefined : sayReadingOf(voice, match);
  return {
    n: source.n,
    side: source.side,
    verdict,
    word: trialPhrase(voice, `criterion-${verdict}`),
    text: source.text === "" ? trialPhrase(voice, "sheet") : source.text,
    ...(reading === undefined ? {} : { reading: trialPhrase(voice, "reading", { text: reading }) }),
    residue: source.residue.map(({ text }) => trialPhrase(voice, "not-understood", { text })),
    needs: match.needs.map((fact) => ({
      number: numberOf(fact, knowledge),
      label: labelOf(voice, fact),
      question: sayQuestion(voice, fact),
    })),
    ...(source.scope === null ? {} : { scope: source.scope }),
  };
}

function siteOf({ site, km }: PlacedSite, { voice }: Road): SiteView {
  return {
    place: [site.facility, site.city, site.country].filter(Boolean).join(", "),
    ...(km === undefined ? {} : { distance: distanceSaid(km, voice) }),
    contacts: (site.contacts ?? []).map(({ name, phone, email }) =>
      [name, phone, email].filter((part) => part !== undefined).join(", "),
    ),
  };
}

const distanceSaid = (km: number, voice: Road["voice"]): string =>
  trialPhrase(voice, "distance", { km: String(Math.round(km)) });
