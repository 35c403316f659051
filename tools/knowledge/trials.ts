/** Loads the trials that come with the project, in our own words, and the table of places; a file of their own. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { z } from "zod";
import { type Criterion, leavesOf } from "../../packages/core/src/logic/criterion.ts";
import type { City } from "../../packages/core/src/trials/distance.ts";
import { ANYWHERE, type FirstPack } from "../../packages/core/src/trials/pack/first-pack.ts";
import { makePack, type PackedTrial } from "../../packages/core/src/trials/pack/trial-pack.ts";
import type { TrialCriteria, TrialCriterion } from "../../packages/core/src/trials/trial.ts";
import { checkLeaf } from "./check.ts";
import type { Content } from "./load.ts";
import type { FileProblem, KnowledgeReader } from "./read.ts";
import { criterion } from "./schemas.ts";

const DISEASES = ["stomach", "gastro-oesophageal-junction", "oesophagus", "solid-tumour"] as const;
const PHASES = ["EARLY_PHASE1", "PHASE1", "PHASE2", "PHASE3", "PHASE4"] as const;

const review = { reviewDue: z.iso.date(), checkedBy: z.string() };
const id = z.string().regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/, "an id is lower-case words joined by -");
const code = z.string().regex(/^[A-Z]{2}$/, "two capital letters, ISO 3166-1");

export const trial = z.strictObject({
  nct: z.string().regex(/^NCT\d{8}$/, "NCT and 8 digits"),
  phases: z.array(z.enum(PHASES)).min(1),
  started: z.iso.date(),
  what: z.string(),
  who: z.string(),
  conditions: z.array(z.enum(DISEASES)).min(1),
  asks: z.array(id).min(1),
  incomplete: z.boolean(),
  seenRecruitingOn: z.iso.date(),
  read: z.iso.date(),
  ...review,
});

const trialCriterion = z.strictObject({
  id,
  side: z.enum(["inclusion", "exclusion"]),
  kinds: z.array(z.string()).min(1),
  say: z.string(),
  needs: criterion,
});

export const trialCriteria = z.strictObject({ ...review, criteria: z.array(trialCriterion) });

export const registry = z.strictObject({
  ...review,
  source: z.url(),
  query: z.string(),
  conditionNames: z.record(z.enum(DISEASES), z.string()),
});

export const countries = z.strictObject({
  ...review,
  names: z.record(code, z.array(z.string()).min(1)),
});

const point = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);

export const cities = z.strictObject({
  ...review,
  cities: z.record(code, z.record(z.string(), point)),
});

const FOLDER = "trials/first-pack";
const CRITERIA = `${FOLDER}/criteria.yaml`;

interface Parts {
  readonly trials: readonly z.infer<typeof trial>[];
  readonly criteria: readonly z.infer<typeof trialCriterion>[];
  readonly registry: z.infer<typeof registry>;
  readonly countries: Readonly<Record<string, readonly string[]>>;
  readonly cities: z.infer<typeof cities>["cities"];
}

/** Undefined (and problems) where a file could not be read. */
export function loadTrials(reader: KnowledgeReader): Parts | undefined {
  const files = reader.list(FOLDER, (name) => name !== "criteria");
  const trials = files.map((file) => readTrial(reader, file));
  const shared = reader.read(CRITERIA, trialCriteria);
  const where = reader.read("trials/registry.yaml", registry);
  const names = reader.read("trials/countries.yaml", countries);
  const table = reader.read("trials/cities.yaml", cities);
  if (!shared || !where || !names || !table) return undefined;
  return {
    trials: trials.flatMap((one) => one ?? []),
    criteria: shared.criteria,
    registry: where,
    countries: names.names,
    cities: table.cities,
  };
}

function readTrial(reader: KnowledgeReader, file: string) {
  const read = reader.read(file, trial);
  if (read !== undefined && read.nct.toLowerCase() !== basename(file, ".yaml"))
    reader.report(
      file,
      "nct",
      "not the name of the file",
      "give the id and the file the same name",
    );
  return read;
}

export function firstPackOf(parts: Parts): FirstPack {
  const trials = parts.trials.map((one) => packed(one, parts));
  const asOf = parts.trials.reduce(
    (last, { seenRecruitingOn: day }) => (day > last ? day : last),
    "",
  );
  const content = {
    schema: "nextline/trials-first-pack/1" as const,
    pack: makePack(ANYWHERE, asOf, trials),
    registry: { source: parts.registry.source, query: parts.registry.query },
    countries: parts.countries,
    cities: citiesOf(parts),
  };
  const hash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  return { ...content, hash };
}

