/** Loads the code systems of records and checks that every fact, value, measure and drug in them resolves. */
import { z } from "zod";
import type { CompiledCodes, Facts, ReadRule } from "../../packages/adapters/src/fhir/codes.ts";
import type { Content } from "./load.ts";
import type { FileProblem, KnowledgeReader } from "./read.ts";

const text = z.string().trim().min(1);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const facts = z.record(text, scalar);
const pattern = text.refine(isPattern, "no pattern: write a regular expression");

function isPattern(source: string): boolean {
  try {
    return new RegExp(source).source !== "";
  } catch {
    return false;
  }
}

const systemNames = ["sct", "loinc", "icd10", "rxnorm", "hgnc", "ncit"] as const;

const coded = {
  system: z.enum(systemNames),
  code: text,
  display: text,
  status: z.enum(["verified", "recalled"]),
  source: text.optional(),
};

const condition = {
  is: z.enum([
    "primary",
    "secondary",
    "elsewhere",
    "other-cancer",
    "illness",
    "detail",
    "past",
    "none",
  ]),
  facts: facts.optional(),
  past: facts.optional(),
  recent: z.strictObject({ months: z.number().positive(), facts }).optional(),
  spread: text.optional(),
  nodes: z.literal("abdominal").optional(),
};

const procedure = { kind: text.optional(), gastrectomy: text.optional() };

const entry = <T extends z.ZodRawShape>(shape: T) => z.strictObject({ ...coded, ...shape });
const line = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject({ text: pattern, unless: pattern.optional(), ...shape });

const otherwise = { otherwise: text.optional() };
const rule = z.discriminatedUnion("as", [
  z.strictObject({
    as: z.literal("quantity"),
    fact: text,
    pattern: pattern.optional(),
    textOnly: z.literal(true).optional(),
    ...otherwise,
  }),
  z.strictObject({ as: z.literal("times-limit"), fact: text }),
  z.strictObject({ as: z.literal("score"), fact: text, pattern, ...otherwise }),
  z.strictObject({ as: z.literal("answer"), fact: text, words: facts, ...otherwise }),
  z.strictObject({ as: z.literal("cut-off"), fact: text, at: z.number(), from: text, below: text }),
  z.strictObject({ as: z.enum(["none", "protein", "variant", "comorbidities"]), why: text }),
]);

export const systems = z.strictObject(
  Object.fromEntries(systemNames.map((name) => [name, z.array(text).min(1)])),
);
export const conditions = z.array(entry(condition));
export const sites = z.array(entry({ facts }));
export const observations = z.array(entry({ measure: text }));
export const answers = z.array(entry({ word: text }));
export const drugs = z.array(entry({ drug: text.optional() }));
export const genes = z.array(entry({ gene: text }));
export const procedures = z.array(entry(procedure));
export const measures = z.record(text, z.array(rule).min(1));
const named = z.strictObject({ text, code: text.optional() });

export const lexicon = z.strictObject({
  status: z.literal("recalled"),
  observations: z.array(line({ measure: text })),
  answers: z.array(line({ word: text.optional() })),
  conditions: z.array(line(condition)),
  procedures: z.array(line(procedure)),
  fields: z.array(line({ field: text })),
  allergies: z.array(line({ group: text })),
  drugs: z.record(text, z.array(text)),
  besides: z.array(text),
  reasons: z.array(line({ outcome: text })),
  quiet: z.array(text),
  units: z.record(text, text),
  written: z.strictObject({
    measures: z.record(text, text),
    sites: z.record(text, text),
    adenocarcinoma: text,
    spread: z.record(text, named),
    procedures: z.record(text, named),
    reasons: z.record(text, named),
  }),
  limits: z.strictObject({
    sameStartDays: z.number(),
    samePauseDays: z.number(),
    aroundSurgeryDays: z.number(),
    otherCancerYears: z.number(),
  }),
});

const FOLDER = "codes";

export function loadCodes(reader: KnowledgeReader, content: Content): CompiledCodes {
  const read = <T extends z.ZodType>(name: string, schema: T) =>
    reader.read(`${FOLDER}/${name}.yaml`, schema);
  const words = read("lexicon", lexicon);
  const codes = {
    systems: read("systems", systems) ?? {},
    conditions: read("conditions", conditions) ?? [],
    sites: read("sites", sites) ?? [],
    observations: read("observations", observations) ?? [],
    answers: read("answers", answers) ?? [],
    drugs: read("drugs", drugs) ?? [],
    genes: read("genes", genes) ?? [],
    procedures: read("procedures", procedures) ?? [],
    measures: read("measures", measures) ?? {},
    lexicon: words,
    drugNames: drugNamesOf(words?.drugs ?? {}, content),
  };
  // zod gives optional keys as `T | undefined`; the compiled type leaves them out. JSON does so as well.
  return codes as unknown as CompiledCodes;
}

/** Every drug by its own name and its brands; what the lexicon adds comes last. */
function drugNamesOf(
  more: Readonly<Record<string, readonly string[]>>,
  { drugs: known = [], drugKinds }: Content,
): Readonly<Record<string, string>> {
  const supportive = new Set<string>([...(drugKinds?.supportive ?? []), "leucovorin"]);
  const own = known
    .filter(({ id }) => !supportive.has(id))
    .flatMap(({ id, brands }) =>
      [id, id.replaceAll("-", " "), ...brands.map(({ name }) => name)].map((name) => [name, id]),
    );
  const added = Object.entries(more).flatMap(([id, names]) =>
    [id, ...names].map((name) => [name, id]),
  );
  return Object.fromEntries(
    [...own, ...added].map(([name = "", id = ""]) => [name.toLowerCase(), id]),
  );
}

