/** Every distinct rule of the options, judged once a person: statuses in two passes over one table of truths. */
import type { Knowledge, ReadyOption, ReadyRule } from "../knowledge/knowledge.ts";
import type { OptionStatus } from "../logic/criterion.ts";
import { compile, type Program } from "../logic/program.ts";
import { optionsRead } from "../logic/reads.ts";
import type { FactTable } from "../profile/fact-table.ts";

const NO = 0;
const UNKNOWN = 1;
const YES = 2;

/** An option as places in the table of truths. */
export interface TableOption {
  readonly option: ReadyOption;
  readonly needs: readonly number[];
  readonly stops: readonly number[];
  /** Whether a need asks for the status of another option: it waits for the second pass. */
  readonly waits: boolean;
}

export interface RuleTable {
  readonly options: readonly TableOption[];
  /** Rules about the person, then rules about other options; the table of truths holds them in this order. */
  readonly aboutPerson: Program;
  readonly aboutOptions: Program;
}

/** What both passes came to. */
export interface Judgement {
  readonly table: RuleTable;
  readonly truths: Uint8Array;
  /** In the order of the options. */
  readonly statuses: ReadonlyMap<string, OptionStatus>;
}

const tables = new WeakMap<Knowledge, RuleTable>();

export function ruleTable(knowledge: Knowledge): RuleTable {
  const known = tables.get(knowledge);
  if (known !== undefined) return known;
  const table = buildTable(knowledge);
  tables.set(knowledge, table);
  return table;
}

const asksOptions = (rule: ReadyRule): boolean =>
  rule.test !== undefined && optionsRead(rule.test).length > 0;

const programOf = (rules: readonly ReadyRule[]): Program =>
  compile(rules.map((rule) => rule.test ?? { all: [] }));

function buildTable({ options }: Knowledge): RuleTable {
  const rules = [
    ...new Set(options.flatMap((option) => [...option.needRules, ...option.stopRules])),
  ];
  const aboutPerson = rules.filter((rule) => !asksOptions(rule));
  const aboutOptions = rules.filter(asksOptions);
  const places = new Map([...aboutPerson, ...aboutOptions].map((rule, place) => [rule, place]));
  const placesOf = (of: readonly ReadyRule[]) => of.map((rule) => places.get(rule) ?? 0);
  return {
    options: options.map((option) => ({
      option,
      needs: placesOf(option.needRules),
      stops: placesOf(option.stopRules),
      waits: option.needRules.some(asksOptions),
    })),
    aboutPerson: programOf(aboutPerson),
    aboutOptions: programOf(aboutOptions),
  };
}

/** Judges all rules and gives every option its status; the second pass reads the finished first one. */
export function judge(facts: FactTable, knowledge: Knowledge): Judgement {
  const table = ruleTable(knowledge);
  const truths = new Uint8Array(table.aboutPerson.size + table.aboutOptions.size).fill(UNKNOWN);
  truths.set(table.aboutPerson.run(facts));
  const first = new Map<string, OptionStatus>();
  for (const row of table.options)
    if (!row.waits) first.set(row.option.id, statusFrom(row, truths));
  truths.set(table.aboutOptions.run(facts.withStatuses(first)), table.aboutPerson.size);
  const statuses = new Map<string, OptionStatus>();
  for (const row of table.options) {
    statuses.set(row.option.id, first.get(row.option.id) ?? statusFrom(row, truths));
  }
  return { table, truths, statuses };
}

/** fits: every need yes and no stop yes. does-not-fit: a need no or a stop yes. depends: the rest. */
function statusFrom({ option, needs, stops }: TableOption, truths: Uint8Array): OptionStatus {
  if (option.standing === "not-recommended") return "does-not-fit";
  for (const stop of stops) if (truths[stop] === YES) return "does-not-fit";
  let open = false;
  for (const need of needs) {
    if (truths[need] === NO) return "does-not-fit";
    if (truths[need] === UNKNOWN) open = true;
  }
  return open ? "depends" : "fits";
}