const citiesOf = ({ cities: table }: Parts): readonly City[] =>
  Object.entries(table).flatMap(([country, towns]) =>
    Object.entries(towns).map(([name, [lat, lon]]) => ({ name, country, lat, lon })),
  );

function packed(
  one: Parts["trials"][number],
  { registry: { conditionNames }, criteria }: Parts,
): PackedTrial<TrialCriteria> {
  return {
    record: {
      protocolSection: {
        identificationModule: { nctId: one.nct },
        statusModule: { overallStatus: "RECRUITING", startDateStruct: { date: one.started } },
        conditionsModule: { conditions: one.conditions.map((name) => conditionNames[name]) },
        designModule: { studyType: "INTERVENTIONAL", phases: one.phases },
      },
    },
    reading: readingOf(one, criteria),
    seenOn: one.seenRecruitingOn,
    about: { what: one.what, who: one.who, incomplete: one.incomplete },
  };
}

function readingOf(
  { nct, asks }: Parts["trials"][number],
  known: Parts["criteria"],
): TrialCriteria {
  const asked = asks.flatMap((name) => known.find((one) => one.id === name) ?? []);
  const criteria = asked.map(criterionOf);
  const [age] = criteria
    .map(({ expr }) => expr)
    .filter((expr) => "fact" in expr && expr.fact === "age");
  const limits = age !== undefined && "fact" in age ? age : undefined;
  return {
    nct,
    ageMin: limits?.min ?? null,
    ageMax: limits?.max ?? null,
    sex: null,
    criteria,
    headings: [],
  };
}

/** There is no record's text here, so the offsets name none. */
function criterionOf(
  { side, kinds, say, needs }: Parts["criteria"][number],
  n: number,
): TrialCriterion {
  const expr = needs as Criterion;
  const unread = leavesOf(expr).filter((leaf) => "unread" in leaf).length;
  const isUnread = unread === leavesOf(expr).length;
  const confidence = isUnread ? "unread" : unread > 0 ? "partly" : "read";
  return {
    n,
    side,
    text: say,
    start: 0,
    end: 0,
    scope: null,
    kinds,
    expr,
    residue: [],
    confidence,
  };
}

/** What schemas cannot see. */
export function checkTrials(parts: Parts, content: Content): readonly FileProblem[] {
  const known = new Map(parts.criteria.map((one) => [one.id, one]));
  return [
    ...checkCriteria(parts, content),
    ...parts.trials.flatMap(({ nct, asks }) => {
      const file = `knowledge/${FOLDER}/${nct.toLowerCase()}.yaml`;
      const at = "asks";
      return [
        ...asks
          .filter((name) => !known.has(name))
          .map((name) => ({
            file,
            at,
            problem: `no criterion "${name}"`,
            cure: `add it to ${CRITERIA}`,
          })),
        ...twice(asks).map((name) => ({
          file,
          at,
          problem: `"${name}" stands twice`,
          cure: "keep one",
        })),
        ...(known.get(asks[0] ?? "")?.kinds.includes("age") === false
          ? [{ file, at, problem: "the first is no age", cure: "name its ages first" }]
          : []),
      ];
    }),
    ...Object.keys(parts.cities)
      .filter((country) => parts.countries[country] === undefined)
      .map((country) => ({
        file: "knowledge/trials/cities.yaml",
        at: country,
        problem: `no country "${country}"`,
        cure: "add it to trials/countries.yaml",
      })),
  ];
}

function checkCriteria({ criteria, trials }: Parts, content: Content): readonly FileProblem[] {
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  const file = `knowledge/${CRITERIA}`;
  const used = new Set(trials.flatMap(({ asks }) => asks));
  return [
    ...twice(criteria.map((one) => one.id)).map((at) => ({
      file,
      at,
      problem: "stands twice",
      cure: "keep one",
    })),
    ...criteria
      .filter((one) => !used.has(one.id))
      .map(({ id: at }) => ({ file, at, problem: "no trial asks it", cure: "take it out" })),
    ...criteria.flatMap(({ id: at, needs }) =>
      leavesOf(needs as Criterion)
        .flatMap((leaf) => checkLeaf(leaf, facts, content))
        .map((problem) => ({ file, at, problem, cure: "correct the id" })),
    ),
  ];
}

const twice = (ids: readonly string[]): readonly string[] =>
  ids.filter((name, i) => ids.indexOf(name) !== i);