const fault = (file: string, at: string, problem: string, cure: string): FileProblem => ({
  file: `knowledge/${FOLDER}/${file}.yaml`,
  at,
  problem,
  cure,
});

export function checkCodes(codes: CompiledCodes, content: Content): readonly FileProblem[] {
  const { lexicon: words } = codes;
  const meant = [...codes.conditions, ...words.conditions];
  const told = meant.flatMap((one) => [
    one.facts,
    one.past,
    one.recent?.facts,
    spreadOf(one.spread),
  ]);
  return [
    ...told.flatMap((one) => factFaults("conditions", one, content)),
    ...codes.sites.flatMap((one) => factFaults("sites", one.facts, content)),
    ...[...codes.procedures, ...words.procedures].flatMap((one) =>
      factFaults(
        "procedures",
        one.gastrectomy === undefined ? {} : { gastrectomy: one.gastrectomy },
        content,
      ),
    ),
    ...Object.values(codes.measures)
      .flat()
      .flatMap((one) => ruleFaults(one, content)),
    ...unknownNames(codes, content),
    ...unsourced(codes),
    ...twice(codes),
  ];
}

const spreadOf = (spread: string | undefined): Facts =>
  spread === undefined ? {} : { metastaticSites: spread };

function factFaults(file: string, given: Facts = {}, { facts: known }: Content): FileProblem[] {
  return Object.entries(given).flatMap(([id, value]) => {
    const fact = known.find((one) => one.id === id);
    if (fact === undefined || fact.group === "derived")
      return [fault(file, id, "no stored fact of this name", "name a fact of facts/")];
    const fits =
      fact.type === "boolean" ? typeof value === "boolean" : fact.values?.includes(value);
    return fits ? [] : [fault(file, id, `${value} is no value of it`, "name one of its values")];
  });
}

function ruleFaults(given: ReadRule, content: Content): FileProblem[] {
  const faults = (facts: Facts) => factFaults("measures", facts, content);
  switch (given.as) {
    case "answer":
      return Object.values(given.words).flatMap((value) => faults({ [given.fact]: value }));
    case "cut-off":
      return [given.from, given.below].flatMap((value) => faults({ [given.fact]: value }));
    case "quantity":
    case "times-limit":
    case "score":
      return content.facts.some(({ id, type }) => id === given.fact && /number|integer/.test(type))
        ? []
        : [fault("measures", given.fact, "no number of this name", "name a number of facts/")];
    default:
      return [];
  }
}

function unknownNames(codes: CompiledCodes, { drugs: known, treatment }: Content): FileProblem[] {
  const { lexicon: words, measures: all } = codes;
  const named = [...codes.observations, ...words.observations].map(({ measure }) => measure);
  const kinds = [...codes.procedures, ...words.procedures].flatMap(({ kind }) => kind ?? []);
  const cancerDrugs = new Set(known.map(({ id }) => id));
  const strange = codes.drugs
    .flatMap(({ drug }) => drug ?? [])
    .filter((drug) => !(drug in codes.drugNames));
  return [
    ...named
      .filter((measure) => !Object.hasOwn(all, measure))
      .map((measure) => fault("measures", measure, "no such measure", "write it, or name another")),
    ...kinds
      .filter((kind) => !treatment.procedure.kind.includes(kind))
      .map((kind) => fault("procedures", kind, "no such procedure", "name one of treatment.yaml")),
    ...words.fields
      .filter(({ field }) => !treatment.procedure.field.includes(field))
      .map(({ field }) => fault("lexicon", field, "no such field", "name one of treatment.yaml")),
    ...words.reasons
      .filter(({ outcome }) => !treatment.treatment.outcome.includes(outcome))
      .map(({ outcome }) =>
        fault("lexicon", outcome, "no such outcome", "name one of treatment.yaml"),
      ),
    ...strange
      .filter((drug) => !cancerDrugs.has(drug) && !OTHER_DRUGS.has(drug))
      .map((drug) =>
        fault("drugs", drug, "no such drug", "write its file, or add it to the lexicon"),
      ),
  ];
}

/** Cancer drugs that a record may hold and that no option is about. */
const OTHER_DRUGS: ReadonlySet<string> = new Set(["doxorubicin", "etoposide", "methotrexate"]);

const TABLES = [
  "conditions",
  "sites",
  "observations",
  "answers",
  "drugs",
  "genes",
  "procedures",
] as const;

/** A code that is called verified names where it was seen. */
const unsourced = (codes: CompiledCodes): FileProblem[] =>
  TABLES.flatMap((table) =>
    codes[table]
      .filter(({ status, source }) => status === "verified" && source === undefined)
      .map(({ code }) =>
        fault(table, code, "no source", "name where it was seen, or mark it as recalled"),
      ),
  );

/** A code that stands twice in a table would be read as whichever comes last. */
function twice(codes: CompiledCodes): FileProblem[] {
  return TABLES.flatMap((table) => {
    const seen = new Set<string>();
    return codes[table].flatMap(({ system, code }) => {
      const key = `${system} ${code}`;
      if (seen.has(key)) return [fault(table, key, "the code stands twice", "keep one of them")];
      seen.add(key);
      return [];
    });
  });
}
