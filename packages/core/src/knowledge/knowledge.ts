/** The knowledge as the stages use it: looked up by id, classes written out, ready to judge. */
import type { Contradiction, FactDefinition } from "../facts/vocabulary.ts";
import type { Criterion } from "../logic/criterion.ts";
import { factsRead } from "../logic/reads.ts";
import { expandClasses } from "./classes.ts";
import type { CompiledKnowledge, Option, Rule, Warning } from "./types.ts";

/** A rule with its condition ready to judge; an `always` rule has none. */
export interface ReadyRule extends Rule {
  readonly test: Criterion | undefined;
  /** The facts its condition reads. */
  readonly facts: readonly string[];
}

export interface ReadyOption extends Option {
  readonly needRules: readonly ReadyRule[];
  readonly stopRules: readonly ReadyRule[];
  readonly cautionRules: readonly ReadyRule[];
  readonly currentTest: Criterion | undefined;
}

export interface ReadyWarning extends Warning {
  readonly test: Criterion;
}

/** With its condition ready to judge. */
export interface ReadyContradiction extends Contradiction {
  readonly test: Criterion;
}

export interface Knowledge {
  readonly compiled: CompiledKnowledge;
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly options: readonly ReadyOption[];
  readonly warnings: readonly ReadyWarning[];
  readonly contradictions: readonly ReadyContradiction[];
  /** Region by country code. */
  readonly countries: ReadonlyMap<string, string>;
}

export function prepareKnowledge(compiled: CompiledKnowledge): Knowledge {
  const expand = (criterion: Criterion) => expandClasses(criterion, compiled.drugClasses);
  return {
    compiled,
    facts: new Map(compiled.facts.map((fact) => [fact.id, fact])),
    options: readyOptions(compiled, expand),
    warnings: compiled.warnings.map((warning) => ({ ...warning, test: expand(warning.when) })),
    contradictions: compiled.contradictions.map((one) => ({ ...one, test: expand(one.when) })),
    countries: countryRegions(compiled),
  };
}

type Expand = (criterion: Criterion) => Criterion;

function readyOptions(compiled: CompiledKnowledge, expand: Expand): readonly ReadyOption[] {
  const index = (rules: readonly Rule[]) =>
    new Map(rules.map((rule) => [rule.id, readyRule(rule, expand)]));
  const needs = index(compiled.rules.needs);
  const stops = index(compiled.rules.stops);
  const cautions = index(compiled.rules.cautions);
  return compiled.options.map((option) => ({
    ...option,
    needRules: lookUp(option.needs, needs),
    stopRules: lookUp(option.stops, stops),
    cautionRules: lookUp(option.cautions, cautions),
    currentTest: option.current && expand(option.current),
  }));
}

function readyRule(rule: Rule, expand: Expand): ReadyRule {
  return { ...rule, test: rule.if && expand(rule.if), facts: rule.if ? factsRead(rule.if) : [] };
}

/** The build has checked that every id resolves. */
const lookUp = (
  ids: readonly string[],
  rules: ReadonlyMap<string, ReadyRule>,
): readonly ReadyRule[] => ids.flatMap((id) => rules.get(id) ?? []);

function countryRegions({ regions }: CompiledKnowledge): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(regions.countries).flatMap(([region, countries]) =>
      countries.map((country): [string, string] => [country, region]),
    ),
  );
}
